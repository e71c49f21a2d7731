import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { IdListSchema, LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

export const ChecklistSchema = z.strictObject({ type: z.literal('checklist'), ...lessonFields, items: IdListSchema });
export type Checklist = z.infer<typeof ChecklistSchema>;

export const ChecklistTextSchema = z.strictObject({
  ...lessonTextFields,
  intro: RichTextSchema,
  items: z.record(SlugSchema, z.strictObject({ label: LineSchema, detail: LineSchema.optional() })),
});
export type ChecklistText = z.infer<typeof ChecklistTextSchema>;

export interface ChecklistBody { type: 'checklist'; intro: RichHtml; items: { id: string; label: string; detail?: string | undefined }[] }

export const checklist: LessonType<Checklist, ChecklistText, ChecklistBody> = {
  type: 'checklist',
  structureSchema: ChecklistSchema,
  textSchema: ChecklistTextSchema,
  mismatches: (structure, text) => missingIds('items', structure.items, text.items),
  toBody: (structure, text, rich) => ({
    type: 'checklist',
    intro: { html: rich(text.intro) },
    items: structure.items.map((id) => ({ id, label: text.items[id]?.label ?? '', detail: text.items[id]?.detail })),
  }),
  partsOf: () => 1,
};
