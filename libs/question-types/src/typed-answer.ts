import { acceptedFor, foldTyped, isBlank, withoutStars } from '@hocso/domain/answers/typed-text';
import type { TextLeniency } from '@hocso/domain/answers/typed-text';
import { z } from 'zod';
import { FeedbackSchema } from './question-type.ts';

/** How much of the points an accepted answer earns with `policy: partial`; below 100 it is not right, at 0 it is a known mistake. */
const ShareSchema = z.int().min(0).max(100).optional().describe('Percent of the points with policy partial; 100 where absent, and only 100 is right');
export const answerFields = { weight: ShareSchema, feedback: FeedbackSchema };

/** An answer to type, in either language; `*` stands for anything or nothing, `\*` for a star. */
export const TypedAnswerSchema = z.strictObject({ text: z.string().trim().min(1).max(200), ...answerFields });
export type TypedAnswer = z.infer<typeof TypedAnswerSchema>;

/** How leniently typed words are compared: what the question does not say is strict about marks and lenient about capitals. */
export const leniencyFields = {
  caseMatters: z.boolean().optional().describe('True where capitals count'),
  marksOptional: z.boolean().optional().describe('True where words without Vietnamese marks are right too; a wrong mark stays wrong'),
};

/** Accepted answers; none that earns anything takes whatever is typed. */
export const TypedAnswersSchema = z.array(TypedAnswerSchema).min(1).max(20)
  .refine((answers) => new Set(answers.map(({ text }) => foldTyped(text, { caseMatters: true }))).size === answers.length, { error: 'answer-twice' })
  .refine((answers) => answers.every(({ text, weight }) => weight === 0 || !isBlank(withoutStars(text))), { error: 'answer-takes-anything' });

/** The first answer, as a person would type it, that earns everything; undefined where none does. */
export const typedKey = (answers: readonly TypedAnswer[], leniency: TextLeniency): string | undefined =>
  answers.map(({ text }) => withoutStars(text)).find((text) => typedMatch(answers, text, leniency).share === 100);

/** How an answer was met: percent of the points, and the author's word for it. */
export interface TypedMatch { share: number; answer: TypedAnswer | undefined }
export function typedMatch(answers: readonly TypedAnswer[], typed: string, leniency: TextLeniency): TypedMatch {
  const answer = acceptedFor(answers, typed, leniency);
  return { share: answer ? answer.weight ?? 100 : 0, answer };
}

/** Words a learner types. */
export const TypedTextSchema = z.string().max(200);
