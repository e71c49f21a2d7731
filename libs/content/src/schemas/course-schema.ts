import { CompetencyCodeSchema, DaySchema, DigCompCodeSchema, SlugSchema } from '@hocso/domain/content/content-meta';
import { LocalizedTextSchema } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';

/** `course.yaml`: what a course is for, its lessons in order and its sources. Stored content: add optional fields only. */
export const CourseFileSchema = z.strictObject({
  code: z.string().regex(/^(NT-[A-D]|(CC|DN|TC|ND)-\d{2})$/),
  version: z.int().min(1),
  audience: z.enum(['CIVIL_SERVANT', 'BUSINESS', 'COMMUNITY_TEAM', 'CITIZEN']),
  clause: z.enum(['1a', '1b', '1c', '1d', '1e']),
  competency: CompetencyCodeSchema,
  level: z.enum(['M1', 'M2', 'M3']),
  digcomp: z.strictObject({ version: z.literal('2.2'), codes: z.array(DigCompCodeSchema).min(1) }),
  minutes: z.int().min(5).max(60),
  icon: z.enum(['shield', 'qr', 'document', 'phone', 'basket', 'boxes', 'hands', 'lock', 'people', 'chart']),
  title: LocalizedTextSchema,
  errand: LocalizedTextSchema.describe('The course named by what the learner wants to get done, for the home tiles; under 40 letters'),
  summary: LocalizedTextSchema.describe('Two sentences: for whom, what changes'),
  objectives: z.array(LocalizedTextSchema).length(3).describe('"Học xong, bác …": three things the learner can do'),
  remember: z.array(LocalizedTextSchema).length(3).describe('Three things to keep, shown after completion'),
  lessons: z.array(SlugSchema).min(2).max(8),
  sources: z.array(z.strictObject({ title: z.string().min(3), date: z.string().optional(), url: z.url().optional() })).min(1),
  reviewedOn: DaySchema,
  reviewEveryMonths: z.int().min(1).max(24),
});
export type CourseFile = z.infer<typeof CourseFileSchema>;

/** `quiz.yaml`: the policy of the final quiz and its whole pool; each question is parsed by its own type's schema. */
export const QuizFileSchema = z.strictObject({
  draw: z.int().min(3).max(20).describe('Questions dealt per attempt'),
  passPercent: z.int().min(1).max(100),
  questions: z.array(z.looseObject({ type: z.string(), id: SlugSchema })).min(5),
});
