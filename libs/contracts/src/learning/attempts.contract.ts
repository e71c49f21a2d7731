import { questionTypes } from '@hocso/question-types/rules';
import type { PublicQuestion } from '@hocso/question-types/rules';
import { z } from 'zod';
import { CompletionViewSchema, MissingSchema } from '../catalogue/courses.contract.ts';
import { courseSlugField, courseTitleField, idParamsOf, lessonSlugField, lessonTitleField, maxPointsField, rawPointsField } from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';

/** A question before submission: the union of the public schemas, hence an allow-list without key or explanation. */
export const PublicQuestionSchema = z.union(
  Object.values(questionTypes).map((type) => type.publicSchema) as unknown as [z.ZodType<PublicQuestion>, z.ZodType<PublicQuestion>],
).meta({ id: 'PublicQuestion', description: 'A question before submission, by type' });

/** One response in dealt order; null where nothing was given yet. Checked against its question's own schema. */
export const AnswerSchema = z.union([
  z.string().max(200), z.boolean(), z.array(z.string().max(80)).max(100), z.record(z.string().max(80), z.union([z.string().max(200), z.array(z.string().max(80)).max(20)])), z.null(),
]).describe('By type: option id, true or false, list of ids or steps, or words or lists by id; null where nothing is given');
export type Answer = z.infer<typeof AnswerSchema>;
const AnswersSchema = z.array(AnswerSchema).min(1).max(30).describe('In dealt order, one for each question');

export const AttemptItemResultSchema = z.object({
  questionId: z.string().describe('Id of the question'), given: AnswerSchema, key: AnswerSchema.describe('The response that earns all points'), earned: z.int().describe('Points earned'), total: z.int().describe('Points the question is worth'),
  isRight: z.boolean().describe('True when all points were earned'), feedback: z.string().optional().describe('What came of this very answer, where its type tells that'), explanation: z.string().describe('Why the right answer is right'),
  lesson: z.object({ slug: lessonSlugField, title: lessonTitleField }).optional().describe('The lesson to read again; absent when all points were earned, or the question names no lesson'),
}).meta({ id: 'AttemptItemResult', description: 'One question after submission' });

export const AttemptResultSchema = z.object({
  rawPoints: rawPointsField, maxPoints: maxPointsField, passed: z.boolean().describe('Whether the points reach the pass mark'), submittedAt: z.iso.datetime().describe('When it was handed in, UTC'),
  items: z.array(AttemptItemResultSchema).describe('In the order of the questions'),
  missing: MissingSchema,
  completion: CompletionViewSchema.nullable().describe('Set when the course is complete'),
}).meta({ id: 'AttemptResult', description: 'What came out of an attempt' });
export type AttemptResult = z.infer<typeof AttemptResultSchema>;

export const AttemptSchema = z.object({
  id: z.uuid().describe('Id of the attempt'), course: z.object({ slug: courseSlugField, title: courseTitleField }).describe('The course whose final quiz it is'),
  state: z.enum(['open', 'submitted']).describe('open until it is handed in'), number: z.int().min(1).describe('Which attempt of this learner at this quiz'),
  sequence: z.int().min(0).describe('Highest sequence number saved so far; the next save must be higher'),
  passCount: z.int().describe('Points needed to pass'),
  questions: z.array(PublicQuestionSchema).describe('As dealt; options are shuffled'),
  answers: z.array(AnswerSchema).describe('In the order of `questions`'),
  result: AttemptResultSchema.nullable().describe('Null until submitted'),
}).meta({ id: 'Attempt', description: 'One sitting of a final quiz' });
export type Attempt = z.infer<typeof AttemptSchema>;

export const SaveAnswersSchema = z.object({
  sequence: z.int().min(1).max(1_000_000).describe('Made by the client, higher with each change; the highest wins'),
  answers: AnswersSchema,
}).meta({ id: 'SaveAnswers', description: 'All answers given so far' });
export type SaveAnswers = z.infer<typeof SaveAnswersSchema>;

