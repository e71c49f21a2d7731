import { z } from 'zod';
import { CompletionViewSchema } from '../catalogue/courses.contract.ts';
import { audienceField, audiencesField, courseSlugField, courseTitleField, isDemoField } from '../fields.ts';
import { languageField } from '../page.ts';
import { defineRoute } from '../route.ts';
import { ViewerSchema } from '../site/site.contract.ts';

/** A person's full name as one field, family name first; letters of any script, spaces, dots, hyphens, apostrophes. */
export const FullNameSchema = z.string().trim().min(2).max(80).regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u).describe('Full name, family name first');
export const UsernameSchema = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/).describe('Sign-in name: small letters, digits, dots, dashes');
/** Length only is checked here; the server also refuses common passwords (NIST SP 800-63B 5.1.1.2). */
export const PasswordSchema = z.string().min(1).max(200).describe('Any letters; at least 10 when chosen anew, and not a common one');
const SignInCodeSchema = z.string().trim().min(8).max(40).describe('Spaces, dashes and capitals do not matter');

const birthYearField = z.int().min(1900).max(2100).describe('Year of birth');
const neighbourhoodIdField = z.uuid().describe('Tổ dân phố');
const setupParams = z.object({ token: z.string().max(80).describe('End of the printed link') });

export const RegistrationSchema = z.object({
  clientKey: z.uuid().describe('Random, made by the client once a form: repeating a request whose reply was lost never makes a second person'),
  fullName: FullNameSchema,
  birthYear: birthYearField.optional(),
  neighbourhoodId: neighbourhoodIdField,
  audience: audienceField,
  workplaceId: z.uuid().optional().describe('Office, association or business, for civil servants and businesses'),
  consent: z.literal(true).describe('The box the person ticked; never pre-ticked'),
  noticeVersion: z.string().max(40).describe('Version of the privacy notice that was shown'),
}).meta({ id: 'Registration', description: 'What somebody gives in order to be counted' });
export type Registration = z.infer<typeof RegistrationSchema>;

export const MeSchema = z.object({
  viewer: ViewerSchema,
  fullName: z.string().nullable().describe('Null for a guest'), birthYear: z.int().nullable().describe('Null when not given'),
  neighbourhood: z.string().nullable().describe('Name of the tổ dân phố; null for a guest'), workplace: z.string().nullable().describe('Name of office, association or business; null when none was given'),
  audiences: audiencesField,
  username: z.string().nullable().describe('Sign-in name of staff; null for residents'),
  continueCode: z.string().nullable().describe('Ten characters that open this record on another phone; null for a guest'),
  consentGivenAt: z.iso.datetime().nullable().describe('UTC; null for a guest'),
  courses: z.array(z.object({
    slug: courseSlugField, title: courseTitleField, percent: z.int().describe('Share of required activities done, rounded down'),
    state: z.enum(['not-started', 'in-progress', 'completed']).describe('Where one stands in the course'), completion: CompletionViewSchema.nullable().describe('Null until the course is complete'),
  })).describe('Courses begun'),
}).meta({ id: 'Me', description: 'What is kept about oneself' });
export type Me = z.infer<typeof MeSchema>;

const viewer = { status: 'active', name: 'Nguyễn Thị Thuỳ Dương', audience: 'CITIZEN', roles: ['learner'], mustSetPassword: false };
const me = {
  viewer, fullName: viewer.name, birthYear: 1958, neighbourhood: 'Tổ dân phố số 3', workplace: null, audiences: ['CITIZEN'], username: null,
  continueCode: '7KQ2M9XW3C', consentGivenAt: '2026-11-22T08:00:00.000Z', courses: [],
};

