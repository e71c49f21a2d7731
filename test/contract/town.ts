import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import type { Role } from '@hocso/domain/access/roles';
import { Doorkeeper, StaffAccounts } from '../../apps/api/src/contexts/identity/identity.api.ts';
import { CreateTeamMember } from '../../apps/api/src/contexts/organisation/organisation.api.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { openApi, otherWard, otherWardHost, ward } from '../../apps/api/src/testing/api-harness.ts';
import type { ApiHarness } from '../../apps/api/src/testing/api-harness.ts';
import { Phone, slug } from './learner-story.ts';

/** From where somebody looks at a thing: it is theirs; it is somebody else's in their ward; it is another ward's. */
export const standpoints = ['inside', 'outside', 'elsewhere'] as const;
export type Standpoint = (typeof standpoints)[number];

/** A person who learned and completed the test course. */
export interface Graduate { name: string; learnerId: string; continueCode: string; certificateCode: string; cookie: string }
/** Who asks. A visitor has no cookie, only the ward whose address they came to. */
export interface Asker { role: Role; standpoint: Standpoint; wardId: number; host: string; unitId: string; cookie: string | null; personId: string; learnerId: string; name: string }

/**
 * Two wards with something to see in each: tổ dân phố, a graduate and a team member. Names of one ward never occur in
 * the other, so that any of them in a wrong reply is a leak.
 */
export interface Town {
  api: ApiHarness;
  /** Tổ dân phố of things asked about; the second one is next door; the third is in the other ward. */
  units: { inside: string; outside: string; elsewhere: string };
  graduates: Record<'inside' | 'elsewhere', Graduate>;
  /** Somebody with user name and password. */
  officer: { name: string; username: string; password: string };
}

export const unitNames = { inside: 'Tổ dân phố Sen', outside: 'Tổ dân phố Cúc', elsewhere: 'Tổ dân phố Lan' } as const;
export const wardNames = { inside: 'Phường 2', elsewhere: 'Phường 3' } as const;
export const graduateNames = { inside: 'Phạm Thị Sen', elsewhere: 'Đỗ Văn Lan' } as const;
export const memberNames = { inside: 'Lê Thị Tổ Sen', elsewhere: 'Trần Văn Tổ Lan' } as const;
export const password = 'câu dài dễ nhớ của cán bộ';

const hostOf = (standpoint: Standpoint): string => (standpoint === 'elsewhere' ? otherWardHost : 'localhost');
const wardOf = (standpoint: Standpoint): number => (standpoint === 'elsewhere' ? otherWard : ward);
/** Which of the two wards somebody looks at from there. */
export const sideOf = (standpoint: Standpoint): 'inside' | 'elsewhere' => (standpoint === 'elsewhere' ? 'elsewhere' : 'inside');

/** Builds the town on a database of its own. */
export async function buildTown(): Promise<Town> {
  const api = await openApi();
  const [inside = '', outside = ''] = await api.neighbourhoods(ward, [unitNames.inside, unitNames.outside]);
  const [elsewhere = ''] = await api.neighbourhoods(otherWard, [unitNames.elsewhere]);
  const units = { inside, outside, elsewhere };
  const members = api.app.nest.get(CreateTeamMember);
  for (const side of ['inside', 'elsewhere'] as const) await members.run(wardOf(side), '00000000-0000-7000-8000-000000000000', { fullName: memberNames[side], unitIds: [units[side]] });
  return {
    api, units, officer: await makeOfficer(api),
    graduates: { inside: await makeGraduate(api, 'inside', units.inside), elsewhere: await makeGraduate(api, 'elsewhere', units.elsewhere) },
  };
}

async function makeOfficer(api: ApiHarness): Promise<Town['officer']> {
  const officer = { name: 'Bùi Cán Bộ', username: 'can.bo', password };
  const accounts = api.app.nest.get(StaffAccounts);
  const secret = await api.app.nest.get(Doorkeeper).passwords.hash(password);
  await api.app.nest.get(Database).transaction(async (client) => {
    const { learnerId, personId } = await accounts.create(ward, officer.name, 'CIVIL_SERVANT', client);
    await accounts.giveRole(ward, learnerId, 'ward-coordinator', null, client);
    await accounts.setUsername(ward, learnerId, personId, officer.username, client);
    await accounts.setPassword(personId, secret, client);
  });
  return officer;
}

async function makeGraduate(api: ApiHarness, side: 'inside' | 'elsewhere', unitId: string): Promise<Graduate> {
  const phone = new Phone(api, hostOf(side));
  await phone.doLessons();
  await phone.takeQuiz(10);
  const me = (await phone.register(unitId, graduateNames[side])).body as Me;
  return { name: graduateNames[side], learnerId: await learnerIdOf(api, phone.cookie), continueCode: me.continueCode ?? '', certificateCode: me.courses[0]?.completion?.certificateCode ?? '', cookie: phone.cookie ?? '' };
}

/** The learner behind a cookie, looked up on the server's side. */
export async function learnerIdOf(api: ApiHarness, cookie: string | null): Promise<string> {
  const { rows } = await api.app.database.pool.query<{ learner_id: string }>('select learner_id from session where person_id = $1 limit 1', [personIdOf(cookie)]);
  return rows[0]?.learner_id ?? '';
}
export const personIdOf = (cookie: string | null): string => /hs_session=([0-9a-f-]{36})/.exec(cookie ?? '')?.[1] ?? '';

/** A phone that was already at the ward of `standpoint`. */
export const phoneAt = (town: Town, standpoint: Standpoint): Phone => new Phone(town.api, hostOf(standpoint));

/** Registers a resident of that tổ dân phố who did nothing yet. */
export async function registered(town: Town, standpoint: Standpoint, name: string): Promise<{ phone: Phone; learnerId: string }> {
  const phone = phoneAt(town, standpoint);
  await phone.register(town.units[standpoint], name);
  return { phone, learnerId: await learnerIdOf(town.api, phone.cookie) };
}

/** Somebody new in this role, with their own session, so that nothing done by one cell of a matrix reaches another. */
export async function makeAsker(town: Town, role: Role, standpoint: Standpoint): Promise<Asker> {
  const place = { role, standpoint, wardId: wardOf(standpoint), host: hostOf(standpoint), unitId: town.units[standpoint] };
  if (role === 'visitor') return { ...place, cookie: null, personId: '', learnerId: '', name: '' };
  if (role === 'learner') {
    const name = `Người Học ${{ inside: 'Một', outside: 'Hai', elsewhere: 'Ba' }[standpoint]}`;
    const { phone, learnerId } = await registered(town, standpoint, name);
    return { ...place, cookie: phone.cookie, personId: personIdOf(phone.cookie), learnerId, name };
  }
  return { ...place, ...(await town.api.staff(place.wardId, role, role === 'team-member' ? place.unitId : null)) };
}

/** Whether a session still opens anything. */
export async function isSignedOut(town: Town, cookie: string | null): Promise<boolean> {
  return (await town.api.call(identityRoutes.readMe, { cookie })).status === 401;
}

export { slug };
