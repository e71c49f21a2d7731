import { SlugSchema } from '@hocso/domain/content/content-meta';
import { localize } from '@hocso/domain/primitives/localized-text';
import { pointsForTicks } from '@hocso/domain/scoring/points-for-parts';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicOptionSchema, feedbackOfAll, publicQuestionFields, questionFields, someCounts, weighedOptionList } from '../question-type.ts';

export const MultipleChoiceSchema = z.strictObject({
  ...questionFields,
  type: z.literal('multiple-choice'),
  policy: PolicySchema,
  choices: weighedOptionList(3, 6).describe('With policy partial, the weight of a wrong choice is what ticking it costs'),
  key: z.array(SlugSchema).min(1).refine((ids) => new Set(ids).size === ids.length, { error: 'duplicate-id' }).describe('Ids of all right choices; a response must hold exactly these'),
}).refine((question) => question.key.every((id) => question.choices.some((choice) => choice.id === id)), { path: ['key'], error: 'key-not-a-choice' })
  .refine((question) => new Set(question.key).size < question.choices.length, { path: ['key'], error: 'every-choice-right' })
  .refine((question) => someCounts(question.choices.filter((choice) => question.key.includes(choice.id))), { path: ['choices'], error: 'no-choice-counts' });
export type MultipleChoice = z.infer<typeof MultipleChoiceSchema>;

export const MultipleChoicePublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('multiple-choice'),
  choices: z.array(PublicOptionSchema).describe('In the order to show them'),
});
export type MultipleChoicePublic = z.infer<typeof MultipleChoicePublicSchema>;

export const MultipleChoiceResponseSchema = z.array(z.string().max(80)).max(6);
export type MultipleChoiceResponse = z.infer<typeof MultipleChoiceResponseSchema>;

export const multipleChoice: QuestionType<MultipleChoice, MultipleChoicePublic, MultipleChoiceResponse> = {
  type: 'multiple-choice',
  schema: MultipleChoiceSchema,
  publicSchema: MultipleChoicePublicSchema,
  responseSchema: MultipleChoiceResponseSchema,
  toPublic: (question, language, shuffle) =>
    MultipleChoicePublicSchema.parse(localize({ ...question, choices: shuffle(question.choices) }, language)),
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = MultipleChoiceResponseSchema.safeParse(response);
    if (!parsed.success || new Set(parsed.data).size !== parsed.data.length) return 'invalid';
    if (parsed.data.length === 0) return 'empty';
    return parsed.data.every((id) => question.choices.some((choice) => choice.id === id)) ? 'complete' : 'invalid';
  },
  score(question, response) {
    const parts = question.choices.map(({ id, weight }) => ({ isKey: question.key.includes(id), isTicked: response.includes(id), weight }));
    return { earned: pointsForTicks(parts, question.points, question.policy), total: question.points };
  },
  keyOf: (question) => question.key,
  feedbackOf: (question, response) => feedbackOfAll(question.choices.filter((choice) => response.includes(choice.id))),
  wrongOf: (question) => question.choices.filter((choice) => !question.key.includes(choice.id)).map((choice) => choice.id),
  partsOf: (question) => question.choices.map((choice) => ({ ...choice, isRight: question.key.includes(choice.id) })),
  upgrade: (stored) => stored,
  choices: {
    hasDistractors: true,
    of: (question) => question.choices.map(({ id, text }) => ({ id, text, isKey: question.key.includes(id) })),
    chosenIn: (response) => response,
  },
};