export const identityRoutes = {
  register: defineRoute({
    method: 'POST', path: '/registration', permission: 'registration:create', tag: 'identity', summary: 'Gives a name and consent so that learning is counted; work done before is kept. Repeating it with the same key gives the same learner',
    query: z.object(languageField), body: RegistrationSchema, status: 200, reply: MeSchema,
    errors: ['identity.already-registered', 'identity.client-key-taken', 'identity.consent-needed', 'identity.notice-outdated', 'organisation.unit-unknown', 'request.too-many'],
    example: { body: { clientKey: '3f0c2a10-5b1e-4c55-9d7e-2f6f6f6f6f6f', fullName: viewer.name, birthYear: 1958, neighbourhoodId: '01930000-0000-7000-8000-000000000001', audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' }, reply: me },
  }),
  readMe: defineRoute({
    method: 'GET', path: '/me', permission: 'self:read', tag: 'identity', summary: 'What is kept about oneself', query: z.object(languageField), status: 200, reply: MeSchema, errors: [],
    example: { reply: me },
  }),
  updateMe: defineRoute({
    method: 'PATCH', path: '/me', permission: 'self:update', tag: 'identity', summary: 'Corrects one’s own name, birth year or tổ dân phố',
    query: z.object(languageField),
    body: z.object({ fullName: FullNameSchema.optional(), birthYear: birthYearField.nullable().optional().describe('Null removes it'), neighbourhoodId: neighbourhoodIdField.optional() }),
    status: 200, reply: MeSchema, errors: ['identity.consent-needed', 'organisation.unit-unknown'], example: { body: { fullName: 'Nguyễn Thị Thuỳ Dương' }, reply: me },
  }),
  withdrawConsent: defineRoute({
    method: 'POST', path: '/me/consent-withdrawal', permission: 'self:withdraw', tag: 'identity', summary: 'Withdraws consent and removes the name; figures stay right without the person',
    status: 204, reply: 'empty', errors: ['identity.consent-needed'], example: {},
  }),
  changePassword: defineRoute({
    method: 'PUT', path: '/me/password', permission: 'password:change', tag: 'identity', summary: 'Sets or changes the password of a member of staff',
    body: z.object({ current: PasswordSchema.optional().describe('Needed unless signed in by a one-time code'), next: PasswordSchema }),
    status: 204, reply: 'empty', errors: ['identity.wrong-password', 'identity.password-too-short', 'identity.password-too-common', 'request.too-many'],
    example: { body: { current: 'mật khẩu cũ rất dài', next: 'câu dài dễ nhớ của tôi' } },
  }),
  signIn: defineRoute({
    method: 'POST', path: '/sessions', permission: 'session:create', tag: 'identity', summary: 'Signs in with user name and password',
    body: z.object({ username: z.string().trim().min(1).max(60).describe('Sign-in name, capitals do not matter'), password: PasswordSchema }), status: 200, reply: ViewerSchema, errors: ['identity.wrong-sign-in', 'request.too-many'],
    example: { body: { username: 'canbo.vanhoa', password: 'câu dài dễ nhớ của tôi' }, reply: { ...viewer, roles: ['learner', 'ward-coordinator'] } },
  }),
  signInByCode: defineRoute({
    method: 'POST', path: '/sessions/by-code', permission: 'session:create', tag: 'identity', summary: 'Opens one’s record with a "mã tiếp tục", or signs in a team member by one-time code',
    body: z.object({ code: SignInCodeSchema }), status: 200, reply: ViewerSchema, errors: ['identity.code-unknown', 'request.too-many'],
    example: { body: { code: '7KQ2M9XW3C' }, reply: viewer },
  }),
  signOut: defineRoute({
    method: 'DELETE', path: '/sessions/current', permission: 'session:end', tag: 'identity', summary: 'Signs out on this device', status: 204, reply: 'empty', errors: [], example: {},
  }),
  readSetup: defineRoute({
    method: 'GET', path: '/setup/:token', permission: 'setup:complete', tag: 'identity', summary: 'Whether a first-run link still works',
    params: setupParams, status: 200, reply: z.object({ organisationName: z.string().describe('What the ward is called so far'), isDemo: isDemoField }), errors: ['identity.setup-link-invalid', 'request.too-many'],
    example: { params: { token: '0123456789ABCDEF' }, reply: { organisationName: 'Phường (chưa đặt tên)', isDemo: false } },
  }),
  completeSetup: defineRoute({
    method: 'POST', path: '/setup/:token', permission: 'setup:complete', tag: 'identity', summary: 'First officer: own name, user name and password, name and code of the ward; signs in',
    params: setupParams,
    body: z.object({ fullName: FullNameSchema, username: UsernameSchema, password: PasswordSchema, organisationName: z.string().trim().min(3).max(120).describe('Name of the ward'), organisationCode: z.string().trim().regex(/^[0-9A-Za-z.-]{0,20}$/).describe('Administrative code of the ward; may be empty') }),
    status: 200, reply: ViewerSchema, errors: ['identity.setup-link-invalid', 'identity.password-too-short', 'identity.password-too-common', 'identity.username-taken', 'request.too-many'],
    example: { params: { token: '0123456789ABCDEF' }, body: { fullName: 'Trần Văn An', username: 'canbo.vanhoa', password: 'câu dài dễ nhớ của tôi', organisationName: 'Phường Việt Hoà', organisationCode: '10543' }, reply: { ...viewer, roles: ['learner', 'ward-coordinator', 'administrator'] } },
  }),
};
