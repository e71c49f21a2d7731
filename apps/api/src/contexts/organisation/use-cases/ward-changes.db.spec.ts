import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { LearnerRepository, StaffAccounts } from '../../identity/identity.api.ts';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Clock } from '../../../platform/clock/clock.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { WardProfile } from '../ward-profile.ts';
import { WardSettings } from '../ward-settings.ts';
import { WardVariables } from '../ward-variables.ts';
import { ChangeSettings } from './change-settings.ts';
import { ManageUnits } from './manage-units.ts';

const officer = '01930000-0000-7000-8000-00000000000f';
const audits = statement('test.ward-audits', `select action, detail from audit_event where tenant_id = $1 and action = $2 order by id`);
const problem = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'nothing', (error: unknown) => {
  const { code, params } = problemOf(error, '');
  return { code, params };
});

describe('units of a ward', () => {
  let place: TestWard;
  beforeAll(async () => { place = await openTestWard(); });
  afterAll(() => place.close());
  const add = (names: string[]) => place.get(ManageUnits).add(ward, officer, { kind: 'neighbourhood-group', names });
  const idOf = async (name: string): Promise<string> => (await place.get(OrganisationRepository).countedUnits(ward)).find((row) => row.name === name)?.id ?? '';

  it('are added once, in the order given, however the name is typed', async () => {
    expect(await add(['Tổ dân phố  số 1', 'Tổ dân phố số 2', 'TO DAN PHO SO 1', 'Tổ dân phố số 2'])).toEqual({ created: 2, existing: 2 });
    expect(await add(['Tổ Hoà Bình', 'Tổ dân phố số 2', 'Tổ hòa bình', 'Tổ dân phố số 3'])).toEqual({ created: 2, existing: 2 });
    const rows = await place.get(OrganisationRepository).openUnits(ward);
    expect(rows.map((row) => [row.position, row.name])).toEqual([[1, 'Tổ dân phố số 1'], [2, 'Tổ dân phố số 2'], [3, 'Tổ Hoà Bình'], [4, 'Tổ dân phố số 3']]);
    expect(await place.get(OrganisationRepository).openUnits(otherWard)).toEqual([]);
  });

  it('of three hundred lines are added by one statement', async () => {
    expect(await place.get(ManageUnits).add(ward, officer, { kind: 'business', names: Array.from({ length: 300 }, (_, index) => `Hộ kinh doanh ${index}`) })).toEqual({ created: 300, existing: 0 });
  });

  it('added by two officers at the same time exist once', async () => {
    const outcomes = await Promise.all([add(['Tổ Mới', 'Tổ Mới A']), add(['Tổ Mới', 'Tổ Mới B'])]);
    expect(outcomes.reduce((sum, each) => sum + each.created, 0)).toBe(3);
  });

  it('are renamed, closed and opened again; a name in use is refused by name', async () => {
    const id = await idOf('Tổ dân phố số 3');
    const change = (changes: { name?: string; isOpen?: boolean }) => place.get(ManageUnits).change(ward, officer, id, changes);
    expect(await change({ name: 'Tổ Ba' })).toMatchObject({ id, name: 'Tổ Ba', is_open: true });
    expect(await problem(change({ name: 'tổ dân phố SỐ 1' }))).toEqual({ code: 'organisation.unit-name-taken', params: { name: 'tổ dân phố SỐ 1' } });
    expect(await change({ isOpen: false })).toMatchObject({ is_open: false });
    expect((await place.get(WardProfile).of(ward)).units.some((unit) => unit.id === id)).toBe(false);
    await add(['Tổ Ba']);
    expect(await problem(change({ isOpen: true }))).toEqual({ code: 'organisation.unit-name-taken', params: { name: 'Tổ Ba' } });
    expect(await change({ isOpen: true, name: 'Tổ Ba cũ' })).toMatchObject({ name: 'Tổ Ba cũ', is_open: true });
    expect((await place.get(WardProfile).of(ward)).units.some((unit) => unit.id === id)).toBe(true);
  });

  it('of another ward are not found and not changed', async () => {
    const id = await idOf('Tổ dân phố số 1');
    expect(await problem(place.get(ManageUnits).change(otherWard, officer, id, { name: 'Chiếm' }))).toMatchObject({ code: 'organisation.unit-not-found' });
    expect(await idOf('Tổ dân phố số 1')).toBe(id);
  });

  it('count the people who live or work there and their team members', async () => {
    const home = await idOf('Tổ dân phố số 1');
    const shop = await idOf('Hộ kinh doanh 7');
    await place.database.transaction(async (client) => {
      const staff = place.get(StaffAccounts);
      const helper = await staff.create(ward, 'Người Giúp', 'COMMUNITY_TEAM', client);
      await staff.giveRole(ward, helper.learnerId, 'team-member', home, client);
      for (const workplaceId of [null, shop]) {
        const resident = { tenantId: ward, id: place.get(Clock).newId(), personId: helper.personId, status: 'active' as const, fullName: 'Cư Dân', neighbourhoodId: home, workplaceId, createdAt: place.now() };
        await place.get(LearnerRepository).insert(resident, client);
      }
    });
    const rows = await place.get(OrganisationRepository).countedUnits(ward);
    expect(rows.find((row) => row.id === home)).toMatchObject({ learner_count: 2, team_member_count: 1 });
    expect(rows.find((row) => row.id === shop)).toMatchObject({ learner_count: 1, team_member_count: 0 });
    expect(await place.get(OrganisationRepository).countedUnits(ward, home)).toEqual([rows.find((row) => row.id === home)]);
  });
});

