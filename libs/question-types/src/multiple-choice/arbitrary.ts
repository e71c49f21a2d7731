import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, policy, strangerTo, weighed } from '../testing/question-arbitrary.ts';
import type { MultipleChoice, MultipleChoiceResponse } from './rules.ts';

/** At least one right choice and one wrong one, in any order. */
const keyOver = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids], { minLength: 1, maxLength: ids.length - 1 });

export const multipleChoiceCases: QuestionCases<MultipleChoice, MultipleChoiceResponse> = {
  question: options(3, 6).chain(weighed).chain((choices) => fc.record({
    ...commonFields, type: fc.constant('multiple-choice' as const), choices: fc.constant(choices), policy, key: keyOver(idsOf(choices)),
  })),
  rekeyed: (question) => fc.tuple(keyOver(idsOf(question.choices)), weighed(question.choices), policy).map(([key, choices, marking]) => ({ ...question, key, choices, policy: marking })),
  rearranged: (question) => inAnyOrder(question.choices).map((choices) => ({ ...question, choices })),
  response: (question) => fc.shuffledSubarray(idsOf(question.choices), { minLength: 1 }),
  retold: (response) => inAnyOrder(response),
  stranger: (question) => fc.constantFrom([...question.key, strangerTo(question.choices)], [...question.key, ...question.key], ...oddValues),
};
