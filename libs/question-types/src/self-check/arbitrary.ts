import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, oddValues } from '../testing/question-arbitrary.ts';
import type { SelfCheck, SelfCheckResponse } from './rules.ts';
import { selfLevels, selfMoments } from './rules.ts';

const level = fc.constantFrom(...selfLevels);

export const selfCheckCases: QuestionCases<SelfCheck, SelfCheckResponse> = {
  question: fc.record({ ...commonFields, points: fc.constant(0 as const), type: fc.constant('self-check' as const), asks: fc.constantFrom(...selfMoments) }),
  // There is no key: every answer is as right as any other.
  rekeyed: (question) => fc.constant(question),
  response: ({ asks }) => (asks === 'now' ? fc.record({ now: level }) : fc.record({ before: level, now: level })),
  stranger: () => fc.constantFrom<unknown>({ now: 'very-well' }, { now: 'alone', later: 'alone' }, 'alone', ['alone'], ...oddValues.filter((value) => JSON.stringify(value) !== '{}')),
};
