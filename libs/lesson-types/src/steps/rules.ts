import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { IdListSchema, LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

/** `android` stands for "máy khác"; `any` is used alone where the device makes no difference. */
export const deviceVariants = ['android', 'iphone', 'computer', 'any'] as const;

export const StepsSchema = z.strictObject({
  type: z.literal('steps'),
  ...lessonFields,
  variants: z.array(z.strictObject({ id: z.enum(deviceVariants), steps: IdListSchema })).min(1).max(3),
});
export type Steps = z.infer<typeof StepsSchema>;

export const StepsTextSchema = z.strictObject({
  ...lessonTextFields,
  intro: RichTextSchema,
  variants: z.partialRecord(z.enum(deviceVariants), z.strictObject({
    steps: z.record(SlugSchema, z.strictObject({ heading: LineSchema, body: RichTextSchema })),
  })),
});
export type StepsText = z.infer<typeof StepsTextSchema>;

export interface StepsBody {
  type: 'steps';
  intro: RichHtml;
  variants: { id: (typeof deviceVariants)[number]; steps: { id: string; heading: string; body: RichHtml }[] }[];
}

export const steps: LessonType<Steps, StepsText, StepsBody> = {
  type: 'steps',
  structureSchema: StepsSchema,
  textSchema: StepsTextSchema,
  mismatches: (structure, text) => [
    ...missingIds('variants', structure.variants.map((variant) => variant.id), text.variants),
    ...structure.variants.flatMap((variant) => missingIds(`variants.${variant.id}.steps`, variant.steps, text.variants[variant.id]?.steps ?? {})),
  ],
  toBody: (structure, text, rich) => ({
    type: 'steps',
    intro: { html: rich(text.intro) },
    variants: structure.variants.map((variant) => ({
      id: variant.id,
      steps: variant.steps.map((id) => {
        const words = text.variants[variant.id]?.steps[id];
        return { id, heading: words?.heading ?? '', body: { html: rich(words?.body ?? '') } };
      }),
    })),
  }),
  partsOf: (structure) => Math.max(...structure.variants.map((variant) => variant.steps.length)),
};
