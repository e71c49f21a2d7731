import { SlugSchema, reviewedFields } from '@hocso/domain/content/content-meta';
import { z } from 'zod';

/** Fields of every `lesson.yaml`, whatever its type. Stored content: change only by adding optional fields. */
export const lessonFields = {
  minutes: z.int().min(1).max(20).describe('Honest learning time in minutes'),
  ...reviewedFields,
};

/** Fields of every `text.<language>.yaml`. */
export const lessonTextFields = {
  title: z.string().trim().min(2).max(120),
  goal: z.string().trim().min(5).max(240).describe('What the learner can do after this lesson, one sentence'),
  spoken: z.string().trim().min(200).max(2400).optional().describe('The lesson told in 60 to 90 seconds of speech, for the loudspeaker, for reading aloud and for who cannot see the screen'),
};

/** Running text of a lesson: paragraphs, lists, **bold**, ==highlight== and links; parsed when the course is published. */
export const RichTextSchema = z.string().trim().min(1).max(4000);
/** A short line without paragraphs; may hold **bold** and ==highlight==. */
export const LineSchema = z.string().trim().min(1).max(400);

export const IdListSchema = z.array(SlugSchema).min(1).max(40).refine((ids) => new Set(ids).size === ids.length, { error: 'duplicate-id' });

/** The lesson told in 60 to 90 seconds, plain words for the ear; absent where nobody has written it yet. */
export interface Spoken { spoken?: string | undefined }

/** Running text after publishing: sanitised HTML built from an allow-list of blocks. */
export interface RichHtml { html: string }

/**
 * Everything the product needs to know of one lesson type: the structure file, the words file, how the two become
 * the body a player shows, and how many parts that body has (for "Phần 2 trên 6" and resuming).
 */
export interface LessonType<Structure, Text, Body> {
  type: string;
  structureSchema: z.ZodType<Structure>;
  textSchema: z.ZodType<Text>;
  /** Ids that `structure` names and `text` lacks, or the other way round; empty when the two fit. */
  mismatches(structure: Structure, text: Text): string[];
  /** Joins structure and words of one language; `rich` turns running text into sanitised HTML. */
  toBody(structure: Structure, text: Text, rich: (markdown: string) => string): Body;
  /** Number of parts a learner goes through, at least 1. */
  partsOf(structure: Structure): number;
}

/** Ids present on one side only, each with the path it was looked for at. */
export function missingIds(path: string, wanted: readonly string[], given: Readonly<Record<string, unknown>>): string[] {
  const known = new Set(wanted);
  return [
    ...wanted.filter((id) => !(id in given)).map((id) => `${path}.${id} has no text`),
    ...Object.keys(given).filter((id) => !known.has(id)).map((id) => `${path}.${id} is not in lesson.yaml`),
  ];
}
