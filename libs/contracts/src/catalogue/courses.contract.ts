import { z } from 'zod';
import {
  audienceField, competencyTitleField, completedAtField, courseCodeField, courseSlugField, courseTitleField, lessonSlugField, lessonTitleField, lessonTypeField, maxPointsField, minutesField, modeField, rawPointsField,
  reviewedOnField,
} from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

const goalField = z.string().describe('What the learner can do after the lesson, one sentence');

/** State of a lesson or quiz as the learner sees it. */
export const ActivityStateSchema = z.enum(['not-started', 'in-progress', 'completed', 'passed', 'failed']).describe('Lessons end completed; the quiz ends passed, or failed until a later attempt passes');
export type ActivityState = z.infer<typeof ActivityStateSchema>;

export const NextStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lesson: lessonSlugField, title: lessonTitleField, position: z.int().describe('Place among the lessons, from 1'), part: z.int().min(0).describe('Part to resume at, from 0') }),
  z.object({ kind: z.literal('quiz') }),
]).meta({ id: 'NextStep', description: 'What to do next: a lesson, or the final quiz' });

export const CourseProgressSchema = z.object({
  state: z.enum(['not-started', 'in-progress', 'completed']).describe('Where the learner stands in the course'),
  lessonsDone: z.int().min(0).describe('Lessons done'),
  percent: z.int().min(0).max(100).describe('Share of required activities done, rounded down'),
  minutesLeft: z.int().min(0).describe('Minutes of what is missing'),
  next: NextStepSchema.nullable().describe('What to do next; null when the course is complete'),
}).meta({ id: 'CourseProgress', description: 'How far somebody is in a course' });
export type CourseProgress = z.infer<typeof CourseProgressSchema>;

export const CourseCardSchema = z.object({
  slug: courseSlugField, code: courseCodeField, icon: z.string().describe('Name of the picture'), audience: audienceField, competency: z.string().describe('Competency of the ward’s 1e framework, e.g. ND5'),
  clause: z.string().describe('Clause of the directive, e.g. 1e'), title: courseTitleField, errand: z.string().describe('What it is good for, in a few words'), summary: z.string().describe('One or two sentences'),
  minutes: minutesField, lessonCount: z.int().describe('Lessons in the course'),
  progress: CourseProgressSchema,
}).meta({ id: 'CourseCard', description: 'A course in a list' });
export type CourseCard = z.infer<typeof CourseCardSchema>;

export const CompletionViewSchema = z.object({
  completedAt: completedAtField,
  rawPoints: rawPointsField, maxPoints: maxPointsField,
  scorePercent: z.int().min(0).max(100).describe('Rounded down'),
  mode: modeField,
  status: z.enum(['valid', 'under_review', 'revoked']).describe('under_review while somebody doubts it'),
  certificateCode: z.string().nullable().describe('Null while the learner has not given a name'),
}).meta({ id: 'CompletionView', description: 'A completed course as its learner sees it' });
export type CompletionView = z.infer<typeof CompletionViewSchema>;

export const MissingSchema = z.object({
  lessons: z.array(z.object({ slug: lessonSlugField, title: lessonTitleField })).describe('Lessons not done yet'),
  quiz: z.boolean().describe('True while the final quiz is not passed'),
  name: z.boolean().describe('True when all is done but nobody can be counted: no name and consent yet'),
}).meta({ id: 'Missing', description: 'What is missing for the course to count' });

export const CoursePageSchema = CourseCardSchema.extend({
  version: z.int().describe('Number of the published version; the one the learner began, else the newest'),
  objectives: z.array(z.string()).describe('What somebody can do afterwards'), remember: z.array(z.string()).describe('What to keep in mind'),
  directive: z.object({ audienceName: z.string().describe('What the audience is called'), words: z.string().describe('Section 1e, verbatim in Vietnamese'), competencyTitle: competencyTitleField }).describe('What of the directive the course serves'),
  sources: z.array(z.object({ title: z.string().describe('Document or body'), date: z.string().optional().describe('Its day, when it has one'), url: z.string().optional().describe('Where to read it') })).describe('What the content rests on'),
  reviewedOn: reviewedOnField, isOverdue: z.boolean().describe('True when the content is past its review date'),
  lessons: z.array(z.object({
    slug: lessonSlugField, type: lessonTypeField, title: lessonTitleField, goal: goalField, minutes: minutesField, state: ActivityStateSchema,
    part: z.int().describe('Parts gone through'),
  })).describe('In the order to learn them'),
  quiz: z.object({
    questionCount: z.int().describe('Questions of an attempt'), passCount: z.int().describe('Points needed to pass'), state: ActivityStateSchema, attempts: z.int().describe('Attempts begun'),
    bestPoints: z.int().nullable().describe('Points of the best attempt; null before the first is handed in'), openAttemptId: z.uuid().nullable().describe('The attempt to resume; null when none is open'),
  }).describe('The final quiz'),
  missing: MissingSchema,
  completion: CompletionViewSchema.nullable().describe('Null until the course is complete'),
}).meta({ id: 'CoursePage', description: 'All about one course' });
export type CoursePage = z.infer<typeof CoursePageSchema>;

export const LessonPageSchema = z.object({
  course: z.object({ slug: courseSlugField, title: courseTitleField }).describe('The course it belongs to'),
  slug: lessonSlugField, type: lessonTypeField, title: lessonTitleField, goal: goalField, minutes: minutesField,
  position: z.int().min(1).describe('Place among the lessons, from 1'), count: z.int().describe('Lessons in the course'), parts: z.int().min(1).describe('Parts to go through'),
  part: z.int().min(0).describe('Part to resume at, from 0'),
  state: ActivityStateSchema,
  body: z.looseObject({ type: lessonTypeField }).describe('Body of the lesson type, in the language asked for, ward variables filled in'),
  source: z.string().describe('Document or body the lesson rests on'), reviewedOn: reviewedOnField,
  next: NextStepSchema.nullable().describe('What follows this lesson'),
}).meta({ id: 'LessonPage', description: 'One lesson to learn' });
export type LessonPage = z.infer<typeof LessonPageSchema>;

const slugParams = z.object({ slug: courseSlugField });
export const lessonParams = z.object({ slug: courseSlugField, lesson: lessonSlugField });
const progress = { state: 'in-progress', lessonsDone: 1, percent: 16, minutesLeft: 20, next: { kind: 'lesson', lesson: 'ba-viec-khi-nghi-ngo', title: 'Ba việc khi nghi ngờ', position: 3, part: 0 } };
const card = {
  slug: 'nd-nhan-dien-lua-dao', code: 'ND-05', icon: 'shield', audience: 'CITIZEN', competency: 'ND5', clause: '1e',
  title: 'Nhận ra và xử lý lừa đảo trực tuyến', errand: 'Tránh bị lừa qua điện thoại', summary: 'Cho mọi lứa tuổi.', minutes: 25, lessonCount: 5, progress,
};
export const courseCardExample = card;

export const courseRoutes = {
  listCourses: defineRoute({
    method: 'GET', path: '/courses', permission: 'course:read', tag: 'courses', summary: 'Courses of an audience, with the viewer’s progress',
    query: z.object({ ...languageField, audience: audienceField.optional().describe('Only courses of this audience') }), status: 200,
    reply: z.object({ courses: z.array(CourseCardSchema).describe('In the order of the curriculum') }), errors: [],
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
