import { adviceCodes } from '@hocso/domain/analysis/item-advice';
import { z } from 'zod';
import { courseCodeField, courseSlugField, courseTitleField } from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

const share = () => z.number().min(0).max(1);
const correlation = () => z.number().min(-1).max(1);
const versionField = z.int().min(1).describe('Version of the course the questions belong to');

/** Which papers count: each person’s first attempt, as nobody has seen the questions then, or all of them. */
export const CountedAttemptsSchema = z.enum(['first', 'all']).describe('first: each person’s first attempt at the quiz; all: every attempt');
export type CountedAttempts = z.infer<typeof CountedAttemptsSchema>;

export const AdviceSchema = z.object({
  code: z.enum(adviceCodes).describe('What stands out; the sentence is the reader’s own'),
  choice: z.string().nullable().describe('The choice it is about, by id; null when it is about the question'),
  count: z.int().nullable().describe('Answers it is about; null where none are counted'), of: z.int().nullable().describe('Among so many; null where none are counted'),
  percent: z.int().nullable().describe('Facility in percent, for too hard and too easy; else null'),
}).meta({ id: 'QuestionAdvice', description: 'What an author should look at' });
export type QuestionAdvice = z.infer<typeof AdviceSchema>;

export const AnalysedChoiceSchema = z.object({
  id: z.string().describe('Id within the question'), letter: z.string().describe('A, B, C in authored order; learners see another order'),
  text: z.string().nullable().describe('Its words; null for "đúng" and "sai" of a true-false question'), isKey: z.boolean().describe('True for a right choice'),
  count: z.int().describe('Answers that took it'), share: share().describe('Of all answers to the question'), failedCount: z.int().describe('Answers that took it in papers that did not pass'),
  restShare: share().nullable().describe('Mean share its takers earned on the rest of their papers; null when nobody took it'),
}).meta({ id: 'AnalysedChoice', description: 'How one choice was taken' });
export type AnalysedChoice = z.infer<typeof AnalysedChoiceSchema>;

export const QuestionFiguresSchema = z.object({
  facility: share().describe('Mean points earned over points possible; 1 means everybody is right'),
  discrimination: correlation().nullable().describe('Correlation with the whole paper; null where one of the two never changes'),
  correctedDiscrimination: correlation().nullable().describe('Correlation with the rest of the paper, without the question itself; null where one of the two never changes'),
  distractorEfficiency: share().nullable().describe('Share of wrong choices that at least 5 % of the answers took; null for types without written distractors'),
  failedAnswers: z.int().describe('Answers in papers that did not pass'), blanks: z.int().describe('Answers with nothing given'),
  chosenMostByFailures: z.array(z.string()).describe('Ids of the choice or choices taken most in papers that did not pass; empty under five such papers'),
  choices: z.array(AnalysedChoiceSchema).describe('Empty for types without choices'),
  advice: z.array(AdviceSchema).describe('Gravest first; empty where nothing stands out'),
}).meta({ id: 'QuestionFigures', description: 'What answers say about a question' });
export type QuestionFigures = z.infer<typeof QuestionFiguresSchema>;

export const AnalysedQuestionSchema = z.object({
  id: z.string().describe('Id of the question'), number: z.int().describe('Place in the pool, from 1'), type: z.string().describe('Question type'), stem: z.string().describe('The question itself'), sample: z.string().nullable().describe('A made-up message or situation shown above the question; null without one'),
  competency: z.string().describe('Competency it belongs to, e.g. ND5'), points: z.int().describe('Points it is worth'), answers: z.int().describe('Times it was answered in the papers counted'),
  figures: QuestionFiguresSchema.nullable().describe('Null while there are fewer answers than `leastAnswers`: a small sample is told by its size only'),
}).meta({ id: 'AnalysedQuestion', description: 'A question and what its answers say' });
export type AnalysedQuestion = z.infer<typeof AnalysedQuestionSchema>;

const AnalysedVersionSchema = z.object({ number: versionField, isCurrent: z.boolean().describe('True for the newest version'), first: z.int().describe('First attempts handed in'), all: z.int().describe('Attempts handed in') });
const CourseVersionsSchema = z.object({ slug: courseSlugField, code: courseCodeField, title: courseTitleField, versions: z.array(AnalysedVersionSchema).describe('Newest first; those with answers, and the newest') })
  .meta({ id: 'AnalysedCourse', description: 'A course and how many papers of it were handed in' });
