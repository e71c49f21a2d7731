import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { IdListSchema, LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

// Stored content: once a lesson of this type is published, change the schemas only by adding optional fields.
export const __Pascal__Schema = z.strictObject({ type: z.literal('__kebab__'), ...lessonFields, parts: IdListSchema });
export type __Pascal__ = z.infer<typeof __Pascal__Schema>;

export const __Pascal__TextSchema = z.strictObject({
  ...lessonTextFields,
  parts: z.record(SlugSchema, z.strictObject({ heading: LineSchema, body: RichTextSchema })),
});
export type __Pascal__Text = z.infer<typeof __Pascal__TextSchema>;

export interface __Pascal__Body { type: '__kebab__'; parts: { id: string; heading: string; body: RichHtml }[] }

export const __camel__: LessonType<__Pascal__, __Pascal__Text, __Pascal__Body> = {
  type: '__kebab__',
  structureSchema: __Pascal__Schema,
  textSchema: __Pascal__TextSchema,
  mismatches: (structure, text) => missingIds('parts', structure.parts, text.parts),
  toBody: (structure, text, rich) => ({
    type: '__kebab__',
    parts: structure.parts.map((id) => ({ id, heading: text.parts[id]?.heading ?? '', body: { html: rich(text.parts[id]?.body ?? '') } })),
  }),
  partsOf: (structure) => structure.parts.length,
};
