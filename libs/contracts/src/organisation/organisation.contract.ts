import { z } from 'zod';
import { FullNameSchema } from '../identity/identity.contract.ts';
import { idParamsOf, isDemoField, personNameField, unitNameField } from '../fields.ts';
import { defineRoute } from '../route.ts';

/** Kinds of units as data: `neighbourhood-group` is tổ dân phố, thôn, khu phố; the rest are workplaces. */
export const unitKinds = ['neighbourhood-group', 'office', 'association', 'agency', 'business'] as const;
export const UnitKindSchema = z.enum(unitKinds).describe('neighbourhood-group is tổ dân phố; the rest are workplaces');

export const UnitSchema = z.object({
  id: z.uuid().describe('Id of the unit'), name: unitNameField, kind: UnitKindSchema, position: z.int().describe('Place among units of its kind, from 1'), isOpen: z.boolean().describe('False when the unit was closed; its past figures stay'),
  learnerCount: z.int().describe('People who gave this unit as theirs'), teamMemberCount: z.int().describe('Team members who help there now'),
}).meta({ id: 'Unit', description: 'A unit of the ward' });
export type Unit = z.infer<typeof UnitSchema>;

export const TeamMemberSchema = z.object({
  id: z.uuid().describe('Id of the member'), fullName: personNameField, username: z.string().nullable().describe('Sign-in name'),
  units: z.array(z.object({ id: z.uuid().describe('Id of the unit'), name: unitNameField })).describe('Tổ dân phố they help in; the last ones after the membership ended'),
  hasSignedIn: z.boolean().describe('True once they have chosen a password'), isActive: z.boolean().describe('False after the membership ended'),
}).meta({ id: 'TeamMember', description: 'A member of the community digital team' });
export type TeamMember = z.infer<typeof TeamMemberSchema>;

export const SettingsSchema = z.object({
  organisationName: z.string().describe('Name of the ward'), organisationCode: z.string().describe('Administrative code of the ward; may be empty'), teamLabel: z.string().describe('What the ward calls its community digital team'), isDemo: isDemoField,
  leastAnswers: z.int().describe('Answers a question needs before figures about it are shown'),
  variables: z.array(z.object({
    key: z.string().describe('Name in content, e.g. so_1022'), label: z.string().describe('What it is'), note: z.string().describe('Hint for whoever enters it; may be empty'),
    value: z.string().describe('What courses show; empty when not entered'),
    valueEn: z.string().nullable().describe('What English pages show; empty where they show the Vietnamese value, null for numbers and addresses, which need no English'), checkedOn: z.iso.date().nullable().describe('Day it was last entered or confirmed; null when never'),
  })).describe('Facts of the ward that courses mention'),
}).meta({ id: 'Settings', description: 'Settings of the ward' });
export type Settings = z.infer<typeof SettingsSchema>;

const unitsField = z.array(UnitSchema).describe('All units of the ward');
const id = '01930000-0000-7000-8000-000000000001';
const unit = { id, name: 'Tổ dân phố số 1', kind: 'neighbourhood-group', position: 1, isOpen: true, learnerCount: 0, teamMemberCount: 0 };
const member = { id, fullName: 'Lê Văn Bình', username: null, units: [{ id, name: unit.name }], hasSignedIn: false, isActive: true };
const UnitNameSchema = z.string().trim().min(2).max(120).describe('Name of the unit');
const unitIdsField = z.array(z.uuid()).min(1).max(50).describe('Tổ dân phố they help in');
const valueField = z.string().trim().max(200);
const codeField = z.string().describe('One-time code to hand over; not shown again');
const languageQuery = z.object({ lang: z.enum(['vi', 'en']).default('vi').describe('Language of labels in the reply') });
const settings = { organisationName: 'Phường Việt Hoà', organisationCode: '10543', teamLabel: 'Tổ công nghệ số cộng đồng', isDemo: false, leastAnswers: 30, variables: [{ key: 'so_1022', label: 'Tổng đài thành phố', note: '', value: '1022', valueEn: null, checkedOn: '2026-11-22' }] };

