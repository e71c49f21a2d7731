import fc from 'fast-check';
import type { Option, QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, policy, strangerTo, weighed } from '../testing/question-arbitrary.ts';
import type { Matching, MatchingResponse } from './rules.ts';

/** One right entry for every left one; two left entries may share it. */
const pairs = (left: readonly Option[], right: readonly Option[]): fc.Arbitrary<Record<string, string>> =>
  fc.array(fc.constantFrom(...idsOf(right)), { minLength: left.length, maxLength: left.length })
    .map((chosen) => Object.fromEntries(left.map((item, index) => [item.id, chosen[index] ?? ''])));

export const matchingCases: QuestionCases<Matching, MatchingResponse> = {
  question: fc.tuple(options(2, 5).chain(weighed), options(2, 6)).chain(([left, right]) => fc.record({
    ...commonFields, type: fc.constant('matching' as const), left: fc.constant(left), right: fc.constant(right), policy, key: pairs(left, right),
  })),
  rekeyed: (question) => fc.tuple(pairs(question.left, question.right), weighed(question.left), policy).map(([key, left, marking]) => ({ ...question, key, left, policy: marking })),
  rearranged: (question) => fc.tuple(inAnyOrder(question.left), inAnyOrder(question.right)).map(([left, right]) => ({ ...question, left, right })),
  response: (question) => pairs(question.left, question.right),
  retold: (response) => inAnyOrder(Object.entries(response)).map((entries) => Object.fromEntries(entries)),
  stranger: (question) => {
    const first = question.left[0]?.id ?? '';
    return fc.constantFrom({ ...question.key, [first]: strangerTo(question.right) }, { ...question.key, [strangerTo(question.left)]: question.key[first] }, ...oddValues.filter((value) => JSON.stringify(value) !== '{}'));
  },
};
