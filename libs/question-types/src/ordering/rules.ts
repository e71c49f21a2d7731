import { localize } from '@hocso/domain/primitives/localized-text';
import { pointsForParts } from '@hocso/domain/scoring/points-for-parts';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicOptionSchema, feedbackOfAll, publicQuestionFields, questionFields, someCounts, weighedOptionList } from '../question-type.ts';

export const OrderingSchema = z.strictObject({
  ...questionFields,
  type: z.literal('ordering'),
  policy: PolicySchema,
  items: weighedOptionList(3, 6).describe('The items in the right order; learners get them shuffled. Feedback is for an item that is not in its place'),
}).refine((question) => someCounts(question.items), { path: ['items'], error: 'no-item-counts' });
export type Ordering = z.infer<typeof OrderingSchema>;

export const OrderingPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('ordering'),
  items: z.array(PublicOptionSchema).describe('In shuffled order'),
});
export type OrderingPublic = z.infer<typeof OrderingPublicSchema>;

export const OrderingResponseSchema = z.array(z.string().max(80)).max(6);
export type OrderingResponse = z.infer<typeof OrderingResponseSchema>;

export const ordering: QuestionType<Ordering, OrderingPublic, OrderingResponse> = {
  type: 'ordering',
  schema: OrderingSchema,
  publicSchema: OrderingPublicSchema,
  responseSchema: OrderingResponseSchema,
  toPublic(question, language, shuffle) {
    // Sorted before the shuffle so that the authored (right) order cannot influence what is dealt.
    const items = shuffle(question.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    return OrderingPublicSchema.parse(localize({ ...question, items }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = OrderingResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    if (parsed.data.length === 0) return 'empty';
    const given = new Set(parsed.data);
    const isPermutation = given.size === question.items.length && parsed.data.length === given.size && question.items.every((item) => given.has(item.id));
    return isPermutation ? 'complete' : 'invalid';
  },
  score(question, response) {
    const parts = question.items.map(({ id, weight }, index) => ({ isRight: id === response[index], weight }));
    return { earned: pointsForParts(parts, question.points, question.policy), total: question.points };
  },
  keyOf: (question) => question.items.map((item) => item.id),
  feedbackOf: (question, response) => feedbackOfAll(question.items.filter((item, index) => item.id !== response[index])),
  // Moved on by one, so that nothing stands in its place.
  wrongOf: (question) => [...question.items.slice(1), ...question.items.slice(0, 1)].map((item) => item.id),
  partsOf: (question) => question.items.map((item) => ({ ...item, isRight: true })),
  upgrade: (stored) => stored,
};
