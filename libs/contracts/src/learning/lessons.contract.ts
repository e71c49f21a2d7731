import { z } from 'zod';
import { ActivityStateSchema, CompletionViewSchema, CourseProgressSchema, MissingSchema, lessonParams } from '../catalogue/courses.contract.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

export const LessonProgressSchema = z.object({
  state: ActivityStateSchema, part: z.int().min(0).describe('Parts gone through'),
  progress: CourseProgressSchema, missing: MissingSchema, completion: CompletionViewSchema.nullable().describe('Set when the course is complete'),
}).meta({ id: 'LessonProgress', description: 'Where lesson and course stand afterwards' });
export type LessonProgress = z.infer<typeof LessonProgressSchema>;

const activeSeconds = z.int().min(0).max(7200).describe('Seconds the lesson was really looked at since the last report; one total is kept, no click-stream');
const example = {
  state: 'in-progress', part: 2,
  progress: { state: 'in-progress', lessonsDone: 0, percent: 0, minutesLeft: 25, next: { kind: 'quiz' } },
  missing: { lessons: [], quiz: true, name: false }, completion: null,
};
const params = { slug: 'nd-nhan-dien-lua-dao', lesson: 'nam-kich-ban-quen-mat' };
const errors = ['catalogue.course-not-found', 'catalogue.lesson-not-found', 'learning.lesson-part-unknown', 'request.too-many'] as const;

export const lessonRoutes = {
  saveLessonProgress: defineRoute({
    method: 'PUT', path: '/courses/:slug/lessons/:lesson/progress', permission: 'learning:do', tag: 'learning',
    summary: 'Remembers how far a lesson was read. A visitor becomes a guest learner',
    params: lessonParams, query: z.object(languageField), body: z.object({ part: z.int().min(0).max(60).describe('Parts gone through so far'), activeSeconds }),
    status: 200, reply: LessonProgressSchema, errors, example: { params, body: { part: 2, activeSeconds: 40 }, reply: example },
  }),
  completeLesson: defineRoute({
    method: 'POST', path: '/courses/:slug/lessons/:lesson/completion', permission: 'learning:do', tag: 'learning',
    summary: 'Marks a lesson as done; repeating it changes nothing. A visitor becomes a guest learner',
    params: lessonParams, query: z.object(languageField), body: z.object({ activeSeconds }),
    status: 200, reply: LessonProgressSchema, errors, example: { params, body: { activeSeconds: 200 }, reply: { ...example, state: 'completed' } },
  }),
};
