import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { AccessRepository, LearnerRepository, RoleAssignmentRepository, SignIn } from '../../identity/identity.api.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { ChangeTeamMember } from './change-team-member.ts';
import { CreateTeamMember } from './create-team-member.ts';
import { ManageUnits } from './manage-units.ts';

const officer = '01930000-0000-7000-8000-00000000000f';
const sessionsOf = statement('test.sessions-of', `select is_staff, must_set_password from session where learner_id = $1`);
const auditsOf = statement('test.audits-of', `select action, actor_id, detail from audit_event where tenant_id = $1 and subject_id = $2 order by id`);
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: unknown) => problemOf(error, '').code);

describe('members of the community digital team', () => {
  let place: TestWard;
  let groups: string[];
  let office: string;
  beforeAll(async () => {
    place = await openTestWard();
    const units = place.get(ManageUnits);
    await units.add(ward, officer, { kind: 'neighbourhood-group', names: ['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 3'] });
    await units.add(ward, officer, { kind: 'office', names: ['Văn phòng'] });
    const rows = await place.get(OrganisationRepository).openUnits(ward);
    groups = rows.filter((row) => row.kind === 'neighbourhood-group').map((row) => row.id);
    office = rows.find((row) => row.kind === 'office')?.id ?? '';
  });
  afterAll(() => place.close());

  const group = (number: number): string => groups[number - 1] ?? '';
  const add = (fullName: string, unitIds: string[]) => place.get(CreateTeamMember).run(ward, officer, { fullName, unitIds });
  const change = (id: string, changes: { unitIds?: string[]; isActive?: boolean }) => place.get(ChangeTeamMember).run(ward, officer, id, changes);
  const member = (id: string) => place.get(RoleAssignmentRepository).holder(ward, 'team-member', id);
  const signIn = (code: string) => place.get(SignIn).byCode(code, '10.0.0.1');

  it('get a sign-in name from their own, a code that works once, and the audience of their work', async () => {
    const { memberId, oneTimeCode } = await add('Lê  Văn Bình', [group(1), group(2), group(1)]);
    expect(oneTimeCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await member(memberId)).toMatchObject({ full_name: 'Lê Văn Bình', username: 'le.van.binh', is_active: true, units: [{ id: group(1), name: 'Tổ dân phố số 1' }, { id: group(2), name: 'Tổ dân phố số 2' }] });
    expect(await place.get(LearnerRepository).audiencesAt(ward, memberId, place.now())).toEqual([3]);

    const { viewer } = await signIn(oneTimeCode.toLowerCase());
    expect(viewer).toMatchObject({ name: 'Lê Văn Bình', roles: ['learner', 'team-member'], mustSetPassword: true });
    expect(await codeOf(signIn(oneTimeCode))).toBe('identity.code-unknown');
  });

  it('can sign in by the name on their card once they have set a password', async () => {
    const { memberId, oneTimeCode } = await add('Đỗ Thị Hoà', [group(1)]);
    const { session } = await signIn(oneTimeCode);
    const access = place.get(AccessRepository);
    const { person_id: personId = '' } = (await member(memberId)) ?? {};
    expect(await access.personsWithPassword([personId])).toEqual(new Set());
    await place.get(SignIn).changePassword(ward, { personId, learnerId: memberId, roles: ['learner', 'team-member'], teamUnitIds: [], mustSetPassword: true, secretHash: Buffer.from(session.value) }, undefined, 'mười hai con giáp vui');
    expect(await access.personsWithPassword([personId])).toEqual(new Set([personId]));
    const { viewer } = await place.get(SignIn).byPassword('Do.Thi.Hoa', 'mười hai con giáp vui', '10.0.0.1');
    expect(viewer.roles).toEqual(['learner', 'team-member']);
  });

  it('with one name get different sign-in names, at the same time too', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => add('Nguyễn Văn An', [group(3)])));
    const rows = await place.get(RoleAssignmentRepository).holders(ward, 'team-member');
    const names = rows.filter((row) => made.some((each) => each.memberId === row.id)).map((row) => row.username);
    expect(new Set(names).size).toBe(12);
    expect(names).toEqual(expect.arrayContaining(['nguyen.van.an', 'nguyen.van.an2', 'nguyen.van.an9']));
  });

  it('are refused with a unit that is no open tổ dân phố of the ward', async () => {
    const before = (await place.get(RoleAssignmentRepository).holders(ward, 'team-member')).length;
    expect(await codeOf(add('Người Thừa', [office]))).toBe('organisation.unit-unknown');
    expect(await codeOf(add('Người Thừa', [officer]))).toBe('organisation.unit-unknown');
    expect(await codeOf(place.get(CreateTeamMember).run(otherWard, officer, { fullName: 'Người Thừa', unitIds: [group(1)] }))).toBe('organisation.unit-unknown');
    expect((await place.get(RoleAssignmentRepository).holders(ward, 'team-member')).length).toBe(before);
  });

  it('have exactly the tổ dân phố the officer chose last', async () => {
    const { memberId } = await add('Phạm Văn Cư', [group(1), group(2)]);
    expect((await change(memberId, { unitIds: [group(2), group(3)] })).units.map((unit) => unit.id)).toEqual([group(2), group(3)]);
    expect((await change(memberId, {})).units.map((unit) => unit.id)).toEqual([group(2), group(3)]);
  });

  it('lose role, sessions and unused code when the membership ends, and get the last units back when it is taken up again', async () => {
    const { memberId, oneTimeCode } = await add('Vũ Thị Dung', [group(1), group(2)]);
    await signIn(oneTimeCode);
    const unused = await place.get(ChangeTeamMember).renewCode(ward, officer, memberId);
    expect(await place.database.query(sessionsOf, [memberId])).toEqual([{ is_staff: true, must_set_password: true }]);

    expect(await change(memberId, { isActive: false })).toMatchObject({ is_active: false, units: [{ id: group(1) }, { id: group(2) }] });
    expect(await place.database.query(sessionsOf, [memberId])).toEqual([]);
    expect(await codeOf(signIn(unused))).toBe('identity.code-unknown');
    expect(await place.get(AccessRepository).rolesOf(ward, memberId, place.now())).toEqual(['learner']);
    expect(await place.get(LearnerRepository).audiencesAt(ward, memberId, place.now())).toEqual([]);
    expect(await codeOf(place.get(ChangeTeamMember).renewCode(ward, officer, memberId))).toBe('organisation.member-not-found');

    place.passDays(1);
    expect(await change(memberId, { isActive: true })).toMatchObject({ is_active: true, units: [{ id: group(1) }, { id: group(2) }] });
    expect(await place.get(LearnerRepository).audiencesAt(ward, memberId, place.now())).toEqual([3]);
    expect((await place.database.query<{ action: string }>(auditsOf, [ward, memberId])).map((row) => row.action)).toEqual([
      'team-member.added', 'team-member.code-renewed', 'team-member.ended', 'team-member.resumed',
    ]);
  });

  it('of another ward are not found', async () => {
    const { memberId } = await add('Bùi Văn Em', [group(1)]);
    expect(await codeOf(place.get(ChangeTeamMember).run(otherWard, officer, memberId, { isActive: false }))).toBe('organisation.member-not-found');
    expect(await codeOf(place.get(ChangeTeamMember).renewCode(otherWard, officer, memberId))).toBe('organisation.member-not-found');
    expect(await place.get(RoleAssignmentRepository).holders(otherWard, 'team-member')).toEqual([]);
  });

  it('leave no name in the audit', async () => {
    const { memberId } = await add('Tên Rất Riêng', [group(1)]);
    const rows = await place.database.query<{ actor_id: string; detail: unknown }>(auditsOf, [ward, memberId]);
    expect(rows).toEqual([{ action: 'team-member.added', actor_id: officer, detail: { unitIds: [group(1)] } }]);
  });
});
