import { describe, expect, it } from '@jest/globals';
import { both, sampleFields } from '../testing/example.ts';
import { multipleChoice } from './rules.ts';
import type { MultipleChoice } from './rules.ts';

const question: MultipleChoice = multipleChoice.schema.parse({
  ...sampleFields, type: 'multiple-choice', points: 6, stem: both('Dấu hiệu nào đáng nghi?'), key: ['giuc', 'bi-mat', 'ma'],
  choices: [
    { id: 'giuc', text: both('Giục làm ngay') }, { id: 'gap', text: both('Mời đến trụ sở'), feedback: both('Gặp trực tiếp thì dễ kiểm chứng.') },
    { id: 'bi-mat', text: both('Dặn giữ bí mật') }, { id: 'ma', text: both('Đòi đọc mã OTP'), feedback: both('Đúng, mã chỉ mình biết.') },
  ],
});
const points = (asked: MultipleChoice, ...ticked: string[]): number => multipleChoice.score(asked, ticked).earned;

describe('a multiple choice', () => {
  it.each([
    ['chọn đủ và đúng', ['ma', 'giuc', 'bi-mat'], 6, 6], ['thiếu một ý', ['giuc', 'ma'], 0, 4], ['chỉ một ý', ['giuc'], 0, 2],
    ['đủ nhưng thừa một ý sai: (3 - 1) trên 3', ['giuc', 'bi-mat', 'ma', 'gap'], 0, 4], ['một đúng một sai', ['giuc', 'gap'], 0, 0], ['chỉ ý sai, không âm', ['gap'], 0, 0],
  ])('%s', (_, ticked, allOrNothing, inParts) => {
    expect(points(question, ...ticked)).toBe(allOrNothing);
    expect(points({ ...question, policy: 'partial' }, ...ticked)).toBe(inParts);
  });

  it('rounds down to whole points', () => {
    expect(points({ ...question, policy: 'partial', points: 5 }, 'giuc', 'ma')).toBe(3);
    expect(points({ ...question, policy: 'partial', points: 1 }, 'giuc', 'ma')).toBe(0);
  });

  it('counts a choice by its weight, a wrong one by what it costs', () => {
    const weights: Record<string, number> = { 'giuc': 50, 'bi-mat': 25, 'ma': 25, 'gap': 50 };
    const weighed: MultipleChoice = { ...question, policy: 'partial', points: 4, choices: question.choices.map((choice) => ({ ...choice, weight: weights[choice.id] })) };
    expect([points(weighed, 'giuc'), points(weighed, 'ma'), points(weighed, 'giuc', 'ma', 'gap'), points(weighed, 'gap')]).toEqual([2, 1, 1, 0]);
  });

  it('says its word for every choice that was ticked', () => {
    expect(multipleChoice.feedbackOf?.(question, ['ma', 'gap'])?.vi).toBe('Gặp trực tiếp thì dễ kiểm chứng.\nĐúng, mã chỉ mình biết.');
    expect(multipleChoice.feedbackOf?.(question, ['giuc'])).toBeUndefined();
  });

  it('refuses weights with which nothing right would count', () => {
    expect(multipleChoice.schema.safeParse({ ...question, choices: question.choices.map((choice) => ({ ...choice, weight: choice.id === 'gap' ? 1 : 0 })) }).success).toBe(false);
  });
});
