import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventTypeNumber } from '@hocso/domain/completion/learning-event';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { Residents, learningModules, scamCourse, teachingCourse } from '../../../testing/residents.ts';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import { LearnerRepository, SignIn } from '../../identity/identity.api.ts';
import { GroupCoverage, LearningRepository } from '../../learning/learning.api.ts';
import type { Coverage } from '../../learning/learning.api.ts';
import { ManageUnits, OrganisationRepository } from '../../organisation/organisation.api.ts';
import { AssistanceModule } from '../assistance.module.ts';
import { AssistNeighbour } from './assist-neighbour.ts';
import { ListNeighbours } from './list-neighbours.ts';

const officer = '01930000-0000-7000-8000-00000000000f';
const reviews = statement('test.reviews', `
  select enrolment_id, actor_id, source, payload from learning_event where tenant_id = $1 and learner_id = $2 and type = $3 order by id`);
const audits = statement('test.assist-audits', `select action, actor_id, detail from audit_event where tenant_id = $1 and subject_id = $2 order by id`);
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: unknown) => problemOf(error, '').code);

describe('helping a neighbour', () => {
  let place: TestWard;
  let units: string[];
  let member: SignedIn;
  let residents: Residents;
  beforeAll(async () => {
    place = await openTestWard([...learningModules, AssistanceModule]);
    await place.get(ManageUnits).add(ward, officer, { kind: 'neighbourhood-group', names: ['Tổ 1', 'Tổ 2', 'Tổ 3'] });
    units = (await place.get(OrganisationRepository).openUnits(ward)).map((unit) => unit.id);
    residents = new Residents(place, ward);
    const self = await residents.add('Lê Văn Giúp', units[0] ?? null, 'COMMUNITY_TEAM');
    member = { personId: self, learnerId: self, roles: ['learner', 'team-member'], teamUnitIds: units.slice(0, 2), mustSetPassword: false, secretHash: Buffer.alloc(0) };
  });
  afterAll(() => place.close());

  const assist = () => place.get(AssistNeighbour);
  const report = (id: string, isUnderReview: boolean) => assist().report(ward, member, id, isUnderReview);
  const coverage = async (competency: string, unitIds = member.teamUnitIds): Promise<Pick<Coverage, 'people' | 'completions'>> => {
    const found = (await place.get(GroupCoverage).of(ward, unitIds, 'vi')).find((each) => each.competency === competency);
    return { people: found?.people ?? -1, completions: found?.completions ?? -1 };
  };
  const reviewsOf = (id: string) => place.database.query(reviews, [ward, id, eventTypeNumber('CompletionReviewed')]);
  const statusesOf = async (id: string): Promise<number[]> => (await place.get(LearningRepository).standings(ward, id)).map((row) => row.status).toSorted();

  it('gives a new "mã tiếp tục"; the old one stops working', async () => {
    const id = await residents.add('Phạm Thị Hoa', units[0] ?? null);
    const first = await assist().renewCode(ward, member, id);
    const second = await assist().renewCode(ward, member, id);
    expect(second).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(await codeOf(place.get(SignIn).byCode(first, '10.0.0.1'))).toBe('identity.code-unknown');
    expect((await place.get(SignIn).byCode(second, '10.0.0.1')).viewer).toMatchObject({ name: 'Phạm Thị Hoa', roles: ['learner'] });
    expect(await place.database.query(audits, [ward, id])).toEqual(Array.from({ length: 2 }, () => ({ action: 'neighbour.code-renewed', actor_id: member.learnerId, detail: {} })));
  });

  it('is refused for people elsewhere, guests, strangers and oneself', async () => {
    const guest = await residents.add(null, units[0] ?? null);
    const elsewhere = await residents.add('Người Tổ Ba', units[2] ?? null);
    const nowhere = await residents.add('Người Chưa Chọn Tổ', null);
    const foreign = await new Residents(place, otherWard).add('Người Phường Khác', null);
    for (const id of [guest, elsewhere, nowhere, foreign, officer]) {
      expect(await codeOf(assist().renewCode(ward, member, id))).toBe('learning.learner-not-found');
      expect(await codeOf(report(id, true))).toBe('learning.learner-not-found');
    }
    expect(await codeOf(assist().renewCode(ward, member, member.learnerId))).toBe('access.not-allowed');
    expect(await codeOf(report(member.learnerId, false))).toBe('access.not-allowed');
    expect((await place.get(LearnerRepository).read(ward, elsewhere))?.is_doubted).toBe(false);
  });

  it('counts people and completions of a competency in the audience and tổ dân phố of the day', async () => {
    const before = await coverage('ND5');
    const one = await residents.add('Trần Văn Một', units[0] ?? null);
    const two = await residents.add('Trần Văn Hai', units[1] ?? null);
    const three = await residents.add('Trần Văn Ba', units[2] ?? null);
    for (const id of [one, two, three]) await residents.complete(id, scamCourse);
    // A resident who takes a course of the community team learns more, but is none of that audience.
    await residents.complete(one, teachingCourse);
    expect(await coverage('ND5')).toEqual({ people: before.people + 2, completions: before.completions + 2 });
    expect(await coverage('ND5', [units[2] ?? ''])).toEqual({ people: 1, completions: 1 });
    const teaching = (await place.get(GroupCoverage).of(ward, member.teamUnitIds, 'en')).filter((each) => each.audience === 'COMMUNITY_TEAM');
    expect(teaching.length).toBeGreaterThan(0);
    expect(teaching.every((each) => each.people === 0 && each.completions === 0)).toBe(true);

    await place.get(LearnerRepository).correct(ward, one, { neighbourhoodId: units[2] });
    expect(await coverage('ND5')).toEqual({ people: before.people + 2, completions: before.completions + 2 });
  });

  it('takes the completions of somebody who does not live here out of the headline, and brings them back', async () => {
    const id = await residents.add('Người Không Có', units[0] ?? null);
    const scam = await residents.complete(id, scamCourse);
    const before = await coverage('ND5');
    await report(id, true);
    await report(id, true);
    expect(await coverage('ND5')).toEqual({ people: before.people - 1, completions: before.completions - 1 });
    expect((await place.get(ListNeighbours).run(ward, member, { lang: 'vi', limit: 50, q: 'khong co' })).items).toMatchObject([{ id, isUnderReview: true }]);

    const teaching = await residents.complete(id, teachingCourse);
    expect(await statusesOf(id)).toEqual([1, 1]);

    await report(id, false);
    await report(id, false);
    expect(await statusesOf(id)).toEqual([0, 0]);
    expect(await coverage('ND5')).toEqual(before);
    const rows = await reviewsOf(id);
    expect(rows.slice(0, 2)).toEqual([
      { enrolment_id: scam, actor_id: member.learnerId, source: 1, payload: { status: 1, reason: 'no-such-person' } },
      { enrolment_id: teaching, actor_id: null, source: 5, payload: { status: 1, reason: 'learner-doubted' } },
    ]);
    expect(rows.slice(2)).toHaveLength(2);
    expect(rows.slice(2)).toEqual(expect.arrayContaining([scam, teaching].map((enrolment) => ({ enrolment_id: enrolment, actor_id: member.learnerId, source: 1, payload: { status: 0, reason: 'person-confirmed' } }))));
    expect((await place.database.query<{ detail: unknown }>(audits, [ward, id])).map((row) => row.detail)).toEqual([
      { isUnderReview: true, completions: 1 }, { isUnderReview: true, completions: 0 }, { isUnderReview: false, completions: 2 }, { isUnderReview: false, completions: 0 },
    ]);
  });

  it('leaves a revoked completion revoked', async () => {
    const id = await residents.add('Người Đã Thu Hồi', units[0] ?? null);
    const enrolment = await residents.complete(id, scamCourse);
    await place.database.query(statement('test.revoke', `update course_completion set status = 2 where tenant_id = $1 and enrolment_id = $2`), [ward, enrolment]);
    await report(id, true);
    await report(id, false);
    expect(await statusesOf(id)).toEqual([2]);
    expect(await reviewsOf(id)).toEqual([]);
  });
});
