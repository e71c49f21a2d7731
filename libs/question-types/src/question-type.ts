import { CompetencyCodeSchema, DigCompCodeSchema, SlugSchema, reviewedFields } from '@hocso/domain/content/content-meta';
import type { Language, Localized, LocalizedText } from '@hocso/domain/primitives/localized-text';
import { LocalizedTextSchema } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';

/** The fields every question has, whatever its type. Stored content: change only by adding optional fields. */
export const questionFields = {
  id: SlugSchema.describe('Stable id, unique in the course, e.g. nd-05-q01'),
  version: z.literal(1).default(1),
  competency: CompetencyCodeSchema,
  digcomp: z.array(DigCompCodeSchema).min(1).max(4),
  difficulty: z.int().min(1).max(3),
  tags: z.array(SlugSchema).max(6).default([]),
  points: z.int().min(1).max(10).default(1),
  stem: LocalizedTextSchema.describe('The question itself'),
  sample: LocalizedTextSchema.optional().describe('A made-up message or situation shown above the question'),
  explanation: LocalizedTextSchema.describe('Why the right answer is right; shown only after submission'),
  ...reviewedFields,
};

/** A choice, item or pair half: a stable id and its words. */
export const OptionSchema = z.strictObject({ id: SlugSchema, text: LocalizedTextSchema });
/** `least` to `most` options, each with an id of its own: a response names options by id. */
export const optionList = (least: number, most: number): z.ZodType<z.infer<typeof OptionSchema>[]> =>
  z.array(OptionSchema).min(least).max(most).refine((options) => new Set(options.map(({ id }) => id)).size === options.length, { error: 'duplicate-id' });

/** Fields of a question that a learner may see before submission, in one language. */
export const publicQuestionFields = {
  id: z.string().describe('Id of the question'),
  stem: z.string().describe('The question itself'),
  sample: z.string().optional().describe('A made-up message or situation shown above the question'),
  points: z.int().describe('Points for a right response'),
};
export const PublicOptionSchema = z.object({ id: z.string().describe('What a response names'), text: z.string().describe('What the learner reads') });

/** What `validate` found: a response that can be marked, nothing given yet, or something that is no response. */
export type ResponseCheck = 'complete' | 'empty' | 'invalid';

/** What marking gives back: whole points, and whether the response is right, for the learner's own review. */
export interface Mark { earned: number; total: number }

/** One thing people choose between. `text` is null where the type's own words name it ("đúng", "sai"). */
export interface Choice { id: string; text: LocalizedText | null; isKey: boolean }

/** How answers to a type with choices are counted; see `libs/domain/src/analysis`. */
export interface ChoiceView<Stored, Response> {
  /** Whether wrong choices were written to lure: unused ones are then a fault. Parts of a screen and "đúng/sai" were not. */
  hasDistractors: boolean;
  /** All choices in authored order, keys marked. */
  of(question: Stored): Choice[];
  /** Ids of the choices a complete response took. */
  chosenIn(response: Response): string[];
}

/**
 * Everything the server needs to know of one question type. `Stored` is the authored question in both languages,
 * `Public` its allow-listed shape in one language, `Response` what a learner gives.
 */
export interface QuestionType<Stored extends { id: string; points: number }, Public, Response> {
  type: string;
  schema: z.ZodType<Stored>;
  publicSchema: z.ZodType<Public>;
  responseSchema: z.ZodType<Response>;
  /**
   * The part of the question a learner sees before submission: a parse through `publicSchema`, hence an allow-list.
   * `shuffle` returns a seeded permutation of a list (the same seed gives the same order).
   */
  toPublic(question: Stored, language: Language, shuffle: <T>(items: readonly T[]) => T[]): Public;
  /** Says whether `response` can be marked against `question`; a stranger's id makes it invalid, not wrong. */
  validate(question: Stored, response: unknown): ResponseCheck;
  /** Marks a complete response in whole points, 0..question.points. All or nothing unless the question says otherwise. */
  score(question: Stored, response: Response): Mark;
  /** The response that scores full marks; shown to the learner only after submission. */
  keyOf(question: Stored): Response;
  /** Brings a stored question of an older version to the current schema; identity while there is one version. */
  upgrade(stored: unknown): unknown;
  /** Absent where there is nothing to choose between, as in ordering and matching. */
  choices?: ChoiceView<Stored, Response>;
}

/** A stored question of any type, as read back from a course version. */
export type LocalizedQuestion<Stored> = Localized<Stored>;
