import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicOptionSchema, optionList, publicQuestionFields, questionFields } from '../question-type.ts';

/** Who confirms, by role: a name would stay in records that outlive a person's wish to be forgotten. */
export const confirmers = ['team-member', 'officer', 'other', 'nobody'] as const;

export const PracticalTaskSchema = z.strictObject({
  ...questionFields,
  policy: PolicySchema,
  type: z.literal('practical-task'),
  items: optionList(1, 8).describe('What a helper sees done, in the order of doing'),
});
export type PracticalTask = z.infer<typeof PracticalTaskSchema>;

export const PracticalTaskPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('practical-task'),
  items: z.array(PublicOptionSchema).describe('In the order of doing'),
});
export type PracticalTaskPublic = z.infer<typeof PracticalTaskPublicSchema>;

export const PracticalTaskResponseSchema = z.strictObject({
  by: z.enum(confirmers).optional().describe('Who confirms; nobody where no helper is there, absent while this is open'),
  confirmed: z.array(z.string().max(80)).max(8).describe('Ids of what the helper saw done'),
});
export type PracticalTaskResponse = z.infer<typeof PracticalTaskResponseSchema>;

/** A thing to do for real beside a helper, who confirms what was done. */
export const practicalTask: QuestionType<PracticalTask, PracticalTaskPublic, PracticalTaskResponse> = {
  type: 'practical-task',
  schema: PracticalTaskSchema,
  publicSchema: PracticalTaskPublicSchema,
  responseSchema: PracticalTaskResponseSchema,
  toPublic: (question, language) => PracticalTaskPublicSchema.parse(localize(question, language)),
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = PracticalTaskResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    const { by, confirmed } = parsed.data;
    const isKnown = new Set(confirmed).size === confirmed.length && confirmed.every((id) => question.items.some((item) => item.id === id));
    if (!isKnown || (by === 'nobody' && confirmed.length > 0)) return 'invalid';
    return by === undefined ? 'empty' : 'complete';
  },
  score({ items, points, policy }, { confirmed }) {
    const isAll = confirmed.length === items.length;
    return { earned: policy === 'partial' ? Math.floor((points * confirmed.length) / items.length) : isAll ? points : 0, total: points };
  },
  keyOf: ({ items }) => ({ by: 'team-member', confirmed: items.map(({ id }) => id) }),
  wrongOf: () => ({ by: 'nobody', confirmed: [] }),
  partsOf: ({ items }) => items.map((item) => ({ ...item, isRight: true })),
  upgrade: (stored) => stored,
};
