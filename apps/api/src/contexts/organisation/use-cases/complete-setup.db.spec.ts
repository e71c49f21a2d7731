import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { AccessRepository, LearnerRepository, StaffAccounts } from '../../identity/identity.api.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { SetupLinks } from '../setup-links.ts';
import { CompleteSetup } from './complete-setup.ts';
import type { Setup } from './complete-setup.ts';
import { IssueSetupLink } from './issue-setup-link.ts';

const setup: Setup = { fullName: 'Trần  Văn An', username: 'canbo.vanhoa', password: 'câu dài dễ nhớ của tôi', organisationName: 'Phường Việt Hoà', organisationCode: '10543' };
const staffCount = statement('test.staff-count', `select count(*) as staff from learner where tenant_id = $1`);
const sessions = statement('test.sessions', `select is_staff, must_set_password from session where learner_id = $1`);
const audits = statement('test.setup-audits', `select action, actor_id, subject_id, detail from audit_event where tenant_id = $1 order by id`);

const tokenOf = (path: string | null): string => path?.split('/').at(-1) ?? '';
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: unknown) => problemOf(error, '').code);

describe('the first run of a ward', () => {
  let place: TestWard;
  beforeAll(async () => { place = await openTestWard(); });
  afterAll(() => place.close());
  const issue = (tenantId: number): Promise<string | null> => place.get(IssueSetupLink).run(tenantId);
  const complete = (token: string, changes: Partial<Setup> = {}) => place.get(CompleteSetup).run(token, { ...setup, ...changes }, '10.0.0.1');

  it('gives a link that cannot be guessed and replaces the one before', async () => {
    const old = await issue(ward);
    const path = await issue(ward);
    expect(path).toMatch(/^\/quan-tri\/thiet-lap\/[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(path).not.toBe(old);
    expect(await codeOf(place.get(SetupLinks).wardOf(tokenOf(old), '10.0.0.2'))).toBe('identity.setup-link-invalid');
    expect((await place.get(SetupLinks).wardOf(tokenOf(path).toLowerCase(), '10.0.0.2')).id).toBe(ward);
  });

  it('changes nothing when the password is weak or the name is taken, and the link still works', async () => {
    const token = tokenOf(await issue(ward));
    const clash = await place.database.transaction(async (client) => {
      const staff = place.get(StaffAccounts);
      const made = await staff.create(otherWard, 'Người Phường Khác', 'CIVIL_SERVANT', client);
      await staff.setUsername(otherWard, made.learnerId, made.personId, 'da.co.nguoi', client);
      return made;
    });
    expect(clash.learnerId).toBeTruthy();
    expect(await codeOf(complete(token, { password: 'ngắn' }))).toBe('identity.password-too-short');
    expect(await codeOf(complete(token, { username: 'da.co.nguoi' }))).toBe('identity.username-taken');
    expect(await place.database.query(staffCount, [ward])).toEqual([{ staff: 0 }]);
    expect((await place.get(SetupLinks).wardOf(token, '10.0.0.2')).set_up_at).toBeNull();
  });

  it('makes the first officer and names the ward, once, even for two requests at the same time', async () => {
    const token = tokenOf(await issue(ward));
    const outcomes = await Promise.allSettled([complete(token), complete(token, { username: 'nguoi.thu.hai' })]);
    const won = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [problemOf(each.reason, '').code] : []));
    expect(lost).toEqual(['identity.setup-link-invalid']);
    const [{ opened, viewer } = never()] = won;
    expect(viewer).toEqual({ status: 'active', name: 'Trần Văn An', audience: 'CIVIL_SERVANT', roles: ['learner', 'ward-coordinator', 'administrator'], mustSetPassword: false });
    expect(await place.get(AccessRepository).rolesOf(ward, opened.learnerId, place.now())).toEqual(expect.arrayContaining(['ward-coordinator', 'administrator']));
    expect(await place.get(LearnerRepository).audiencesAt(ward, opened.learnerId, place.now())).toEqual([1]);
    expect(await place.database.query(sessions, [opened.learnerId])).toEqual([{ is_staff: true, must_set_password: false }]);
    expect(await place.get(OrganisationRepository).read(ward)).toMatchObject({ name: 'Phường Việt Hoà', code: '10543', set_up_at: expect.any(Date) });
    expect(await place.database.query(staffCount, [ward])).toEqual([{ staff: 1 }]);
    expect(await place.database.query(audits, [ward])).toEqual([
      { action: 'ward.set-up', actor_id: opened.learnerId, subject_id: opened.learnerId, detail: { roles: ['ward-coordinator', 'administrator'] } },
    ]);
    expect(await codeOf(complete(token))).toBe('identity.setup-link-invalid');
    expect(await issue(ward)).toBeNull();
  });

  it('refuses a link after thirty days and after thirty tries from one address', async () => {
    const token = tokenOf(await issue(otherWard));
    for (let hits = 0; hits < 30; hits += 1) expect(await codeOf(place.get(SetupLinks).wardOf('0'.repeat(26), '10.0.0.9'))).toBe('identity.setup-link-invalid');
    expect(await codeOf(place.get(SetupLinks).wardOf(token, '10.0.0.9'))).toBe('request.too-many');
    expect((await place.get(SetupLinks).wardOf(token, '10.0.0.8')).id).toBe(otherWard);
    place.passDays(30);
    expect(await codeOf(place.get(SetupLinks).wardOf(token, '10.0.0.8'))).toBe('identity.setup-link-invalid');
  });
});

const never = (): never => {
  throw new Error('nobody won');
};