const id = '01930000-0000-7000-8000-000000000010';
const attemptParams = idParamsOf('Attempt');
const attemptExample = {
  id, course: { slug: 'nd-nhan-dien-lua-dao', title: 'Nhận ra và xử lý lừa đảo trực tuyến' }, state: 'open', number: 1, sequence: 0, passCount: 8,
  questions: [{ type: 'single-choice', id: 'nd-05-q01', stem: 'Nhận được tin này, nên làm gì trước tiên?', points: 1, choices: [{ id: 'a', text: 'Không bấm, gọi số in ở mặt sau thẻ' }, { id: 'b', text: 'Nhắn lại hỏi ai đang gửi' }] }],
  answers: [null], result: null,
};
const submittedExample = {
  ...attemptExample, state: 'submitted', sequence: 2, answers: ['a'],
  result: {
    rawPoints: 1, maxPoints: 1, passed: true, submittedAt: '2026-11-22T08:00:00.000Z',
    items: [{ questionId: 'nd-05-q01', given: 'a', key: 'a', earned: 1, total: 1, isRight: true, explanation: 'Số trên thẻ là số thật của ngân hàng.' }],
    missing: { lessons: [], quiz: false, name: true }, completion: null,
  },
};

export const attemptRoutes = {
  startAttempt: defineRoute({
    method: 'POST', path: '/courses/:slug/attempts', permission: 'learning:do', tag: 'learning',
    summary: 'Begins the final quiz, or resumes the attempt that is open. A visitor becomes a guest learner',
    params: z.object({ slug: courseSlugField }), query: z.object(languageField),
    body: z.object({ clientKey: z.uuid().describe('Made by the client: the same key never begins a second attempt') }),
    status: 200, reply: AttemptSchema, errors: ['catalogue.course-not-found', 'learning.client-key-taken', 'request.too-many'],
    example: { params: { slug: 'nd-nhan-dien-lua-dao' }, body: { clientKey: '3f0c2a10-5b1e-4c55-9d7e-2f6f6f6f6f6f' }, reply: attemptExample },
  }),
  readAttempt: defineRoute({
    method: 'GET', path: '/attempts/:id', permission: 'attempt:read-own', tag: 'learning', summary: 'An attempt of one’s own: questions and answers while open, the result afterwards',
    params: attemptParams, query: z.object(languageField), status: 200, reply: AttemptSchema, errors: ['learning.attempt-not-found'],
    example: { params: { id }, reply: submittedExample },
  }),
  saveAnswers: defineRoute({
    method: 'PUT', path: '/attempts/:id/answers', permission: 'attempt:answer-own', tag: 'learning', summary: 'Saves all answers given so far; the highest sequence wins',
    params: attemptParams, body: SaveAnswersSchema, status: 200,
    reply: z.object({ sequence: z.int().describe('Highest sequence number saved'), isCurrent: z.boolean().describe('False when another device has saved a higher sequence') }),
    errors: ['learning.attempt-not-found', 'learning.attempt-closed', 'learning.answers-mismatch'],
    example: { params: { id }, body: { sequence: 1, answers: ['a'] }, reply: { sequence: 1, isCurrent: true } },
  }),
  submitAttempt: defineRoute({
    method: 'POST', path: '/attempts/:id/submission', permission: 'attempt:answer-own', tag: 'learning', summary: 'Hands the attempt in; repeating it gives the same result',
    params: attemptParams, query: z.object(languageField), body: SaveAnswersSchema, status: 200, reply: AttemptSchema,
    errors: ['learning.attempt-not-found', 'learning.answers-mismatch', 'learning.answers-superseded', 'learning.response-invalid', 'learning.unanswered'],
    example: { params: { id }, body: { sequence: 2, answers: ['a'] }, reply: submittedExample },
  }),
};
