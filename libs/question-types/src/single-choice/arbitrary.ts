import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, retoldOptions, strangerTo } from '../testing/question-arbitrary.ts';
import type { SingleChoice, SingleChoiceResponse } from './rules.ts';

export const singleChoiceCases: QuestionCases<SingleChoice, SingleChoiceResponse> = {
  question: options(2, 5).chain(retoldOptions).chain((choices) => fc.record({
    ...commonFields, type: fc.constant('single-choice' as const), choices: fc.constant(choices), key: fc.constantFrom(...idsOf(choices)), fixedOrder: fc.boolean(),
  })),
  rekeyed: (question) => fc.tuple(fc.constantFrom(...idsOf(question.choices)), retoldOptions(question.choices)).map(([key, choices]) => ({ ...question, key, choices })),
  rearranged: (question) => inAnyOrder(question.choices).map((choices) => ({ ...question, choices })),
  response: (question) => fc.constantFrom(...idsOf(question.choices)),
  stranger: (question) => fc.constantFrom(strangerTo(question.choices), [question.key], ...oddValues),
};
