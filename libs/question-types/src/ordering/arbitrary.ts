import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, policy, strangerTo, weighed } from '../testing/question-arbitrary.ts';
import type { Ordering, OrderingResponse } from './rules.ts';

export const orderingCases: QuestionCases<Ordering, OrderingResponse> = {
  question: fc.record({ ...commonFields, type: fc.constant('ordering' as const), policy, items: options(3, 6).chain(weighed) }),
  // The authored order is the key.
  rekeyed: (question) => fc.tuple(inAnyOrder(question.items).chain(weighed), policy).map(([items, marking]) => ({ ...question, items, policy: marking })),
  response: (question) => inAnyOrder(idsOf(question.items)),
  stranger: (question) => fc.constantFrom(
    idsOf(question.items).slice(1), [...idsOf(question.items).slice(1), strangerTo(question.items)], idsOf(question.items).map((_, __, all) => all[0]), [...idsOf(question.items), strangerTo(question.items)],
    ...oddValues,
  ),
};
