import { CompetencyCodeSchema, DigCompCodeSchema, SlugSchema, reviewedFields } from '@hocso/domain/content/content-meta';
import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
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

/** How an answer that is right in part is marked: as wrong, or by whole points for what is right. */
export const markingPolicies = ['all-or-nothing', 'partial'] as const;
export const PolicySchema = z.enum(markingPolicies).optional().describe('all-or-nothing where absent');

/** A choice, item or pair half: a stable id and its words. */
export const OptionSchema = z.strictObject({ id: SlugSchema, text: LocalizedTextSchema });
/** What the author says of one option, only after submission. */
export const FeedbackSchema = LocalizedTextSchema.optional().describe('Said of this option after submission');
/** How much one part counts beside the others with `policy: partial`. */
export const WeightSchema = z.int().min(0).max(100).optional().describe('How much it counts with policy partial; 1 where absent');
/** An option with a word of its own. */
export const ToldOptionSchema = z.strictObject({ ...OptionSchema.shape, feedback: FeedbackSchema });
/** An option that may count more than others and has a word of its own. */
export const WeighedOptionSchema = z.strictObject({ ...ToldOptionSchema.shape, weight: WeightSchema });

const listOf = <Option extends { id: string }>(schema: z.ZodType<Option>) => (least: number, most: number): z.ZodType<Option[]> =>
  z.array(schema).min(least).max(most).refine((options) => new Set(options.map(({ id }) => id)).size === options.length, { error: 'duplicate-id' });
/** `least` to `most` options, each with an id of its own: a response names options by id. */
export const optionList = listOf(OptionSchema);
export const toldOptionList = listOf(ToldOptionSchema);
export const weighedOptionList = listOf(WeighedOptionSchema);
/** Whether partial marking would have something to divide by: at least one part counts. */
export const someCounts = (parts: readonly { weight?: number | undefined }[]): boolean => parts.some(({ weight = 1 }) => weight > 0);

/** The words for several options, one to a line; undefined where there are none. */
export function feedbackOfAll(options: readonly { feedback?: LocalizedText | undefined }[]): LocalizedText | undefined {
  const told = options.flatMap(({ feedback }) => feedback ?? []);
  return told.length === 0 ? undefined : { vi: told.map(({ vi }) => vi).join('\n'), en: told.map(({ en }) => en).join('\n') };
}

/** Fields of a question that a learner may see before submission, in one language. */
export const publicQuestionFields = {
  id: z.string().describe('Id of the question'),
  stem: z.string().describe('The question itself'),
  sample: z.string().optional().describe('A made-up message or situation shown above the question'),
  points: z.int().describe('Points for a right response'),
};
export const PublicOptionSchema = z.object({ id: z.string().describe('What a response names'), text: z.string().describe('What the learner reads') });

/** A made-up screen before submission, in one language. */
export const PublicScreenSchema = z.object({
  device: z.enum(mockDevices).describe('Frame it is drawn in'),
  title: z.string().describe('Words in the top bar'),
  elements: z.array(z.object({
    id: z.string().describe('What a response names'), kind: z.enum(mockElementKinds).describe('How it looks'), text: z.string().describe('What stands on it'), detail: z.string().optional().describe('A second, smaller line'),
  })).describe('From top to bottom'),
});

/** What `validate` found: a response that can be marked, nothing given yet, or something that is no response. */
export type ResponseCheck = 'complete' | 'empty' | 'invalid';

/** What marking gives back: whole points, and whether the response is right, for the learner's own review. */
export interface Mark { earned: number; total: number }

/** What a learner chooses, sorts or taps in a question: what the laws of content look at. */
export interface QuestionPart {
  id: string;
  text: LocalizedText;
  isRight: boolean;
  /** Ids and words are told apart only within a group, e.g. the left side of pairs; absent where all parts are one group. */
  group?: string | undefined;
  /** True of an element of a screen, where the same words may well stand twice. */
  isOnScreen?: boolean | undefined;
}

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
  /** What came of this very response, told after submission before the explanation; absent where there is nothing to tell. */
  feedbackOf?(question: Stored, response: Response): LocalizedText | undefined;
  /** A complete response that earns nothing, for tests and example data; the key where nothing can be wrong. */
  wrongOf(question: Stored): Response;
  /** Everything that can be chosen, with what is right; empty where the stem itself is what is judged. */
  partsOf(question: Stored): QuestionPart[];
  /** Brings a stored question of an older version to the current schema; identity while there is one version. */
  upgrade(stored: unknown): unknown;
  /** Absent where there is nothing to choose between, as in ordering and matching. */
  choices?: ChoiceView<Stored, Response>;
}

/** A stored question of any type, as read back from a course version. */
export type LocalizedQuestion<Stored> = Localized<Stored>;
