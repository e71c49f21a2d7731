import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, strangerTo } from '../testing/question-arbitrary.ts';
import type { Ordering, OrderingResponse } from './rules.ts';

export const orderingCases: QuestionCases<Ordering, OrderingResponse> = {
  question: fc.record({ ...commonFields, type: fc.constant('ordering' as const), items: options(3, 6) }),
  // The authored order is the key.
  rekeyed: (question) => inAnyOrder(question.items).map((items) => ({ ...question, items })),
  response: (question) => inAnyOrder(idsOf(question.items)),
  stranger: (question) => fc.constantFrom(
    idsOf(question.items).slice(1), [...idsOf(question.items).slice(1), strangerTo(question.items)], idsOf(question.items).map((_, __, all) => all[0]), [...idsOf(question.items), strangerTo(question.items)],
    ...oddValues,
  ),
};
