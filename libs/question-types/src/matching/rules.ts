import { SlugSchema } from '@hocso/domain/content/content-meta';
import { localize } from '@hocso/domain/primitives/localized-text';
import { pointsForParts } from '@hocso/domain/scoring/points-for-parts';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicOptionSchema, feedbackOfAll, optionList, publicQuestionFields, questionFields, someCounts, weighedOptionList } from '../question-type.ts';

export const MatchingSchema = z.strictObject({
  ...questionFields,
  type: z.literal('matching'),
  policy: PolicySchema,
  left: weighedOptionList(2, 5).describe('Feedback is for a line that is paired wrongly'),
  right: optionList(2, 6).describe('May hold more entries than `left`: the rest are distractors'),
  key: z.record(SlugSchema, SlugSchema).describe('left id -> right id'),
}).refine(
  (question) => question.left.every((item) => question.right.some((option) => option.id === question.key[item.id]))
    && Object.keys(question.key).length === question.left.length,
  { path: ['key'], error: 'key-incomplete' },
).refine((question) => someCounts(question.left), { path: ['left'], error: 'no-line-counts' });
export type Matching = z.infer<typeof MatchingSchema>;

export const MatchingPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('matching'),
  left: z.array(PublicOptionSchema).describe('Each gets one of the right side'),
  right: z.array(PublicOptionSchema).describe('In shuffled order'),
});
export type MatchingPublic = z.infer<typeof MatchingPublicSchema>;

export const MatchingResponseSchema = z.record(z.string().max(80), z.string().max(80));
export type MatchingResponse = z.infer<typeof MatchingResponseSchema>;

export const matching: QuestionType<Matching, MatchingPublic, MatchingResponse> = {
  type: 'matching',
  schema: MatchingSchema,
  publicSchema: MatchingPublicSchema,
  responseSchema: MatchingResponseSchema,
  toPublic(question, language, shuffle) {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return MatchingPublicSchema.parse(localize({
      ...question,
      left: question.left,
      // Sorted first so that authored order, which often follows the key, leaks nothing.
      right: shuffle(question.right.toSorted(byId)),
    }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = MatchingResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    const entries = Object.entries(parsed.data);
    if (entries.length === 0) return 'empty';
    const isKnown = entries.every(([left, right]) =>
      question.left.some((item) => item.id === left) && question.right.some((item) => item.id === right));
    if (!isKnown) return 'invalid';
    return entries.length === question.left.length ? 'complete' : 'empty';
  },
  score(question, response) {
    const parts = question.left.map(({ id, weight }) => ({ isRight: response[id] === question.key[id], weight }));
    return { earned: pointsForParts(parts, question.points, question.policy), total: question.points };
  },
  keyOf: (question) => question.key,
  feedbackOf: (question, response) => feedbackOfAll(question.left.filter(({ id }) => response[id] !== question.key[id])),
  wrongOf: (question) => Object.fromEntries(question.left.map(({ id }) => [id, question.right.find((option) => option.id !== question.key[id])?.id ?? ''])),
  partsOf: (question) => (['left', 'right'] as const).flatMap((group) => question[group].map((item) => ({ ...item, isRight: true, group }))),
  upgrade: (stored) => stored,
};
