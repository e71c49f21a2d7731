import { z } from 'zod';
import { audienceField, audiencesField, competencyField, competencyTitleField, completedAtField, completionsField, courseCodeField, courseTitleField, modeField, peopleField, personNameField } from '../fields.ts';
import { languageField, pageOf, pageQueryFields } from '../page.ts';
import { defineRoute } from '../route.ts';

/** The filter every figure of the board shares with the list it opens and the file it exports. Days are Asia/Ho_Chi_Minh, both inclusive. */
export const boardFilterFields = {
  from: z.iso.date().optional().describe('First day by completion; open when absent'),
  to: z.iso.date().optional().describe('Last day by completion; open when absent'),
  ...languageField,
};
const dimensionField = z.enum(['neighbourhood', 'workplace']).default('neighbourhood').describe('What the unit columns are');
const nameSearchField = { q: z.string().trim().max(80).optional().describe('Part of a name, marks not needed') };
/** Narrows the board to one cell, or to the completions behind a figure beside the board. */
export const boardCellFields = {
  audience: audienceField.optional().describe('Only this audience'),
  competency: competencyField.optional().describe('Only this competency'),
  unitId: z.union([z.uuid(), z.literal('none')]).optional().describe('Tổ dân phố or workplace frozen at completion; `none` for facts without one'),
  line: z.enum(['own', 'extra']).default('own').describe('own: courses of the audience’s own competencies; extra: "học thêm", courses of other audiences'),
  figure: z.enum(['self-declared', 'under-review']).optional().describe('Absent: the completions the board counts; self-declared: those of them by people who registered themselves; under-review: instead those left out for now because somebody doubts the person'),
  ...nameSearchField,
};

/** lượt and người of one cell; never added across audiences without saying so. */
export const FigureSchema = z.object({ people: z.int().min(0).describe('người: distinct persons'), completions: z.int().min(0).describe('lượt: completions') }).meta({ id: 'Figure', description: 'Người and lượt' });
export type Figure = z.infer<typeof FigureSchema>;

export const BoardSchema = z.object({
  asOf: z.iso.datetime().describe('When it was counted, UTC'), from: z.iso.date().nullable().describe('First day counted; null when open'), to: z.iso.date().nullable().describe('Last day counted; null when open'),
  dimension: z.enum(['neighbourhood', 'workplace']).describe('What the unit columns are'),
  units: z.array(z.object({ id: z.string().describe('uuid, or `none` for facts without a unit'), name: z.string().describe('Name of the unit; empty for `none`'), people: peopleField, completions: completionsField })).describe('Columns'),
  audiences: z.array(z.object({
    audience: audienceField, name: z.string().describe('What the audience is called'), directive: z.string().describe('Section 1e, verbatim in Vietnamese'),
    total: FigureSchema.describe('People counted once in this audience'),
    extra: FigureSchema.describe('"Học thêm": courses of other audiences'),
    competencies: z.array(z.object({
      code: competencyField, title: competencyTitleField, total: FigureSchema,
      cells: z.array(z.object({ unitId: z.string().describe('uuid, or `none`'), people: peopleField, completions: completionsField })).describe('Units with a figure; the others are 0'),
    })).describe('Rows'),
  })).describe('The four audiences'),
  total: FigureSchema.describe('Every person once, whatever the audience: audience lines may add to more'),
  registeredPeople: z.int().min(0).describe('People who gave a name and a consent as learners, up to now whatever the period; staff who only work here are not among them'),
  selfDeclared: FigureSchema.describe('Those of the total who registered themselves'),
  selfDeclaredShare: z.int().min(0).max(100).nullable().describe('`selfDeclared` of `total` in people, percent rounded down; null when nobody is counted'),
  underReview: FigureSchema.describe('Left out for now because somebody doubts the person'),
}).meta({ id: 'Board', description: 'The 1e board of a ward' });
export type Board = z.infer<typeof BoardSchema>;

export const BoardPersonSchema = z.object({
  learnerKey: z.uuid().describe('Stable key of the person within the ward; random after erasure'),
  fullName: z.string().nullable().describe('Null after erasure'), birthYear: z.int().nullable().describe('Null when not given, or after erasure'), unitName: z.string().nullable().describe('Unit frozen at completion; null without one'),
  courseCode: courseCodeField, courseTitle: courseTitleField, competency: z.string().describe('Competency of the course, e.g. ND5'), audiences: audiencesField.describe('Audiences held at completion'), completedAt: completedAtField,
  scorePercent: z.int().describe('Points earned, percent rounded down'), mode: modeField,
}).meta({ id: 'BoardPerson', description: 'One completion and the person behind it' });
export type BoardPerson = z.infer<typeof BoardPersonSchema>;

