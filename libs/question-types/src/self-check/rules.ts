import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { publicQuestionFields, questionFields } from '../question-type.ts';

/** How well somebody can do a thing, from not at all to well enough to show others. */
export const selfLevels = ['unknown', 'with-help', 'alone', 'can-teach'] as const;
/** `before-and-now` asks twice on one page: how it was before the course, and how it is now. */
export const selfMoments = ['now', 'before-and-now'] as const;

export const SelfCheckSchema = z.strictObject({
  ...questionFields,
  type: z.literal('self-check'),
  points: z.literal(0).default(0).describe('Nobody earns or loses points by telling the truth about themselves'),
  asks: z.enum(selfMoments).default('now'),
});
export type SelfCheck = z.infer<typeof SelfCheckSchema>;

export const SelfCheckPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('self-check'),
  asks: z.enum(selfMoments).describe('Whether it is asked once, or for before the course and for now'),
});
export type SelfCheckPublic = z.infer<typeof SelfCheckPublicSchema>;

const level = z.enum(selfLevels).optional();
export const SelfCheckResponseSchema = z.strictObject({ before: level.describe('Before the course'), now: level.describe('Now') });
export type SelfCheckResponse = z.infer<typeof SelfCheckResponseSchema>;

const everywhere = (question: SelfCheck, chosen: (typeof selfLevels)[number]): SelfCheckResponse =>
  (question.asks === 'now' ? { now: chosen } : { before: chosen, now: chosen });

/** What a learner says of his or her own skill: recorded, never scored. Every answer is as right as any other. */
export const selfCheck: QuestionType<SelfCheck, SelfCheckPublic, SelfCheckResponse> = {
  type: 'self-check',
  schema: SelfCheckSchema,
  publicSchema: SelfCheckPublicSchema,
  responseSchema: SelfCheckResponseSchema,
  toPublic: (question, language) => SelfCheckPublicSchema.parse(localize(question, language)),
  validate({ asks }, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = SelfCheckResponseSchema.safeParse(response);
    if (!parsed.success || (asks === 'now' && parsed.data.before !== undefined)) return 'invalid';
    const { before, now } = parsed.data;
    return now === undefined || (asks === 'before-and-now' && before === undefined) ? 'empty' : 'complete';
  },
  score: () => ({ earned: 0, total: 0 }),
  keyOf: (question) => everywhere(question, 'alone'),
  wrongOf: (question) => everywhere(question, 'unknown'),
  partsOf: () => [],
  upgrade: (stored) => stored,
};
