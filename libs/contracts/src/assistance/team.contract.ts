import { z } from 'zod';
import { competencyTitleField, completionsField, courseCodeField, courseSlugField, courseTitleField, idParamsOf, peopleField, personNameField, unitNameField } from '../fields.ts';
import { languageField, pageOf, pageQueryFields } from '../page.ts';
import { defineRoute } from '../route.ts';

/** State of a neighbour in the eyes of a helper: worst thing first. */
export const NeighbourStateSchema = z.enum(['stuck', 'learning', 'not-started', 'finished']).describe('State in the eyes of a helper');
/** Why somebody counts as stuck: three failed attempts at a quiz, or nothing for 14 days in a course begun. */
export const StuckReasonSchema = z.enum(['three-failed-attempts', 'idle-14-days']).describe('Three failed attempts at a quiz, or nothing for 14 days in a course begun');

export const NeighbourSchema = z.object({
  id: z.uuid().describe('Id of the person in this ward'), fullName: personNameField, birthYear: z.int().nullable().describe('Null when not given'), neighbourhood: unitNameField, state: NeighbourStateSchema,
  stuckReason: StuckReasonSchema.nullable().describe('Null for somebody who is not stuck'),
  stuckCourse: z.object({
    code: courseCodeField, title: courseTitleField, failedAttempts: z.int().describe('Attempts at its quiz that did not pass; 0 once one passed'), idleDays: z.int().describe('Whole days without a step in it'),
  }).nullable().describe('The course the reason is about; other courses may be going well. Null for somebody who is not stuck'),
  lastActivityAt: z.iso.datetime().nullable().describe('Last step in any course, UTC; null before the first step'),
  courses: z.array(z.object({
    code: courseCodeField, title: courseTitleField, competency: z.string().describe('Competency of the ward’s 1e framework, e.g. ND5'), state: z.enum(['not-started', 'in-progress', 'completed']).describe('Where they stand in the course'),
    percent: z.int().describe('Share of required activities done, rounded down'), failedAttempts: z.int().describe('Attempts at the quiz that did not pass'), lastStep: z.string().describe('What was done or begun last'),
  })).describe('Courses begun'),
  isUnderReview: z.boolean().describe('True after somebody reported that no such person lives here'),
}).meta({ id: 'Neighbour', description: 'A learner as a helper sees them' });
export type Neighbour = z.infer<typeof NeighbourSchema>;

export const TeamOverviewSchema = z.object({
  units: z.array(z.object({ id: z.uuid().describe('Id of the unit'), name: unitNameField })).describe('Tổ dân phố of this member'),
  unitId: z.uuid().nullable().describe('The one shown; null means all of them'),
  counts: z.object({
    people: z.int().describe('People with name and consent'), finished: z.int().describe('Completed everything they began'), learning: z.int().describe('Learning and not stuck'),
    stuck: z.int().describe('Three failed attempts, or nothing for 14 days'), notStarted: z.int().describe('Registered and began nothing'),
  }).describe('People by state; each counts once'),
  coverage: z.array(z.object({ audience: z.string().describe('One of the four audiences of section 1e'), competency: z.string().describe('Competency of the ward’s 1e framework, e.g. ND5'), title: competencyTitleField, people: peopleField, completions: completionsField })).describe('1e coverage of the group: people who completed a course of the competency'),
}).meta({ id: 'TeamOverview', description: 'How a member’s tổ dân phố stand' });
export type TeamOverview = z.infer<typeof TeamOverviewSchema>;

export const HardQuestionSchema = z.object({
  courseSlug: courseSlugField, courseCode: courseCodeField, courseTitle: courseTitleField, stem: z.string().describe('The question itself, without its answers'),
  answers: z.int().describe('First attempts of people of the group that met the question'), wrong: z.int().describe('Those among them that did not earn all its points'),
}).meta({ id: 'HardQuestion', description: 'A question neighbours often get wrong' });
export type HardQuestion = z.infer<typeof HardQuestionSchema>;
export const HardQuestionsSchema = z.object({
  fewestAnswers: z.int().describe('Questions with fewer answers are not named: they would speak of single people'), questions: z.array(HardQuestionSchema).describe('Hardest first, at most ten; few answers weigh less'),
}).meta({ id: 'HardQuestions', description: 'What the group finds hardest, without names' });
export type HardQuestions = z.infer<typeof HardQuestionsSchema>;

