import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Neighbour, TeamOverview, teamRoutes } from '@hocso/contracts/assistance/team.contract';
import type { ReplyOf } from '@hocso/contracts/route';
import { neighbourStateOf, neighbourStates } from '@hocso/domain/completion/neighbour-state';
import type { CoursesInHand } from '@hocso/domain/completion/neighbour-state';
import { randomStream } from '@hocso/domain/primitives/seeded-random';
import { compareNames } from '@hocso/domain/primitives/vietnamese';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { Residents, learningModules, scamCourse, teachingCourse } from '../../../testing/residents.ts';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { ManageUnits, OrganisationRepository } from '../../organisation/organisation.api.ts';
import { AssistanceModule } from '../assistance.module.ts';
import { TeamOverviewReader } from '../team-overview-reader.ts';
import { ListNeighbours } from './list-neighbours.ts';

type Page = ReplyOf<typeof teamRoutes.listNeighbours>;
type Query = Partial<Parameters<ListNeighbours['run']>[2]>;

const officer = '01930000-0000-7000-8000-00000000000f';
const audits = statement('test.list-audits', `select actor_id, subject_id, detail from audit_event where tenant_id = $1 and action = 'neighbours.listed' order by id desc limit 1`);
const auditCount = statement('test.list-audit-count', `select count(*) as entries from audit_event where tenant_id = $1 and action = 'neighbours.listed'`);
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: unknown) => problemOf(error, '').code);

const families = ['Nguyễn', 'Trần', 'Lê', 'Đỗ', 'Ông'];
const given = ['An', 'Ánh', 'Ân', 'Bình', 'Dũng', 'Đức', 'Hoà', 'Hòa', 'Thuỷ', 'Yến'];