describe('settings of a ward', () => {
  let place: TestWard;
  beforeAll(async () => { place = await openTestWard(); });
  afterAll(() => place.close());
  const change = (changes: Parameters<ChangeSettings['run']>[2]) => place.get(ChangeSettings).run(ward, officer, changes);
  const variable = async (key: string) => (await place.get(WardSettings).read(ward, 'vi')).variables.find((each) => each.key === key);

  it('begin with the values that come with the courses, checked by nobody', async () => {
    expect(await variable('so_1022')).toMatchObject({ label: 'Tổng đài thành phố', value: '1022', checkedOn: null });
    expect(await variable('dt_cong_an_phuong')).toMatchObject({ value: '', checkedOn: null });
    expect((await place.get(WardSettings).read(ward, 'en')).variables[0]?.label).toBe('Address of the National Public Service Portal');
  });

  it('show a changed value in courses at once, with the day in the ward it was checked', async () => {
    expect((await place.get(WardVariables).valuesOf(ward, 'vi')).get('dt_cong_an_phuong')).toBeUndefined();
    await change({ variables: { dt_cong_an_phuong: '0236 3123 456', so_1022: '1022' } });
    expect((await place.get(WardVariables).valuesOf(ward, 'vi')).get('dt_cong_an_phuong')).toBe('0236 3123 456');
    expect(await variable('dt_cong_an_phuong')).toMatchObject({ value: '0236 3123 456', checkedOn: '2026-11-22' });
    expect(await variable('so_1022')).toMatchObject({ value: '1022', checkedOn: '2026-11-22' });
    expect((await place.get(WardVariables).valuesOf(otherWard, 'vi')).get('dt_cong_an_phuong')).toBeUndefined();
  });

  it('fall back to the first value when emptied', async () => {
    await change({ variables: { so_1022: '0236 1022' } });
    await change({ variables: { so_1022: '' } });
    expect(await variable('so_1022')).toMatchObject({ value: '1022', checkedOn: null });
  });

  it('say in English what is worded, and fall back to the Vietnamese where the ward gave only that', async () => {
    const inEnglish = async (key: string) => (await place.get(WardVariables).valuesOf(ward, 'en')).get(key);
    const [first, second] = ['trên 10 triệu đồng/lần hoặc trên 20 triệu đồng/ngày', 'over 10 million dong at a time or over 20 million dong a day'];
    expect(await variable('muc_sinh_trac')).toMatchObject({ value: first, valueEn: second });
    expect(await inEnglish('muc_sinh_trac')).toBe(second);
    expect((await variable('so_1022'))?.valueEn).toBeNull();
    // Confirmed as it stands, by somebody who sends Vietnamese alone.
    await change({ variables: { muc_sinh_trac: first } });
    expect(await inEnglish('muc_sinh_trac')).toBe(second);
    await change({ variables: { muc_sinh_trac: { vi: 'trên 15 triệu đồng/lần', en: 'over 15 million dong at a time' } } });
    expect(await inEnglish('muc_sinh_trac')).toBe('over 15 million dong at a time');
    // A new Vietnamese value alone never leaves an old English one beside it.
    await change({ variables: { muc_sinh_trac: 'trên 12 triệu đồng/lần' } });
    expect(await inEnglish('muc_sinh_trac')).toBe('trên 12 triệu đồng/lần');
    expect(await variable('muc_sinh_trac')).toMatchObject({ value: 'trên 12 triệu đồng/lần', valueEn: '', checkedOn: '2026-11-22' });
    await change({ variables: { muc_sinh_trac: { vi: '', en: 'left over' }, so_1022: { vi: '0236 1022', en: 'unused' } } });
    expect(await variable('muc_sinh_trac')).toMatchObject({ value: first, valueEn: second, checkedOn: null });
    expect([await inEnglish('so_1022'), await variable('so_1022')]).toMatchObject(['0236 1022', { valueEn: null }]);
    await change({ variables: { so_1022: '1022' } });
  });

  it('refuse a key no course uses and change nothing', async () => {
    const refused = change({ organisationName: 'Phường Sai', variables: { so_1022: '1', so_la: '2' } });
    await expect(refused).rejects.toEqual(new DomainError('organisation.variable-unknown', { key: 'so_la' }));
    expect(await place.get(WardSettings).read(ward, 'vi')).toMatchObject({ organisationName: `Phường ${ward}` });
    expect(await variable('so_1022')).toMatchObject({ value: '1022' });
  });

  it('rename the ward on every page at once and leave what was not sent', async () => {
    expect((await place.get(WardProfile).of(ward)).row.name).toBe(`Phường ${ward}`);
    await change({ organisationName: 'Phường  Việt Hoà', organisationCode: '10543' });
    expect((await place.get(WardProfile).of(ward)).row).toMatchObject({ name: 'Phường Việt Hoà', code: '10543', team_label: 'Tổ công nghệ số cộng đồng' });
    const rows = await place.database.query<{ detail: unknown }>(audits, [ward, 'settings.changed']);
    expect(rows.at(-1)?.detail).toEqual({ fields: ['organisationName', 'organisationCode'], variables: [] });
    expect(rows[0]?.detail).toEqual({ fields: [], variables: ['dt_cong_an_phuong', 'so_1022'] });
  });
});
