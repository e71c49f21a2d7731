import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestLearner, testCourse } from '../../../testing/learner-steps.ts';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { WithdrawConsent } from './withdraw-consent.ts';
import { LearningModule } from '../learning.module.ts';
import { rebuildState } from './rebuild-state.ts';
import { ReviewCompletions } from './review-completions.ts';

const derived = ['enrolment', 'activity_record', 'attempt', 'course_completion', 'completion_fact', 'certificate', 'certificate_counter'] as const;
type Rows = Record<(typeof derived)[number], Record<string, unknown>[]>;

let place: TestWard;
let owner: pg.Client;
const people: Record<'returner' | 'finisher' | 'looker' | 'doubted' | 'gone' | 'stranger', TestLearner> = {} as never;

const inOrder = <Row>(rows: Row[]): Row[] => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The state tables of both wards as they are. */
async function tables(): Promise<Rows> {
  const entries = [];
  for (const table of derived) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t`);
    entries.push([table, inOrder(rows.map(({ row }) => row))]);
  }
  return Object.fromEntries(entries) as Rows;
}
const count = async (table: string): Promise<number> => (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
const change = async (sql: string, ...values: unknown[]): Promise<void> => {
  const { rowCount } = await owner.query(sql, values);
  if (rowCount !== 1) throw new Error(`changed ${rowCount} rows, not one: ${sql}`);
};

/** What is different now, without changing anything. */
const differences = async (tenantId?: number): Promise<Record<string, number>> => (await rebuildState(place.owner, { apply: false, ...(tenantId !== undefined && { tenantId }) })).differences;

/** What people did: retries that fail and pass, guests who register later, two courses, a second ward. */
async function live(): Promise<void> {
  const scam = await testCourse(place);
  const teaching = await testCourse(place, 'tc-huong-dan-nguoi-lon-tuoi');
  const lessons = scam.manifest.lessons.map(({ slug }) => slug);
  const long = scam.manifest.lessons.find(({ parts }) => parts > 1)!.slug;

  const returner = (people.returner = await TestLearner.arrive(place, ward));
  await returner.open(scam, long, 2);
  await returner.finishLessons(scam, lessons.slice(0, -1));
  await returner.takeQuiz(scam, 3);
  await returner.takeQuiz(scam, 0);
  await returner.takeQuiz(scam);
  await returner.takeQuiz(scam, 4);
  place.passDays(2);
  await returner.beginQuiz(scam, 2);
  await returner.open(scam, long, 1);
  await returner.finishLessons(scam, lessons.slice(-1));
  place.passDays(1);
  await returner.register('Nguyễn Thị Hoa');
  await returner.open(teaching, teaching.manifest.lessons[1]!.slug);
  await returner.beginQuiz(teaching, 5);

  const finisher = (people.finisher = await TestLearner.arrive(place, ward, 'COMMUNITY_TEAM'));
  await finisher.register('Trần Văn Bình', { audience: 'COMMUNITY_TEAM', birthYear: 1990 });
  for (const course of [scam, teaching]) {
    await finisher.takeQuiz(course, 1);
    await finisher.takeQuiz(course);
    await finisher.finishLessons(course);
  }

  const looker = (people.looker = await TestLearner.arrive(place, ward));
  await looker.open(scam, long, 1);
  await looker.open(scam, long, 2);

  const doubted = (people.doubted = await TestLearner.arrive(place, ward));
  await doubted.register('Không Có Thật');
  await doubted.finishLessons(scam);
  await doubted.takeQuiz(scam);
  for (const isUnderReview of [true, false, true]) {
    await place.database.transaction((client) => place.get(ReviewCompletions).run(ward, doubted.id, { isUnderReview, reason: 'no-such-person', actorId: finisher.id }, client));
  }

  const gone = (people.gone = await TestLearner.arrive(place, ward));
  await gone.register('Lê Thị Lan', { birthYear: 1950 });
  await gone.takeQuiz(scam);
  await gone.finishLessons(scam);
  await place.get(WithdrawConsent).run(ward, { personId: gone.session.personId, learnerId: gone.id, roles: ['learner'], teamUnitIds: [], mustSetPassword: false, secretHash: Buffer.alloc(32) });

  const stranger = (people.stranger = await TestLearner.arrive(place, otherWard));
  await stranger.register('Phạm Văn Xa');
  await stranger.finishLessons(scam);
  await stranger.takeQuiz(scam, 2);
  await stranger.takeQuiz(scam);
}

beforeAll(async () => {
  place = await openTestWard([LearningModule]);
  owner = new pg.Client(place.owner);
  await owner.connect();
  await live();
});
afterAll(async () => {
  await owner.end();
  await place.close();
});

describe('replaying what really happened', () => {
  it('finds that every row is what the events tell', async () => {
    expect(await count('attempt')).toBe(14);
    expect(await count('course_completion')).toBe(6);
    expect(await count('certificate')).toBe(6);
    const before = await tables();
    expect(await rebuildState(place.owner, { apply: false })).toEqual({
      wards: 2, learners: 6, events: await count('learning_event'), differences: {}, examples: [], withoutBeginning: { count: 0, examples: [] }, repaired: 0,
    });
    expect(await rebuildState(place.owner, { apply: true })).toMatchObject({ repaired: 0 });
    expect(await tables()).toEqual(before);
  });

  it('keeps the evidence of a completion on the attempt that passed, not on a later one', async () => {
    const { rows } = await owner.query(`select t.passed, t.raw_points, c.raw_points as counted, c.max_points = t.max_points as is_same from course_completion c join attempt t on t.id = c.evidence_id`);
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toMatchObject({ passed: true, raw_points: row.counted, is_same: true });
  });
});

/** Removes from a picture what only helps to resume and is in no event. */
const withoutDrafts = (rows: Rows): unknown => ({
  ...rows,
  enrolment: inOrder(rows.enrolment.map(({ last_activity_at: _last, ...row }) => row)),
  activity_record: inOrder(rows.activity_record.map(({ draft_part: _part, draft_seconds: _seconds, ...row }) => row)),
  attempt: inOrder(rows.attempt.map(({ answers, sequence, ...row }) => (row['state'] === 0 ? row : { ...row, answers, sequence }))),
});

describe('state that was lost', () => {
  it('comes back from the events alone, in every table and both wards', async () => {
    const before = await tables();
    for (const table of derived.toReversed()) await owner.query(`delete from ${table}`);
    const report = await rebuildState(place.owner, { apply: true });
    expect(report).toMatchObject({ learners: 6, repaired: 6, differences: { 'attempt missing': 14, 'course_completion missing': 6, 'completion_fact missing': 6, 'certificate missing': 6 } });
    expect(withoutDrafts(await tables())).toEqual(withoutDrafts(before));
    expect(await differences()).toEqual({});
  });
});

describe('state that was tampered with', () => {
  let sound: Rows;
  beforeEach(async () => {
    sound = await tables();
    expect(await differences()).toEqual({});
  });

  it('is found, named without its values, and left alone until asked', async () => {
    await change(`update attempt set passed = true, points[1] = 1, raw_points = 10 where learner_id = $1 and number = 2`, people.returner.id);
    const tampered = await tables();
    const report = await rebuildState(place.owner, { apply: false });
    expect(report.differences).toEqual({ 'attempt changed': 1 });
    expect(report.examples).toEqual([{ tenantId: ward, table: 'attempt', key: expect.stringMatching(/^[0-9a-f-]{36}$/), kind: 'changed', columns: ['points', 'raw_points', 'passed'] }]);
    expect(await tables()).toEqual(tampered);
    expect(await rebuildState(place.owner, { apply: true })).toMatchObject({ repaired: 1 });
    expect(await tables()).toEqual(sound);
  });

  it('is repaired whatever was done to it', async () => {
    const { rows: [open] } = await owner.query<{ enrolment_id: string }>(`select enrolment_id from activity_record where is_attempt_open and activity_key = 'quiz' order by 1 limit 1`);
    await change(`update activity_record set state = 4, best_points = 1, completed_at = null where tenant_id = $1 and state = 3 and enrolment_id in (select id from enrolment where learner_id = $2)`, ward, people.doubted.id);
    await change(`update course_completion set completed_at = completed_at - interval '40 days', status = 0 where learner_id = $1`, people.doubted.id);
    await change(`update completion_fact set audiences = '{1,2,3,4}', count_key = count_key | 3840, supersedes = null where learner_id = $1`, people.gone.id);
    await owner.query(`update certificate k set number = 1000 - number where tenant_id = $1`, [ward]);
    await change(`delete from completion_fact where learner_id = $1`, people.returner.id);
    await change(`update certificate_counter set last = 1 where tenant_id = $1`, ward);
    await change(`delete from attempt where learner_id = $1 and number = 1 and passed = false`, people.returner.id);
    await change(`insert into course_completion select tenant_id, id, learner_id, course_version_id, null, started_at, 10, 10, 1, 0 from enrolment where learner_id = $1`, people.looker.id);
    await change(`insert into certificate (tenant_id, enrolment_id, public_code, year, number, issued_at) select tenant_id, id, '2-FALSE', 2026, 1, started_at from enrolment where learner_id = $1`, people.looker.id);
    await change(`update activity_record set client_key = gen_random_uuid() where enrolment_id = $1 and activity_key = 'quiz'`, open!.enrolment_id);
    await change(`update enrolment set last_activity_at = started_at - interval '1 day' where learner_id = $1`, people.looker.id);
    const report = await rebuildState(place.owner, { tenantId: ward, apply: true });
    expect(report.differences).toEqual({
      'activity_record changed': 2, 'attempt missing': 1, 'certificate changed': 5, 'certificate extra': 1, 'certificate_counter changed': 1, 'completion_fact changed': 1, 'completion_fact missing': 1,
      'course_completion changed': 1, 'course_completion extra': 1, 'enrolment changed': 1,
    });
    const after = await tables();
    // A lost time of a visit without an event is the only thing that cannot come back.
    const lastOf = (rows: Rows) => inOrder(rows.enrolment.map(({ last_activity_at: _last, ...row }) => row));
    expect({ ...after, enrolment: lastOf(after) }).toEqual({ ...sound, enrolment: lastOf(sound) });
    expect(await differences()).toEqual({});
  });

  it('in one ward leaves the other wards alone', async () => {
    await change(`update course_completion set raw_points = 1 where learner_id = $1`, people.stranger.id);
    expect(await rebuildState(place.owner, { tenantId: ward, apply: true })).toMatchObject({ wards: 1, learners: 5, repaired: 0 });
    expect(await rebuildState(place.owner, { tenantId: otherWard, apply: true })).toMatchObject({ wards: 1, learners: 1, repaired: 1 });
    expect(await tables()).toEqual(sound);
  });

  it('is repaired while somebody is learning, and what they did in between is kept', async () => {
    const scam = await testCourse(place);
    await change(`update course_completion set raw_points = 1 where learner_id = $1`, people.doubted.id);
    const busy = new pg.Client(place.owner);
    await busy.connect();
    await busy.query('begin');
    await busy.query(`update activity_record set draft_part = draft_part where tenant_id = $1`, [ward]);
    const repairing = rebuildState(place.owner, { tenantId: ward, apply: true });
    const newcomer = await TestLearner.arrive(place, ward);
    await newcomer.takeQuiz(scam, 2);
    await busy.query('commit');
    await busy.end();
    expect(await repairing).toMatchObject({ repaired: 1 });
    await newcomer.takeQuiz(scam);
    expect(await differences()).toEqual({});
    expect(await newcomer.standing(scam)).toMatchObject({ activities: [{ key: 'quiz', attempts: 2, failedAttempts: 1, state: 3 }] });
  });

  it('is not touched where the beginning of an enrolment is missing among the events', async () => {
    const { rows: [enrolment] } = await owner.query<{ id: string }>(`select id from enrolment where learner_id = $1`, [people.looker.id]);
    await change(`delete from learning_event where type = 1 and learner_id = $1`, people.looker.id);
    await change(`update activity_record set state = 2 where enrolment_id = $1`, enrolment!.id);
    const before = await tables();
    expect(await differences()).toEqual({});
    expect(await rebuildState(place.owner, { apply: true })).toMatchObject({ repaired: 0, withoutBeginning: { count: 1, examples: [enrolment!.id] } });
    expect(await tables()).toEqual(before);
  });

  it('cannot be rewritten by the role the server uses', async () => {
    await change(`update completion_fact set age_band = 0 where learner_id = $1`, people.returner.id);
    const { app } = JSON.parse(process.env['HOCSO_PG'] ?? '{}') as { app: { host: string; user: string; database: string } };
    await expect(rebuildState(app, { tenantId: ward, apply: true })).rejects.toThrow('permission denied');
    expect(await rebuildState(place.owner, { tenantId: ward, apply: true })).toMatchObject({ differences: { 'completion_fact changed': 1 }, repaired: 1 });
  });
});
