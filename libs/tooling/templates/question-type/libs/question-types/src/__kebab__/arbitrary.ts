import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields } from '../testing/question-arbitrary.ts';
import type { __Pascal__, __Pascal__Response } from './rules.ts';

export const __camel__Cases: QuestionCases<__Pascal__, __Pascal__Response> = {
  question: fc.record({ ...commonFields, type: fc.constant('__kebab__' as const), key: fc.boolean() }),
  rekeyed: (question) => fc.boolean().map((key) => ({ ...question, key })),
  response: () => fc.boolean(),
  stranger: () => fc.constantFrom<unknown>('true', '', 0, 1, [], [true], {}),
};