const reviewShape = z.object({ isUnderReview: z.boolean().describe('True while the person is doubted') });
const id = '01930000-0000-7000-8000-000000000001';
const unitFilter = z.object({ unitId: z.uuid().optional().describe('One of the member’s tổ dân phố; all when absent'), ...languageField });

export const teamRoutes = {
  readTeamOverview: defineRoute({
    method: 'GET', path: '/team/overview', permission: 'team:read', tag: 'assistance', summary: 'How the member’s tổ dân phố stand', query: unitFilter, status: 200, reply: TeamOverviewSchema, errors: ['organisation.unit-not-found'],
    example: { reply: { units: [{ id, name: 'Tổ dân phố số 3' }], unitId: null, counts: { people: 40, finished: 12, learning: 15, stuck: 3, notStarted: 10 }, coverage: [{ audience: 'CITIZEN', competency: 'ND5', title: 'Nhận ra lừa đảo', people: 12, completions: 13 }] } },
  }),
  listHardQuestions: defineRoute({
    method: 'GET', path: '/team/hard-questions', permission: 'team:read', tag: 'assistance', summary: 'Questions the people of the member’s tổ dân phố get wrong most', query: unitFilter, status: 200, reply: HardQuestionsSchema, errors: ['organisation.unit-not-found'],
    example: { reply: { fewestAnswers: 5, questions: [{ courseSlug: 'nd-nhan-dien-lua-dao', courseCode: 'ND-05', courseTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', stem: 'Nhận được tin này, nên làm gì trước tiên?', answers: 12, wrong: 7 }] } },
  }),
  listNeighbours: defineRoute({
    method: 'GET', path: '/team/neighbours', permission: 'team:read', tag: 'assistance', summary: 'Neighbours of the member’s tổ dân phố, those who are stuck first',
    query: unitFilter.extend({ state: NeighbourStateSchema.optional().describe('Only people in this state'), q: z.string().trim().max(80).optional().describe('Part of a name, marks not needed'), ...pageQueryFields }),
    status: 200, reply: pageOf(NeighbourSchema), errors: ['organisation.unit-not-found', 'reporting.cursor-invalid'],
    example: { reply: { items: [{ id, fullName: 'Phạm Thị Hoa', birthYear: 1957, neighbourhood: 'Tổ dân phố số 3', state: 'stuck', stuckReason: 'three-failed-attempts', stuckCourse: { code: 'ND-05', title: 'Nhận ra và xử lý lừa đảo trực tuyến', failedAttempts: 3, idleDays: 2 }, lastActivityAt: '2026-11-20T02:00:00.000Z', courses: [], isUnderReview: false }], total: 1, next: null } },
  }),
  renewContinueCode: defineRoute({
    method: 'POST', path: '/team/neighbours/:id/continue-code', permission: 'team:assist', tag: 'assistance', summary: 'Gives a neighbour a new "mã tiếp tục"; the old one stops working', params: idParamsOf('Neighbour'), status: 200,
    reply: z.object({ continueCode: z.string().describe('The new code, ten characters') }), errors: ['learning.learner-not-found'], example: { params: { id }, reply: { continueCode: '7KQ2M9XW3C' } },
  }),
  reportNoSuchPerson: defineRoute({
    method: 'POST', path: '/team/neighbours/:id/no-such-person', permission: 'team:assist', tag: 'assistance', summary: 'Says that no such person lives here (or takes it back); their facts leave the headline until cleared', params: idParamsOf('Neighbour'),
    body: reviewShape, status: 200, reply: reviewShape, errors: ['learning.learner-not-found'], example: { params: { id }, body: { isUnderReview: true }, reply: { isUnderReview: true } },
  }),
};
