import { AudienceSchema } from '@hocso/domain/competency/audience';
import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

/** State of a lesson or quiz as the learner sees it. */
export const ActivityStateSchema = z.enum(['not-started', 'in-progress', 'completed', 'passed', 'failed']);
export type ActivityState = z.infer<typeof ActivityStateSchema>;

export const NextStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lesson: SlugSchema, title: z.string(), position: z.int(), part: z.int().min(0) }),
  z.object({ kind: z.literal('quiz') }),
]).meta({ id: 'NextStep' });

export const CourseProgressSchema = z.object({
  state: z.enum(['not-started', 'in-progress', 'completed']),
  lessonsDone: z.int().min(0),
  percent: z.int().min(0).max(100).describe('Share of required activities done, rounded down'),
  minutesLeft: z.int().min(0),
  next: NextStepSchema.nullable().describe('What to do next; null when the course is complete'),
}).meta({ id: 'CourseProgress' });
export type CourseProgress = z.infer<typeof CourseProgressSchema>;

export const CourseCardSchema = z.object({
  slug: SlugSchema, code: z.string(), icon: z.string(), audience: AudienceSchema, competency: z.string(), clause: z.string(),
  title: z.string(), errand: z.string(), summary: z.string(), minutes: z.int(), lessonCount: z.int(),
  progress: CourseProgressSchema,
}).meta({ id: 'CourseCard' });
export type CourseCard = z.infer<typeof CourseCardSchema>;

export const CompletionViewSchema = z.object({
  completedAt: z.iso.datetime(),
  rawPoints: z.int(), maxPoints: z.int(),
  scorePercent: z.int().min(0).max(100).describe('Rounded down'),
  mode: z.string(),
  status: z.enum(['valid', 'under_review', 'revoked']),
  certificateCode: z.string().nullable().describe('Null while the learner has not given a name'),
}).meta({ id: 'CompletionView' });
export type CompletionView = z.infer<typeof CompletionViewSchema>;

export const MissingSchema = z.object({
  lessons: z.array(z.object({ slug: SlugSchema, title: z.string() })),
  quiz: z.boolean().describe('True while the final quiz is not passed'),
  name: z.boolean().describe('True when all is done but nobody can be counted: no name and consent yet'),
}).meta({ id: 'Missing' });

export const CoursePageSchema = CourseCardSchema.extend({
  version: z.int(),
  objectives: z.array(z.string()), remember: z.array(z.string()),
  directive: z.object({ audienceName: z.string(), words: z.string().describe('Section 1e, verbatim in Vietnamese'), competencyTitle: z.string() }),
  sources: z.array(z.object({ title: z.string(), date: z.string().optional(), url: z.string().optional() })),
  reviewedOn: z.iso.date(), isOverdue: z.boolean().describe('True when the content is past its review date'),
  lessons: z.array(z.object({ slug: SlugSchema, type: z.string(), title: z.string(), goal: z.string(), minutes: z.int(), state: ActivityStateSchema, part: z.int() })),
  quiz: z.object({ questionCount: z.int(), passCount: z.int(), state: ActivityStateSchema, attempts: z.int(), bestPoints: z.int().nullable(), openAttemptId: z.uuid().nullable() }),
  missing: MissingSchema,
  completion: CompletionViewSchema.nullable(),
}).meta({ id: 'CoursePage' });
export type CoursePage = z.infer<typeof CoursePageSchema>;

export const LessonPageSchema = z.object({
  course: z.object({ slug: SlugSchema, title: z.string() }),
  slug: SlugSchema, type: z.string(), title: z.string(), goal: z.string(), minutes: z.int(),
  position: z.int().min(1), count: z.int(), parts: z.int().min(1),
  part: z.int().min(0).describe('Part to resume at, 0-based'),
  state: ActivityStateSchema,
  body: z.looseObject({ type: z.string() }).describe('Body of the lesson type, in the language asked for, ward variables filled in'),
  source: z.string(), reviewedOn: z.iso.date(),
  next: NextStepSchema.nullable(),
}).meta({ id: 'LessonPage' });
export type LessonPage = z.infer<typeof LessonPageSchema>;

