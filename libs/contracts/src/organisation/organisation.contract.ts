import { z } from 'zod';
import { FullNameSchema } from '../identity/identity.contract.ts';
import { defineRoute } from '../route.ts';

/** Kinds of units as data: `neighbourhood-group` is tổ dân phố, thôn, khu phố; the rest are workplaces. */
export const unitKinds = ['neighbourhood-group', 'office', 'association', 'agency', 'business'] as const;
export const UnitKindSchema = z.enum(unitKinds);

export const UnitSchema = z.object({
  id: z.uuid(), name: z.string(), kind: UnitKindSchema, position: z.int(), isOpen: z.boolean().describe('False when the unit was closed; its past figures stay'),
  learnerCount: z.int(), teamMemberCount: z.int(),
}).meta({ id: 'Unit' });
export type Unit = z.infer<typeof UnitSchema>;

export const TeamMemberSchema = z.object({
  id: z.uuid(), fullName: z.string(), username: z.string().nullable(), units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  hasSignedIn: z.boolean(), isActive: z.boolean(),
}).meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof TeamMemberSchema>;

export const SettingsSchema = z.object({
  organisationName: z.string(), organisationCode: z.string(), teamLabel: z.string(), isDemo: z.boolean(),
  variables: z.array(z.object({ key: z.string(), label: z.string(), note: z.string(), value: z.string(), checkedOn: z.iso.date().nullable() })),
}).meta({ id: 'Settings' });
export type Settings = z.infer<typeof SettingsSchema>;

const id = '01930000-0000-7000-8000-000000000001';
const unit = { id, name: 'Tổ dân phố số 1', kind: 'neighbourhood-group', position: 1, isOpen: true, learnerCount: 0, teamMemberCount: 0 };
const member = { id, fullName: 'Lê Văn Bình', username: null, units: [{ id, name: unit.name }], hasSignedIn: false, isActive: true };
const UnitNameSchema = z.string().trim().min(2).max(120);
const idParams = z.object({ id: z.uuid() });
const settings = { organisationName: 'Phường Việt Hoà', organisationCode: '10543', teamLabel: 'Tổ công nghệ số cộng đồng', isDemo: false, variables: [{ key: 'so_1022', label: 'Tổng đài thành phố', note: '', value: '1022', checkedOn: '2026-11-22' }] };

export const organisationRoutes = {
  listUnits: defineRoute({
    method: 'GET', path: '/units', permission: 'unit:read', tag: 'organisation', summary: 'All units of the ward', status: 200, reply: z.object({ units: z.array(UnitSchema) }), errors: [], example: { reply: { units: [unit] } },
  }),
  createUnits: defineRoute({
    method: 'POST', path: '/units', permission: 'unit:manage', tag: 'organisation', summary: 'Adds units of one kind, one name each; names that exist already are left as they are',
    body: z.object({ kind: UnitKindSchema, names: z.array(UnitNameSchema).min(1).max(300) }), status: 201,
    reply: z.object({ created: z.int(), existing: z.int(), units: z.array(UnitSchema) }), errors: [],
    example: { body: { kind: 'neighbourhood-group', names: ['Tổ dân phố số 1'] }, reply: { created: 1, existing: 0, units: [unit] } },
  }),
  updateUnit: defineRoute({
    method: 'PATCH', path: '/units/:id', permission: 'unit:manage', tag: 'organisation', summary: 'Renames, closes or reopens a unit', params: idParams,
    body: z.object({ name: UnitNameSchema.optional(), isOpen: z.boolean().optional() }), status: 200, reply: UnitSchema, errors: ['organisation.unit-not-found', 'organisation.unit-name-taken'],
    example: { params: { id }, body: { name: 'Tổ dân phố số 1A' }, reply: { ...unit, name: 'Tổ dân phố số 1A' } },
  }),
  listTeamMembers: defineRoute({
    method: 'GET', path: '/team-members', permission: 'team-member:read', tag: 'organisation', summary: 'Members of the community digital team', status: 200, reply: z.object({ members: z.array(TeamMemberSchema) }), errors: [], example: { reply: { members: [member] } },
  }),
  createTeamMember: defineRoute({
    method: 'POST', path: '/team-members', permission: 'team-member:manage', tag: 'organisation', summary: 'Adds a team member with scope over tổ dân phố; the one-time code is shown this once',
    body: z.object({ fullName: FullNameSchema, unitIds: z.array(z.uuid()).min(1).max(50) }), status: 201,
    reply: z.object({ member: TeamMemberSchema, oneTimeCode: z.string() }), errors: ['organisation.unit-unknown'],
    example: { body: { fullName: member.fullName, unitIds: [id] }, reply: { member, oneTimeCode: '4T7K-Q2M9-XW3C' } },
  }),
  renewTeamMemberCode: defineRoute({
    method: 'POST', path: '/team-members/:id/one-time-code', permission: 'team-member:manage', tag: 'organisation', summary: 'Gives a team member a new one-time code; older codes stop working', params: idParams, status: 200,
    reply: z.object({ oneTimeCode: z.string() }), errors: ['organisation.member-not-found'], example: { params: { id }, reply: { oneTimeCode: '4T7K-Q2M9-XW3C' } },
  }),
  updateTeamMember: defineRoute({
    method: 'PATCH', path: '/team-members/:id', permission: 'team-member:manage', tag: 'organisation', summary: 'Changes the tổ dân phố of a team member, or ends the membership', params: idParams,
    body: z.object({ unitIds: z.array(z.uuid()).min(1).max(50).optional(), isActive: z.boolean().optional() }), status: 200, reply: TeamMemberSchema, errors: ['organisation.member-not-found', 'organisation.unit-unknown'],
    example: { params: { id }, body: { unitIds: [id] }, reply: member },
  }),
  readSettings: defineRoute({
    method: 'GET', path: '/settings', permission: 'settings:read', tag: 'organisation', summary: 'Name, code, team label and content variables of the ward', query: z.object({ lang: z.enum(['vi', 'en']).default('vi') }), status: 200, reply: SettingsSchema, errors: [], example: { reply: settings },
  }),
  updateSettings: defineRoute({
    method: 'PUT', path: '/settings', permission: 'settings:manage', tag: 'organisation', summary: 'Changes name, code, team label or content variables', query: z.object({ lang: z.enum(['vi', 'en']).default('vi') }),
    body: z.object({ organisationName: z.string().trim().min(3).max(120).optional(), organisationCode: z.string().trim().regex(/^[0-9A-Za-z.-]{0,20}$/).optional(), teamLabel: z.string().trim().min(3).max(80).optional(), variables: z.record(z.string().max(60), z.string().trim().max(200)).optional() }),
    status: 200, reply: SettingsSchema, errors: ['organisation.variable-unknown'], example: { body: { variables: { so_1022: '1022' } }, reply: settings },
  }),
};
