import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields } from '../testing/question-arbitrary.ts';
import type { TrueFalse, TrueFalseResponse } from './rules.ts';

export const trueFalseCases: QuestionCases<TrueFalse, TrueFalseResponse> = {
  question: fc.record({ ...commonFields, type: fc.constant('true-false' as const), key: fc.boolean() }),
  rekeyed: (question) => fc.boolean().map((key) => ({ ...question, key })),
  response: () => fc.boolean(),
  stranger: () => fc.constantFrom<unknown>('true', 'đúng', '', 0, 1, [], [true], {}),
};
