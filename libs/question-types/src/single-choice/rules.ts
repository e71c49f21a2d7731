import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import { localize } from '@hocso/domain/primitives/localized-text';
import type { QuestionType } from '../question-type.ts';
import { PublicOptionSchema, publicQuestionFields, questionFields, toldOptionList } from '../question-type.ts';

export const SingleChoiceSchema = z.strictObject({
  ...questionFields,
  type: z.literal('single-choice'),
  choices: toldOptionList(2, 5),
  key: SlugSchema.describe('Id of the right choice'),
  fixedOrder: z.boolean().default(false).describe('True keeps the authored order, for scales and amounts'),
}).refine((question) => question.choices.some((choice) => choice.id === question.key), { path: ['key'], error: 'key-not-a-choice' });
export type SingleChoice = z.infer<typeof SingleChoiceSchema>;

export const SingleChoicePublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('single-choice'),
  choices: z.array(PublicOptionSchema).describe('In the order to show them'),
});
export type SingleChoicePublic = z.infer<typeof SingleChoicePublicSchema>;

export const SingleChoiceResponseSchema = z.string().max(80);
export type SingleChoiceResponse = z.infer<typeof SingleChoiceResponseSchema>;

export const singleChoice: QuestionType<SingleChoice, SingleChoicePublic, SingleChoiceResponse> = {
  type: 'single-choice',
  schema: SingleChoiceSchema,
  publicSchema: SingleChoicePublicSchema,
  responseSchema: SingleChoiceResponseSchema,
  toPublic(question, language, shuffle) {
    const choices = question.fixedOrder ? question.choices : shuffle(question.choices);
    return SingleChoicePublicSchema.parse(localize({ ...question, choices }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined || response === '') return 'empty';
    return question.choices.some((choice) => choice.id === response) ? 'complete' : 'invalid';
  },
  score: (question, response) => ({ earned: response === question.key ? question.points : 0, total: question.points }),
  keyOf: (question) => question.key,
  feedbackOf: (question, response) => question.choices.find((choice) => choice.id === response)?.feedback,
  wrongOf: (question) => question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key,
  partsOf: (question) => question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key })),
  upgrade: (stored) => stored,
  choices: {
    hasDistractors: true,
    of: (question) => question.choices.map(({ id, text }) => ({ id, text, isKey: id === question.key })),
    chosenIn: (response) => [response],
  },
};
