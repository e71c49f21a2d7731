import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { IdListSchema, LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

export const ReadingSchema = z.strictObject({ type: z.literal('reading'), ...lessonFields, cards: IdListSchema });
export type Reading = z.infer<typeof ReadingSchema>;

export const ReadingTextSchema = z.strictObject({
  ...lessonTextFields,
  cards: z.record(SlugSchema, z.strictObject({ heading: LineSchema, body: RichTextSchema })),
});
export type ReadingText = z.infer<typeof ReadingTextSchema>;

export interface ReadingBody { type: 'reading'; cards: { id: string; heading: string; body: RichHtml }[] }

export const reading: LessonType<Reading, ReadingText, ReadingBody> = {
  type: 'reading',
  structureSchema: ReadingSchema,
  textSchema: ReadingTextSchema,
  mismatches: (structure, text) => missingIds('cards', structure.cards, text.cards),
  toBody: (structure, text, rich) => ({
    type: 'reading',
    cards: structure.cards.map((id) => ({ id, heading: text.cards[id]?.heading ?? '', body: { html: rich(text.cards[id]?.body ?? '') } })),
  }),
  partsOf: (structure) => structure.cards.length,
};