export const organisationRoutes = {
  listUnits: defineRoute({
    method: 'GET', path: '/units', permission: 'unit:read', tag: 'organisation', summary: 'All units of the ward', status: 200, reply: z.object({ units: unitsField }), errors: [], example: { reply: { units: [unit] } },
  }),
  createUnits: defineRoute({
    method: 'POST', path: '/units', permission: 'unit:manage', tag: 'organisation', summary: 'Adds units of one kind, one name each; names that exist already are left as they are',
    body: z.object({ kind: UnitKindSchema, names: z.array(UnitNameSchema).min(1).max(300).describe('One a unit, in their order') }), status: 201,
    reply: z.object({ created: z.int().describe('Units made'), existing: z.int().describe('Names that were there, or were given twice'), units: unitsField }), errors: [],
    example: { body: { kind: 'neighbourhood-group', names: ['Tổ dân phố số 1'] }, reply: { created: 1, existing: 0, units: [unit] } },
  }),
  updateUnit: defineRoute({
    method: 'PATCH', path: '/units/:id', permission: 'unit:manage', tag: 'organisation', summary: 'Renames, closes or reopens a unit', params: idParamsOf('Unit'),
    body: z.object({ name: UnitNameSchema.optional(), isOpen: z.boolean().optional().describe('False closes the unit, true opens it again') }), status: 200, reply: UnitSchema, errors: ['organisation.unit-not-found', 'organisation.unit-name-taken'],
    example: { params: { id }, body: { name: 'Tổ dân phố số 1A' }, reply: { ...unit, name: 'Tổ dân phố số 1A' } },
  }),
  listTeamMembers: defineRoute({
    method: 'GET', path: '/team-members', permission: 'team-member:read', tag: 'organisation', summary: 'Members of the community digital team', status: 200, reply: z.object({ members: z.array(TeamMemberSchema).describe('Present members first') }), errors: [], example: { reply: { members: [member] } },
  }),
  createTeamMember: defineRoute({
    method: 'POST', path: '/team-members', permission: 'team-member:manage', tag: 'organisation', summary: 'Adds a team member with scope over tổ dân phố; the one-time code is shown this once',
    body: z.object({ fullName: FullNameSchema, unitIds: unitIdsField }), status: 201,
    reply: z.object({ member: TeamMemberSchema, oneTimeCode: codeField }), errors: ['organisation.unit-unknown'],
    example: { body: { fullName: member.fullName, unitIds: [id] }, reply: { member, oneTimeCode: '4T7K-Q2M9-XW3C' } },
  }),
  renewTeamMemberCode: defineRoute({
    method: 'POST', path: '/team-members/:id/one-time-code', permission: 'team-member:manage', tag: 'organisation', summary: 'Gives a team member a new one-time code; older codes stop working', params: idParamsOf('Member'), status: 200,
    reply: z.object({ oneTimeCode: codeField }), errors: ['organisation.member-not-found'], example: { params: { id }, reply: { oneTimeCode: '4T7K-Q2M9-XW3C' } },
  }),
  updateTeamMember: defineRoute({
    method: 'PATCH', path: '/team-members/:id', permission: 'team-member:manage', tag: 'organisation', summary: 'Changes the tổ dân phố of a team member, or ends the membership', params: idParamsOf('Member'),
    body: z.object({ unitIds: unitIdsField.optional(), isActive: z.boolean().optional().describe('False ends the membership, true takes it up again') }), status: 200, reply: TeamMemberSchema, errors: ['organisation.member-not-found', 'organisation.unit-unknown'],
    example: { params: { id }, body: { unitIds: [id] }, reply: member },
  }),
  readSettings: defineRoute({
    method: 'GET', path: '/settings', permission: 'settings:read', tag: 'organisation', summary: 'Name, code, team label, figures and content variables of the ward', query: languageQuery, status: 200, reply: SettingsSchema, errors: [], example: { reply: settings },
  }),
  updateSettings: defineRoute({
    method: 'PUT', path: '/settings', permission: 'settings:manage', tag: 'organisation', summary: 'Changes name, code, team label, figures or content variables', query: languageQuery,
    body: z.object({ 
      organisationName: z.string().trim().min(3).max(120).optional().describe('Name of the ward'), organisationCode: z.string().trim().regex(/^[0-9A-Za-z.-]{0,20}$/).optional().describe('Administrative code of the ward; may be empty'),
      teamLabel: z.string().trim().min(3).max(80).optional().describe('What the ward calls its community digital team'),
      leastAnswers: z.int().min(10).max(1000).optional().describe('Answers a question needs before figures about it are shown'),
      variables: z.record(z.string().max(60), z.union([valueField, z.object({ vi: valueField.describe('What Vietnamese pages show'), en: valueField.describe('What English pages show; empty shows the Vietnamese') })])).optional()
        .describe('Values by variable key; an empty one takes the value back. English may be given beside a value in words, else English pages show the Vietnamese'),
    }),
    status: 200, reply: SettingsSchema, errors: ['organisation.variable-unknown'], example: { body: { variables: { so_1022: '1022' } }, reply: settings },
  }),
};