export const RegisteredPersonSchema = z.object({
  learnerKey: z.uuid().describe('Stable key of the person within the ward'), fullName: personNameField, birthYear: z.int().nullable().describe('Null when not given'),
  neighbourhood: z.string().nullable().describe('Tổ dân phố today; null without one'), workplace: z.string().nullable().describe('Unit today; null without one'),
  audiences: audiencesField.describe('Audiences held today'), registeredAt: z.iso.datetime().describe('When name and consent were given, UTC'),
}).meta({ id: 'RegisteredPerson', description: 'Somebody who gave a name and a consent as a learner, as they are today' });
export type RegisteredPerson = z.infer<typeof RegisteredPersonSchema>;

const example = { people: 12, completions: 13 };
const person = { learnerKey: '01930000-0000-7000-8000-000000000001', fullName: 'Phạm Thị Hoa', birthYear: 1957, unitName: 'Tổ dân phố số 3', courseCode: 'ND-05', courseTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', competency: 'ND5', audiences: ['CITIZEN'], completedAt: '2026-11-20T02:00:00.000Z', scorePercent: 90, mode: 'SELF' };

const registered = { learnerKey: person.learnerKey, fullName: person.fullName, birthYear: 1957, neighbourhood: 'Tổ dân phố số 3', workplace: null, audiences: ['CITIZEN'], registeredAt: '2026-11-18T02:00:00.000Z' };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const boardRoutes = {
  readBoard: defineRoute({
    method: 'GET', path: '/reports/board', permission: 'board:read', tag: 'reports', summary: 'The 1e board: audiences x competencies x units, người and lượt',
    query: z.object({ ...boardFilterFields, dimension: dimensionField }), status: 200, reply: BoardSchema, errors: ['reporting.period-invalid'],
    example: {
      reply: {
        asOf: '2026-11-22T08:00:00.000Z', from: null, to: null, dimension: 'neighbourhood', units: [{ id: 'none', name: '', ...example }],
        audiences: [{ audience: 'CITIZEN', name: 'Người dân', directive: 'Tiếp cận, sử dụng hiệu quả dịch vụ công trực tuyến, thương mại điện tử và thanh toán số.', total: example, extra: { people: 0, completions: 0 }, competencies: [{ code: 'ND5', title: 'Nhận ra lừa đảo', total: example, cells: [{ unitId: 'none', ...example }] }] }],
        total: example, registeredPeople: 40, selfDeclared: { people: 9, completions: 10 }, selfDeclaredShare: 75, underReview: { people: 1, completions: 2 },
      },
    },
  }),
  listBoardPeople: defineRoute({
    method: 'GET', path: '/reports/board/completions', permission: 'people:list', tag: 'reports', summary: 'Exactly the completions, and the people behind them, that a figure of the board counts',
    query: z.object({ ...boardFilterFields, dimension: dimensionField, ...boardCellFields, ...pageQueryFields }), status: 200,
    reply: pageOf(BoardPersonSchema).extend({ figure: FigureSchema }), errors: ['reporting.period-invalid', 'reporting.cursor-invalid'],
    example: { query: { audience: 'CITIZEN', competency: 'ND5' }, reply: { items: [person], total: 1, next: null, figure: { people: 1, completions: 1 } } },
  }),
  exportBoardPeople: defineRoute({
    method: 'GET', path: '/reports/board/completions.xlsx', permission: 'people:export', tag: 'reports', summary: 'The same list as a workbook',
    query: z.object({ ...boardFilterFields, dimension: dimensionField, ...boardCellFields }), status: 200,
    reply: { file: xlsx }, errors: ['reporting.period-invalid'], example: { query: { audience: 'CITIZEN', competency: 'ND5' } },
  }),
  listRegisteredPeople: defineRoute({
    method: 'GET', path: '/reports/board/registrations', permission: 'people:list', tag: 'reports', summary: 'Exactly the people the figure of registered people counts, the latest first',
    query: z.object({ ...nameSearchField, ...languageField, ...pageQueryFields }), status: 200, reply: pageOf(RegisteredPersonSchema), errors: ['reporting.cursor-invalid'],
    example: { query: { q: 'hoa' }, reply: { items: [registered], total: 1, next: null } },
  }),
  exportRegisteredPeople: defineRoute({
    method: 'GET', path: '/reports/board/registrations.xlsx', permission: 'people:export', tag: 'reports', summary: 'The same list as a workbook',
    query: z.object({ ...nameSearchField, ...languageField }), status: 200, reply: { file: xlsx }, errors: [], example: { query: { q: 'hoa' } },
  }),
};
