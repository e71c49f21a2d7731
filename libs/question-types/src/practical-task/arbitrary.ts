import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, strangerTo } from '../testing/question-arbitrary.ts';
import type { PracticalTask, PracticalTaskResponse } from './rules.ts';

export const practicalTaskCases: QuestionCases<PracticalTask, PracticalTaskResponse> = {
  question: options(2, 5).chain((choices) => fc.record({
    ...commonFields, type: fc.constant('practical-task' as const), choices: fc.constant(choices), key: fc.constantFrom(...idsOf(choices)), fixedOrder: fc.boolean(),
  })),
  rekeyed: (question) => fc.constantFrom(...idsOf(question.choices)).map((key) => ({ ...question, key })),
  rearranged: (question) => inAnyOrder(question.choices).map((choices) => ({ ...question, choices })),
  response: (question) => fc.constantFrom(...idsOf(question.choices)),
  stranger: (question) => fc.constantFrom(strangerTo(question.choices), [question.key], ...oddValues),
};
