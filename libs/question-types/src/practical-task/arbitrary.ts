import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, oddValues, options, policy, strangerTo } from '../testing/question-arbitrary.ts';
import type { PracticalTask, PracticalTaskResponse } from './rules.ts';

export const practicalTaskCases: QuestionCases<PracticalTask, PracticalTaskResponse> = {
  question: fc.record({
    ...commonFields, type: fc.constant('practical-task' as const), items: options(2, 8), policy,
  }),
  // The list itself is what has to be done: there is no other key.
  rekeyed: (question) => fc.constant(question),
  rearranged: (question) => inAnyOrder(question.items).map((items) => ({ ...question, items })),
  response: (question) => fc.oneof(
    fc.constant({ by: 'nobody' as const, confirmed: [] as string[] }),
    fc.record({ by: fc.constantFrom('team-member' as const, 'officer' as const, 'other' as const), confirmed: fc.shuffledSubarray(idsOf(question.items)) }),
  ),
  retold: (response) => inAnyOrder(response.confirmed).map((confirmed) => ({ confirmed, by: response.by })),
  stranger: (question) => {
    const [first = ''] = idsOf(question.items);
    return fc.constantFrom<unknown>(
      { by: 'other', confirmed: [strangerTo(question.items)] }, { by: 'other', confirmed: [first, first] }, { by: 'nobody', confirmed: [first] }, { by: 'Cô Lan', confirmed: [] }, { by: 'other' }, ...oddValues,
    );
  },
};