export type AnalysedCourse = z.infer<typeof CourseVersionsSchema>;

export const QuestionAnalysisSchema = z.object({
  course: CourseVersionsSchema.describe('The course'), version: versionField, attempts: CountedAttemptsSchema, leastAnswers: z.int().describe('A question with fewer answers has no figures: a setting of the ward'),
  papers: z.int().describe('Papers counted; guests and doubted people are left out'), passed: z.int().describe('Papers among them that passed'),
  medianSeconds: z.int().nullable().describe('Median time from opening to handing in, breaks included; null where no time is known. Time per question is not recorded'),
  questions: z.array(AnalysedQuestionSchema).describe('Lowest facility first, then those without enough answers by how many they have'),
}).meta({ id: 'QuestionAnalysis', description: 'The questions of one course version and what their answers say' });
export type QuestionAnalysis = z.infer<typeof QuestionAnalysisSchema>;

const course = { slug: 'nd-nhan-dien-lua-dao', code: 'ND-05', title: 'Nhận ra và xử lý lừa đảo trực tuyến', versions: [{ number: 1, isCurrent: true, first: 120, all: 190 }] };
const params = z.object({ slug: courseSlugField });
const query = z.object({ version: z.coerce.number().int().min(1).max(100_000).optional().describe('Version of the course; the newest with answers when absent'), attempts: CountedAttemptsSchema.default('first'), ...languageField });
const example: QuestionAnalysis = {
  course, version: 1, attempts: 'first', leastAnswers: 30, papers: 120, passed: 96, medianSeconds: 412,
  questions: [{
    id: 'nd-05-q01', number: 1, type: 'single-choice', stem: 'Nhận được tin này, nên làm gì trước tiên?', sample: null, competency: 'ND5', points: 1, answers: 60,
    figures: {
      facility: 0.7, discrimination: 0.48, correctedDiscrimination: 0.36, distractorEfficiency: 0.5, failedAnswers: 12, blanks: 0, chosenMostByFailures: ['b'],
      choices: [
        { id: 'a', letter: 'A', text: 'Không bấm, gọi số in ở mặt sau thẻ', isKey: true, count: 42, share: 0.7, failedCount: 4, restShare: 0.86 },
        { id: 'b', letter: 'B', text: 'Nhắn lại hỏi ai đang gửi', isKey: false, count: 18, share: 0.3, failedCount: 8, restShare: 0.61 },
        { id: 'c', letter: 'C', text: 'Bấm thử xem sao', isKey: false, count: 0, share: 0, failedCount: 0, restShare: null },
      ],
      advice: [{ code: 'choice-unused', choice: 'c', count: null, of: 60, percent: null }, { code: 'failures-choose', choice: 'b', count: 8, of: 12, percent: null }],
    },
  }],
};

export const questionAnalysisRoutes = {
  listAnalysedCourses: defineRoute({
    method: 'GET', path: '/analysis/courses', permission: 'analysis:read', tag: 'analysis', summary: 'Courses of which quizzes were handed in, and how many',
    query: z.object(languageField), status: 200, reply: z.object({ courses: z.array(CourseVersionsSchema).describe('In the order of their codes; only courses somebody handed a quiz in for') }), errors: [], example: { reply: { courses: [course] } },
  }),
  readQuestionAnalysis: defineRoute({
    method: 'GET', path: '/analysis/courses/:slug/questions', permission: 'analysis:read', tag: 'analysis', summary: 'What answers say about each question of a course version',
    params, query, status: 200, reply: QuestionAnalysisSchema, errors: ['catalogue.course-not-found'], example: { params: { slug: course.slug }, reply: example },
  }),
  exportQuestionAnalysis: defineRoute({
    method: 'GET', path: '/analysis/courses/:slug/questions.xlsx', permission: 'analysis:read', tag: 'analysis', summary: 'The same as a workbook, with answer keys',
    params, query, status: 200, reply: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, errors: ['catalogue.course-not-found'], example: { params: { slug: course.slug } },
  }),
};
