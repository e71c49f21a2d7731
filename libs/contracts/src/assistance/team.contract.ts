import { z } from 'zod';
import { pageOf, pageQueryFields } from '../page.ts';
import { defineRoute } from '../route.ts';

/** State of a neighbour in the eyes of a helper: worst thing first. */
export const NeighbourStateSchema = z.enum(['stuck', 'learning', 'not-started', 'finished']);
/** Why somebody counts as stuck: three failed attempts at a quiz, or nothing for 14 days in a course begun. */
export const StuckReasonSchema = z.enum(['three-failed-attempts', 'idle-14-days']);

export const NeighbourSchema = z.object({
  id: z.uuid(), fullName: z.string(), birthYear: z.int().nullable(), neighbourhood: z.string(), state: NeighbourStateSchema, stuckReason: StuckReasonSchema.nullable(),
  lastActivityAt: z.iso.datetime().nullable(),
  courses: z.array(z.object({ code: z.string(), title: z.string(), competency: z.string(), state: z.enum(['not-started', 'in-progress', 'completed']), percent: z.int(), failedAttempts: z.int(), lastStep: z.string() })),
  isUnderReview: z.boolean().describe('True after somebody reported that no such person lives here'),
}).meta({ id: 'Neighbour' });
export type Neighbour = z.infer<typeof NeighbourSchema>;

export const TeamOverviewSchema = z.object({
  units: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Tổ dân phố of this member'),
  unitId: z.uuid().nullable().describe('The one shown; null means all of them'),
  counts: z.object({ people: z.int(), finished: z.int(), learning: z.int(), stuck: z.int(), notStarted: z.int() }),
  coverage: z.array(z.object({ audience: z.string(), competency: z.string(), title: z.string(), people: z.int(), completions: z.int() })).describe('1e coverage of the group: people who completed a course of the competency'),
}).meta({ id: 'TeamOverview' });
export type TeamOverview = z.infer<typeof TeamOverviewSchema>;

const id = '01930000-0000-7000-8000-000000000001';
const unitFilter = z.object({ unitId: z.uuid().optional().describe('One of the member’s tổ dân phố; all when absent'), lang: z.enum(['vi', 'en']).default('vi') });

export const teamRoutes = {
  readTeamOverview: defineRoute({
    method: 'GET', path: '/team/overview', permission: 'team:read', tag: 'assistance', summary: 'How the member’s tổ dân phố stand', query: unitFilter, status: 200, reply: TeamOverviewSchema, errors: ['organisation.unit-not-found'],
    example: { reply: { units: [{ id, name: 'Tổ dân phố số 3' }], unitId: null, counts: { people: 40, finished: 12, learning: 15, stuck: 3, notStarted: 10 }, coverage: [{ audience: 'CITIZEN', competency: 'ND5', title: 'Nhận ra lừa đảo', people: 12, completions: 13 }] } },
  }),
  listNeighbours: defineRoute({
    method: 'GET', path: '/team/neighbours', permission: 'team:read', tag: 'assistance', summary: 'Neighbours of the member’s tổ dân phố, those who are stuck first',
    query: unitFilter.extend({ state: NeighbourStateSchema.optional(), q: z.string().trim().max(80).optional().describe('Part of a name, marks not needed'), ...pageQueryFields }),
    status: 200, reply: pageOf(NeighbourSchema), errors: ['organisation.unit-not-found', 'reporting.cursor-invalid'],
    example: { reply: { items: [{ id, fullName: 'Phạm Thị Hoa', birthYear: 1957, neighbourhood: 'Tổ dân phố số 3', state: 'stuck', stuckReason: 'three-failed-attempts', lastActivityAt: '2026-11-20T02:00:00.000Z', courses: [], isUnderReview: false }], total: 1, next: null } },
  }),
  renewContinueCode: defineRoute({
    method: 'POST', path: '/team/neighbours/:id/continue-code', permission: 'team:assist', tag: 'assistance', summary: 'Gives a neighbour a new "mã tiếp tục"; the old one stops working', params: z.object({ id: z.uuid() }), status: 200,
    reply: z.object({ continueCode: z.string() }), errors: ['learning.learner-not-found'], example: { params: { id }, reply: { continueCode: '7KQ2M9XW3C' } },
  }),
  reportNoSuchPerson: defineRoute({
    method: 'POST', path: '/team/neighbours/:id/no-such-person', permission: 'team:assist', tag: 'assistance', summary: 'Says that no such person lives here (or takes it back); their facts leave the headline until cleared', params: z.object({ id: z.uuid() }),
    body: z.object({ isUnderReview: z.boolean() }), status: 200, reply: z.object({ isUnderReview: z.boolean() }), errors: ['learning.learner-not-found'], example: { params: { id }, body: { isUnderReview: true }, reply: { isUnderReview: true } },
  }),
};
