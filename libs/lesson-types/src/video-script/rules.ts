import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType } from '../lesson-type.ts';
import { IdListSchema, LineSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

export const VideoScriptSchema = z.strictObject({
  type: z.literal('video-script'),
  ...lessonFields,
  seconds: z.int().min(30).max(180).describe('Planned length of the film'),
  scenes: IdListSchema,
});
export type VideoScript = z.infer<typeof VideoScriptSchema>;

export const VideoScriptTextSchema = z.strictObject({
  ...lessonTextFields,
  scenes: z.record(SlugSchema, z.strictObject({
    picture: LineSchema.describe('What is seen: the storyboard'),
    speech: LineSchema.describe('What is said'),
  })),
});
export type VideoScriptText = z.infer<typeof VideoScriptTextSchema>;

export interface VideoScriptBody { type: 'video-script'; seconds: number; scenes: { id: string; picture: string; speech: string }[] }

export const videoScript: LessonType<VideoScript, VideoScriptText, VideoScriptBody> = {
  type: 'video-script',
  structureSchema: VideoScriptSchema,
  textSchema: VideoScriptTextSchema,
  mismatches: (structure, text) => missingIds('scenes', structure.scenes, text.scenes),
  toBody: (structure, text) => ({
    type: 'video-script',
    seconds: structure.seconds,
    scenes: structure.scenes.map((id) => ({ id, picture: text.scenes[id]?.picture ?? '', speech: text.scenes[id]?.speech ?? '' })),
  }),
  partsOf: (structure) => structure.scenes.length,
};
