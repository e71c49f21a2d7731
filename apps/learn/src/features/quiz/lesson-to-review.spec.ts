import type { AttemptResult } from '@hocso/contracts/learning/attempts.contract';
import { describe, expect, it } from '@jest/globals';
import { lessonToReview } from './lesson-to-review.ts';

const item = (lesson: string | null, isRight = false): AttemptResult['items'][number] => ({
  questionId: 'q', given: 'a', key: 'b', earned: isRight ? 1 : 0, total: 1, isRight, explanation: '', ...(lesson === null ? {} : { lesson: { slug: lesson, title: `Bài ${lesson}` } }),
});
const order = ['mot', 'hai', 'ba'];

describe('lessonToReview', () => {
  it('names the lesson most questions were missed of', () => {
    expect(lessonToReview([item('mot'), item('ba'), item('ba'), item(null)], order)).toEqual({ slug: 'ba', title: 'Bài ba' });
  });

  it('names the earlier one of two lessons missed as often', () => {
    expect(lessonToReview([item('ba'), item('hai')], order)?.slug).toBe('hai');
  });

  it('names none where nothing was missed or no question belongs to a lesson', () => {
    expect(lessonToReview([item('mot', true), item(null)], order)).toBeNull();
  });
});
