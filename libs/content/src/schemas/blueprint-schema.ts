import { SlugSchema } from '@hocso/domain/content/content-meta';
import { questionTypes } from '@hocso/question-types/rules';
import { z } from 'zod';

const atLeast = z.int().min(0).optional();

/** `frameworks/blueprint.yaml`: what the curriculum asks of the final quiz of each course, by course code. */
export const BlueprintFileSchema = z.strictObject({
  courses: z.record(z.string(), z.strictObject({
    slug: SlugSchema,
    pool: z.int().min(5),
    draw: z.int().min(3),
    pass: z.int().min(1),
    situations: z.boolean(),
    types: z.record(z.string(), z.int().min(1)).refine((types) => Object.keys(types).every((type) => type in questionTypes), { error: 'unknown question type' }),
    simulation: z.strictObject({ screens: atLeast, mistakes: atLeast, checks: atLeast, signs: atLeast, decoys: atLeast }).optional(),
  })),
});
export type Blueprint = z.infer<typeof BlueprintFileSchema>['courses'];
export type CourseBlueprint = Blueprint[string];