const slugParams = z.object({ slug: SlugSchema });
export const lessonParams = z.object({ slug: SlugSchema, lesson: SlugSchema });
const progress = { state: 'in-progress', lessonsDone: 1, percent: 16, minutesLeft: 20, next: { kind: 'lesson', lesson: 'ba-viec-khi-nghi-ngo', title: 'Ba việc khi nghi ngờ', position: 3, part: 0 } };
const card = {
  slug: 'nd-nhan-dien-lua-dao', code: 'ND-05', icon: 'shield', audience: 'CITIZEN', competency: 'ND5', clause: '1e',
  title: 'Nhận ra và xử lý lừa đảo trực tuyến', errand: 'Tránh bị lừa qua điện thoại', summary: 'Cho mọi lứa tuổi.', minutes: 25, lessonCount: 5, progress,
};
export const courseCardExample = card;

export const courseRoutes = {
  listCourses: defineRoute({
    method: 'GET', path: '/courses', permission: 'course:read', tag: 'courses', summary: 'Courses of an audience, with the viewer’s progress',
    query: z.object({ ...languageField, audience: AudienceSchema.optional() }), status: 200,
    reply: z.object({ courses: z.array(CourseCardSchema) }), errors: [],
    example: { query: { audience: 'CITIZEN' }, reply: { courses: [card] } },
  }),
  readCourse: defineRoute({
    method: 'GET', path: '/courses/:slug', permission: 'course:read', tag: 'courses', summary: 'One course: objectives, lessons, quiz, what is done and what is missing',
    params: slugParams, query: z.object(languageField), status: 200, reply: CoursePageSchema, errors: ['catalogue.course-not-found'],
    example: {
      params: { slug: card.slug },
      reply: {
        ...card, version: 1, objectives: ['Nhận ra năm kịch bản hay gặp'], remember: ['Dừng lại'],
        directive: { audienceName: 'Người dân', words: 'Tiếp cận, sử dụng hiệu quả dịch vụ công trực tuyến, thương mại điện tử và thanh toán số.', competencyTitle: 'Nhận ra và xử lý lừa đảo trực tuyến' },
        sources: [{ title: 'Bộ Công an' }], reviewedOn: '2026-11-22', isOverdue: false,
        lessons: [{ slug: 'nam-kich-ban-quen-mat', type: 'reading', title: 'Năm kịch bản quen mặt', goal: 'Kể được năm kịch bản', minutes: 5, state: 'completed', part: 5 }],
        quiz: { questionCount: 10, passCount: 8, state: 'not-started', attempts: 0, bestPoints: null, openAttemptId: null },
        missing: { lessons: [], quiz: true, name: false }, completion: null,
      },
    },
  }),
  readLesson: defineRoute({
    method: 'GET', path: '/courses/:slug/lessons/:lesson', permission: 'course:read', tag: 'courses', summary: 'One lesson, with the part to resume at',
    params: lessonParams, query: z.object(languageField), status: 200, reply: LessonPageSchema, errors: ['catalogue.course-not-found', 'catalogue.lesson-not-found'],
    example: {
      params: { slug: card.slug, lesson: 'nam-kich-ban-quen-mat' },
      reply: {
        course: { slug: card.slug, title: card.title }, slug: 'nam-kich-ban-quen-mat', type: 'reading', title: 'Năm kịch bản quen mặt', goal: 'Kể được năm kịch bản', minutes: 5,
        position: 1, count: 5, parts: 6, part: 0, state: 'not-started', body: { type: 'reading', cards: [] }, source: 'Bộ Công an', reviewedOn: '2026-11-22', next: { kind: 'quiz' },
      },
    },
  }),
};
