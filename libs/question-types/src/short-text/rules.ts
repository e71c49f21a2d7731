import { isBlank, typedWrong } from '@hocso/domain/answers/typed-text';
import { localize } from '@hocso/domain/primitives/localized-text';
import { wholePoints } from '@hocso/domain/scoring/points-for-parts';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, publicQuestionFields, questionFields } from '../question-type.ts';
import { TypedAnswersSchema, TypedTextSchema, leniencyFields, typedKey, typedMatch } from '../typed-answer.ts';

/** Keyboards a phone may open. */
export const keyboards = ['text', 'digits', 'email', 'url'] as const;

export const ShortTextSchema = z.strictObject({
  ...questionFields,
  policy: PolicySchema,
  type: z.literal('short-text'),
  ...leniencyFields,
  keyboard: z.enum(keyboards).optional().describe('The keyboard a phone opens; seen by learners'),
  answers: TypedAnswersSchema.describe('Accepted answers in either language, and known mistakes of weight 0 that get a word of their own'),
}).refine((question) => typedKey(question.answers, question) !== undefined, { path: ['answers'], error: 'no-full-answer' });
export type ShortText = z.infer<typeof ShortTextSchema>;

export const ShortTextPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('short-text'),
  keyboard: z.enum(keyboards).optional().describe('The keyboard a phone opens'),
});
export type ShortTextPublic = z.infer<typeof ShortTextPublicSchema>;

export const ShortTextResponseSchema = TypedTextSchema;
export type ShortTextResponse = z.infer<typeof ShortTextResponseSchema>;

export const shortText: QuestionType<ShortText, ShortTextPublic, ShortTextResponse> = {
  type: 'short-text',
  schema: ShortTextSchema,
  publicSchema: ShortTextPublicSchema,
  responseSchema: ShortTextResponseSchema,
  toPublic: (question, language) => ShortTextPublicSchema.parse(localize(question, language)),
  validate(_, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = ShortTextResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    return isBlank(parsed.data) ? 'empty' : 'complete';
  },
  score(question, response) {
    const { share } = typedMatch(question.answers, response, question);
    const earned = share === 100 || question.policy === 'partial' ? wholePoints(question.points, share, 100) : 0;
    return { earned, total: question.points };
  },
  keyOf: (question) => typedKey(question.answers, question) ?? '',
  feedbackOf: (question, response) => typedMatch(question.answers, response, question).answer?.feedback,
  wrongOf: (question) => typedWrong(question.answers),
  // Answers are compared as they are typed, so two that differ only in marks are two; the laws need not tell them apart.
  partsOf: ({ answers }) => answers.map(({ text, weight = 100 }, index) => ({ id: `answer-${index + 1}`, text: { vi: text, en: text }, isRight: weight === 100, isOnScreen: true })),
  upgrade: (stored) => stored,
};
