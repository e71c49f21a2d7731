import { describe, expect, it } from '@jest/globals';
import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { isAnswered } from '@hocso/question-types/answered';
import { openPositions } from './answers.ts';

type Question = Attempt['questions'][number];
const option = (id: string) => ({ id, text: id });
const single = { type: 'single-choice', id: 's', stem: '', points: 1, choices: [option('a'), option('b')] } as Question;
const matching = { type: 'matching', id: 'm', stem: '', points: 1, left: [option('l1'), option('l2')], right: [option('r1'), option('r2')] } as Question;
const trueFalse = { type: 'true-false', id: 't', stem: '', points: 1 } as Question;

describe('isAnswered', () => {
  it('takes "false" for an answer and nothing, an empty text or an empty list for none', () => {
    expect(isAnswered(trueFalse, false)).toBe(true);
    for (const nothing of [null, undefined, '', []]) expect(isAnswered(single, nothing)).toBe(false);
  });

  it('wants every line of a matching question', () => {
    expect(isAnswered(matching, { l1: 'r1' })).toBe(false);
    expect(isAnswered(matching, { l1: 'r1', l2: 'r2' })).toBe(true);
  });
});

describe('openPositions', () => {
  it('lists the questions that are still open', () => {
    expect(openPositions([single, matching, trueFalse], ['a', { l1: 'r1' }, null])).toEqual([1, 2]);
  });
});