describe('the neighbours of a team member', () => {
  let place: TestWard;
  let units: string[];
  let member: SignedIn;
  const expected = new Map<string, CoursesInHand>();

  const memberOf = (teamUnitIds: string[]): SignedIn => ({ personId: officer, learnerId: officer, roles: ['learner', 'team-member'], teamUnitIds, mustSetPassword: false, secretHash: Buffer.alloc(0) });
  const list = (query: Query = {}, who: SignedIn = member, tenantId = ward): Promise<Page> => place.get(ListNeighbours).run(tenantId, who, { lang: 'vi', limit: 200, ...query });
  const overview = (unitId?: string): Promise<TeamOverview> => place.get(TeamOverviewReader).read(ward, member, unitId, 'vi');
  const everyPage = async (query: Query): Promise<Neighbour[]> => {
    const found: Neighbour[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const page: Page = await list(next === undefined ? query : { ...query, cursor: next });
      found.push(...page.items);
      next = page.next;
    }
    return found;
  };

  beforeAll(async () => {
    place = await openTestWard([...learningModules, AssistanceModule]);
    await place.get(ManageUnits).add(ward, officer, { kind: 'neighbourhood-group', names: ['Tổ 1', 'Tổ 2', 'Tổ 3'] });
    await place.get(ManageUnits).add(otherWard, officer, { kind: 'neighbourhood-group', names: ['Tổ 1'] });
    units = (await place.get(OrganisationRepository).openUnits(ward)).map((unit) => unit.id);
    member = memberOf(units.slice(0, 2));
    const random = randomStream(7);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const residents = new Residents(place, ward);
    for (let count = 0; count < 90; count += 1) {
      const unit = pick(units);
      const id = await residents.add(`${pick(families)} ${pick(['Văn', 'Thị'])} ${pick(given)}`, unit, 'CITIZEN', pick([null, 1957, 1990]));
      const hand: CoursesInHand = { finished: 0, open: 0, mostFailedAttempts: 0, quietSince: null };
      for (const slug of [scamCourse, teachingCourse]) {
        const kind = pick(['none', 'open', 'open', 'done']);
        const failedAttempts = pick([0, 0, 1, 2, 3, 4]);
        const daysAgo = pick([0, 1, 13, 14, 15, 40]);
        if (kind === 'done') {
          await residents.complete(id, slug, { failedAttempts, daysAgo });
          hand.finished += 1;
        } else if (kind === 'open') {
          const isQuizPassed = random() < 0.3;
          await residents.begin(id, slug, { failedAttempts, daysAgo, isQuizPassed });
          hand.open += 1;
          hand.mostFailedAttempts = Math.max(hand.mostFailedAttempts, isQuizPassed ? 0 : failedAttempts);
          hand.quietSince = Math.min(hand.quietSince ?? Infinity, place.now().getTime() - daysAgo * 86_400_000);
        }
      }
      if (unit !== units[2]) expected.set(id, hand);
    }
    // Nobody's neighbours: a guest, somebody of another ward, somebody without a tổ dân phố.
    await residents.add(null, units[0] ?? null);
    await residents.add('Trần Văn Xa', null);
    const [elsewhere] = await place.get(OrganisationRepository).openUnits(otherWard);
    await new Residents(place, otherWard).add('Trần Thị Khác', elsewhere?.id ?? null);
  });
  afterAll(() => place.close());

  it('are exactly the people of the member’s tổ dân phố, each in the state the domain decides', async () => {
    const { items, total, next } = await list();
    expect(total).toBe(expected.size);
    expect(next).toBeNull();
    expect(new Set(items.map((item) => item.id))).toEqual(new Set(expected.keys()));
    const now = place.now().getTime();
    for (const item of items) expect({ id: item.id, state: item.state, stuckReason: item.stuckReason }).toEqual({ id: item.id, ...neighbourStateOf(expected.get(item.id) as CoursesInHand, now) });
    for (const { id, stuckReason, stuckCourse, courses } of items) {
      const hand = expected.get(id) as CoursesInHand;
      expect([id, stuckCourse !== null, stuckCourse === null || courses.some(({ code, state }) => code === stuckCourse.code && state === 'in-progress')]).toEqual([id, stuckReason !== null, true]);
      if (stuckReason === 'three-failed-attempts') expect(stuckCourse?.failedAttempts).toBe(hand.mostFailedAttempts);
      if (stuckReason === 'idle-14-days') expect(stuckCourse?.idleDays).toBe(Math.floor((now - (hand.quietSince ?? now)) / 86_400_000));
    }
    expect(new Set(items.map((item) => item.state))).toEqual(new Set(neighbourStates));
    expect(new Set(items.map((item) => item.stuckReason))).toEqual(new Set(['three-failed-attempts', 'idle-14-days', null]));
  });

  it('come with those who are stuck first, then by given name as Vietnamese lists do', async () => {
    const { items } = await list();
    const rank = (item: Neighbour): number => Number(item.state !== 'stuck');
    const sorted = items.toSorted((a, b) => rank(a) - rank(b) || compareNames(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1));
    expect(items.map((item) => item.fullName)).toEqual(sorted.map((item) => item.fullName));
    expect(items.map((item) => item.id)).toEqual(sorted.map((item) => item.id));
  });

  it('are the same page by page, and a cursor is good for its own filter only', async () => {
    const whole = (await list()).items;
    expect((await everyPage({ limit: 7 })).map((item) => item.id)).toEqual(whole.map((item) => item.id));
    const stuck = whole.filter((item) => item.state === 'stuck');
    expect((await everyPage({ limit: 3, state: 'stuck' })).map((item) => item.id)).toEqual(stuck.map((item) => item.id));
    const { next } = await list({ limit: 7 });
    expect(await codeOf(list({ limit: 7, state: 'stuck', cursor: next ?? '' }))).toBe('reporting.cursor-invalid');
    expect(await codeOf(list({ limit: 7, cursor: next ?? '' }, memberOf(units)))).toBe('reporting.cursor-invalid');
    expect(await codeOf(list({ cursor: 'bịa' }))).toBe('reporting.cursor-invalid');
  });

  it('are as many as the overview says, for every tổ dân phố and state', async () => {
    for (const unitId of [undefined, ...member.teamUnitIds]) {
      const { counts, unitId: shown } = await overview(unitId);
      expect(shown).toBe(unitId ?? null);
      const totals = Object.fromEntries(await Promise.all(neighbourStates.map(async (state) => [state, (await list({ state, ...(unitId ? { unitId } : {}) })).total])));
      expect({ ...totals, people: counts.people }).toEqual({ stuck: counts.stuck, learning: counts.learning, 'not-started': counts.notStarted, finished: counts.finished, people: (await list(unitId ? { unitId } : {})).total });
    }
    expect((await overview()).units).toEqual([{ id: units[0], name: 'Tổ 1' }, { id: units[1], name: 'Tổ 2' }]);
  });

  it('are found by any part of a name, marks or not, and never by a pattern', async () => {
    const all = (await list()).items;
    const hoa = all.filter((item) => /Ho[àa]|Hòa/u.test(item.fullName)).map((item) => item.id);
    expect(hoa.length).toBeGreaterThan(0);
    for (const q of ['hoa', 'Hoà', 'HÒA', ' hoà ']) expect((await list({ q })).items.map((item) => item.id)).toEqual(hoa);
    const thuy = all.filter((item) => item.fullName.endsWith('Thị Thuỷ')).map((item) => item.id);
    expect((await list({ q: 'thị thuỷ' })).items.map((item) => item.id)).toEqual(thuy);
    for (const q of ['%', '_', '\\', "'"]) expect((await list({ q })).total).toBe(0);
  });

  it('show the courses they began: how far, how often the quiz failed, and the lesson they are at', async () => {
    const residents = new Residents(place, ward);
    const id = await residents.add('Bác Đang Học Dở', units[0] ?? null);
    await residents.begin(id, scamCourse, { lessonsDone: 2, failedAttempts: 1 });
    await residents.complete(id, teachingCourse);
    const [item] = (await list({ q: 'bac dang hoc do' })).items;
    expect(item).toMatchObject({ state: 'learning', neighbourhood: 'Tổ 1', isUnderReview: false });
    expect(item?.courses.map(({ title, lastStep, ...rest }) => ({ ...rest, hasTitle: title.length > 5, hasStep: lastStep.length > 0 }))).toEqual([
      { code: 'ND-05', competency: 'ND5', state: 'in-progress', percent: 33, failedAttempts: 1, hasTitle: true, hasStep: true },
      { code: 'TC-02', competency: expect.stringMatching(/^TC\d$/), state: 'completed', percent: 100, failedAttempts: 0, hasTitle: true, hasStep: false },
    ]);
    expected.set(id, { finished: 1, open: 1, mostFailedAttempts: 1, quietSince: place.now().getTime() });
  });

  it('of a tổ dân phố that is not the member’s are not found', async () => {
    expect(await codeOf(list({ unitId: units[2] ?? '' }))).toBe('organisation.unit-not-found');
    expect(await codeOf(place.get(TeamOverviewReader).read(ward, member, units[2], 'vi'))).toBe('organisation.unit-not-found');
    expect(await list({}, memberOf([]))).toEqual({ items: [], total: 0, next: null });
    expect(await list({}, member, otherWard)).toEqual({ items: [], total: 0, next: null });
  });

  it('are looked at under audit: one entry a request, with filter and count and without a name', async () => {
    const [before] = await place.database.query<{ entries: number }>(auditCount, [ward]);
    const { items, total } = await list({ q: 'Nguyễn', state: 'stuck', unitId: units[1] ?? '', limit: 2 });
    const [after] = await place.database.query<{ entries: number }>(auditCount, [ward]);
    expect(after?.entries).toBe((before?.entries ?? 0) + 1);
    expect(await place.database.query(audits, [ward])).toEqual([
      { actor_id: officer, subject_id: null, detail: { unitId: units[1], state: 'stuck', isSearch: true, isContinued: false, shown: items.length, total } },
    ]);
  });

  it('cost three statements a page, however many they are', async () => {
    const { database } = place;
    const ask = database.query;
    const asked: string[] = [];
    Object.assign(database, { query: ((sql, values) => { asked.push(sql.name); return ask(sql, values); }) as typeof ask });
    try {
      await list();
      expect(asked).toEqual(['assistance.neighbour-page', 'learning.standings-of-many', 'audit.insert']);
    } finally {
      Object.assign(database, { query: ask });
    }
  });
});
