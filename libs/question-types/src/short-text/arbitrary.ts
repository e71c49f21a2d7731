import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, inAnyOrder, policy } from '../testing/question-arbitrary.ts';
import { retyped, typed, typedAnswers } from '../testing/typed-arbitrary.ts';
import type { ShortText, ShortTextResponse } from './rules.ts';
import { keyboards } from './rules.ts';

const secret = { caseMatters: fc.option(fc.boolean(), { nil: undefined }), marksOptional: fc.option(fc.boolean(), { nil: undefined }), policy };

export const shortTextCases: QuestionCases<ShortText, ShortTextResponse> = {
  question: fc.record({ ...commonFields, ...secret, type: fc.constant('short-text' as const), keyboard: fc.constantFrom(...keyboards, undefined), answers: typedAnswers }),
  rekeyed: (question) => fc.record({ ...secret, answers: typedAnswers }).map((other) => ({ ...question, ...other })),
  rearranged: (question) => inAnyOrder(question.answers).map((answers) => ({ ...question, answers })),
  response: (question) => typed(question.answers),
  retold: retyped,
  stranger: () => fc.constantFrom<unknown[]>('x'.repeat(201), 5, true, ['113'], { text: '113' }, Symbol('x')),
};
