import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { publicQuestionFields, questionFields } from '../question-type.ts';

export const TrueFalseSchema = z.strictObject({
  ...questionFields,
  type: z.literal('true-false'),
  key: z.boolean().describe('Whether the statement in the stem is true'),
});
export type TrueFalse = z.infer<typeof TrueFalseSchema>;

export const TrueFalsePublicSchema = z.object({ ...publicQuestionFields, type: z.literal('true-false') });
export type TrueFalsePublic = z.infer<typeof TrueFalsePublicSchema>;

export const TrueFalseResponseSchema = z.boolean();
export type TrueFalseResponse = boolean;

export const trueFalse: QuestionType<TrueFalse, TrueFalsePublic, TrueFalseResponse> = {
  type: 'true-false',
  schema: TrueFalseSchema,
  publicSchema: TrueFalsePublicSchema,
  responseSchema: TrueFalseResponseSchema,
  toPublic: (question, language) => TrueFalsePublicSchema.parse(localize(question, language)),
  validate(_question, response) {
    if (response === null || response === undefined) return 'empty';
    return typeof response === 'boolean' ? 'complete' : 'invalid';
  },
  score: (question, response) => ({ earned: response === question.key ? question.points : 0, total: question.points }),
  keyOf: (question) => question.key,
  wrongOf: (question) => !question.key,
  partsOf: () => [],
  upgrade: (stored) => stored,
  choices: {
    hasDistractors: false,
    of: (question) => [true, false].map((value) => ({ id: String(value), text: null, isKey: value === question.key })),
    chosenIn: (response) => [String(response)],
  },
};
