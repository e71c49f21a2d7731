import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { publicQuestionFields, questionFields } from '../question-type.ts';

// Stored content: once a question of this type is published, change the schema only by adding optional fields,
// or raise the version and teach `upgrade` the way from the old shape.
export const __Pascal__Schema = z.strictObject({
  ...questionFields,
  type: z.literal('__kebab__'),
  key: z.boolean().describe('The right response'),
});
export type __Pascal__ = z.infer<typeof __Pascal__Schema>;

export const __Pascal__PublicSchema = z.object({ ...publicQuestionFields, type: z.literal('__kebab__') });
export type __Pascal__Public = z.infer<typeof __Pascal__PublicSchema>;

export const __Pascal__ResponseSchema = z.boolean();
export type __Pascal__Response = boolean;

export const __camel__: QuestionType<__Pascal__, __Pascal__Public, __Pascal__Response> = {
  type: '__kebab__',
  schema: __Pascal__Schema,
  publicSchema: __Pascal__PublicSchema,
  responseSchema: __Pascal__ResponseSchema,
  toPublic: (question, language) => __Pascal__PublicSchema.parse(localize(question, language)),
  validate(_question, response) {
    if (response === null || response === undefined) return 'empty';
    return typeof response === 'boolean' ? 'complete' : 'invalid';
  },
  score: (question, response) => ({ earned: response === question.key ? question.points : 0, total: question.points }),
  keyOf: (question) => question.key,
  upgrade: (stored) => stored,
};
