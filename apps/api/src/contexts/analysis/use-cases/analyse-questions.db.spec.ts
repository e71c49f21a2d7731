import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import type { AnalysedQuestion, QuestionAnalysis } from '@hocso/contracts/analysis/questions.contract';
import { randomStream } from '@hocso/domain/primitives/seeded-random';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { Clock } from '../../../platform/clock/clock.ts';
import { statement } from '../../../platform/database/statement.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import { rightAnswer, wrongAnswer } from '../../../testing/quiz-answers.ts';
import { Residents, learningModules, scamCourse, teachingCourse } from '../../../testing/residents.ts';
import { openTestWard, otherWard, ward } from '../../../testing/ward-fixture.ts';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { rowsIn, workbookSheets } from '../../../testing/workbook-sheets.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { EnrolLearner, LearningRepository, TakeQuiz } from '../../learning/learning.api.ts';
import { ChangeSettings, ManageUnits, OrganisationRepository } from '../../organisation/organisation.api.ts';
import { AnalysisWorkbook } from '../analysis-workbook.ts';
import { AnalyseQuestions } from './analyse-questions.ts';
import { FindHardQuestions } from './find-hard-questions.ts';

const officer = '01930000-0000-7000-8000-00000000000f';
// The same figures by another way: Postgres takes the packed attempts apart and correlates by itself.
const recomputed = statement('test.recomputed', `
  with item as (
    select q.question, q.earned::float8 as x, p.worth, t.raw_points::float8 / t.max_points as total,
      (t.raw_points - q.earned)::float8 / nullif(t.max_points - p.worth, 0) as rest, t.passed, q.answer
    from attempt t join learner l on l.tenant_id = t.tenant_id and l.id = t.learner_id
    cross join lateral (select u.question, u.earned, t.answers -> (u.place - 1)::int as answer from unnest(t.questions, t.points) with ordinality as u(question, earned, place)) q
    join (select b.question_no, coalesce((b.body ->> 'points')::int, 1) as worth from question b where b.tenant_id = 1 and b.course_version_id = $2) p on p.question_no = q.question
    where t.tenant_id = $1 and t.course_version_id = $2 and t.state = 1 and (t.number = 1 or not $3) and l.status <> 'guest')
  select question, count(*) as answers, sum(x) / sum(worth) as facility, corr(x, total) as discrimination, corr(x, rest) as corrected, count(*) filter (where not passed) as failed
  from item group by question order by question`);
const takers = statement('test.takers', `
  select count(*) as count, count(*) filter (where not t.passed) as failed
  from attempt t cross join lateral unnest(t.questions) with ordinality as u(question, place)
  where t.tenant_id = $1 and t.course_version_id = $2 and t.number = 1 and u.question = $3 and t.answers -> (u.place - 1)::int in (to_jsonb($4::text), to_jsonb(array[$4::text]))`);
const putOff = statement('test.put-off', `update attempt set started_at = submitted_at - make_interval(secs => $3) where tenant_id = $1 and id = $2`);
const doubt = statement('test.doubt', `update learner set is_doubted = $3 where tenant_id = $1 and id = $2`);
const audits = statement('test.export-audits', `select count(*) as entries from audit_event where tenant_id = $1`);
interface Recomputed { question: number; answers: number; facility: number; discrimination: number | null; corrected: number | null; failed: number }

describe('what a ward’s papers say about its questions', () => {
  let place: TestWard;
  let residents: Residents;
  let units: string[];
  let course: PublishedCourse;
  let pool: StoredQuestion[];
  const random = randomStream(11);

  /** Takes the quiz once; somebody of that skill knows an answer or guesses. Returns the attempt. */
  async function sit(learnerId: string, skill: number, slug = scamCourse, tenantId = ward): Promise<string> {
    const published = await place.get(Catalogue).courseOfSlug(slug);
    const questions = await place.get(Catalogue).questions(published);
    const known = await place.get(LearningRepository).standingOfCourse(tenantId, learnerId, published.courseId);
    const standing = known ?? (await place.get(EnrolLearner).enrol(tenantId, learnerId, published));
    const attempt = await place.get(TakeQuiz).start(tenantId, published, { learnerId, standing, opened: null }, place.get(Clock).newId());
    const answers = attempt.questions.map((number): Answer => {
      const question = questions[number]!;
      if (random() < skill) return rightAnswer(question);
      const others = question.type === 'single-choice' ? question.choices.filter(({ id }) => id !== question.key) : [];
      // Nobody ever takes the last wrong choice.
      return others.length > 1 ? others[Math.floor(random() * (others.length - 1))]!.id : wrongAnswer(question);
    });
    await place.get(TakeQuiz).submit(tenantId, attempt.id, learnerId, 1, answers);
    return attempt.id;
  }
  const analyse = (query: Partial<Parameters<AnalyseQuestions['run']>[2]> = {}, tenantId = ward, slug = scamCourse): Promise<QuestionAnalysis> =>
    place.get(AnalyseQuestions).run(tenantId, slug, { attempts: 'first', lang: 'vi', ...query });
  const setLeast = (leastAnswers: number) => place.get(ChangeSettings).run(ward, officer, { leastAnswers });

  beforeAll(async () => {
    place = await openTestWard(learningModules);
    await place.get(ManageUnits).add(ward, officer, { kind: 'neighbourhood-group', names: ['Tổ 1', 'Tổ 2'] });
    units = (await place.get(OrganisationRepository).openUnits(ward)).map(({ id }) => id);
    residents = new Residents(place, ward);
    course = await place.get(Catalogue).courseOfSlug(scamCourse);
    pool = await place.get(Catalogue).questions(course);
    for (let count = 0; count < 90; count += 1) {
      const id = await residents.add(`Người Học ${count}`, units[count % 2] ?? null);
      const skill = 0.3 + random() * 0.65;
      await sit(id, skill);
      if (count % 3 === 0) await sit(id, skill + 0.1);
    }
    // Nobody’s papers: a guest, and somebody of the other ward.
    await sit(await residents.add(null, units[0] ?? null), 0);
    await sit(await new Residents(place, otherWard).add('Người Phường Khác', null), 0, scamCourse, otherWard);
  }, 120_000);
  afterAll(() => place.close());

  it.each(['first', 'all'] as const)('are what Postgres finds by itself (%s attempts)', async (attempts) => {
    await setLeast(10);
    const analysis = await analyse({ attempts });
    const rows = await place.database.query<Recomputed>(recomputed, [ward, course.versionId, attempts === 'first']);
    expect(analysis.papers).toBe(attempts === 'first' ? 90 : 120);
    expect(rows.length).toBeGreaterThan(10);
    let judged = 0;
    for (const row of rows) {
      const found = analysis.questions.find(({ number }) => number === row.question + 1);
      expect(found?.answers).toBe(row.answers);
      if (row.answers < 10) {
        expect(found?.figures).toBeNull();
        continue;
      }
      judged += 1;
      expect(found?.figures?.facility).toBeCloseTo(row.facility, 9);
      expect(found?.figures?.failedAnswers).toBe(row.failed);
      for (const [own, theirs] of [[found?.figures?.discrimination, row.discrimination], [found?.figures?.correctedDiscrimination, row.corrected]] as const) {
        if (theirs === null) expect(own).toBeNull();
        else expect(own).toBeCloseTo(theirs, 9);
      }
    }
    expect(judged).toBeGreaterThan(10);
  });

  it('count each choice as often as it lies in the packed answers, and say which nobody took', async () => {
    await setLeast(10);
    const single = (await analyse()).questions.filter(({ type, figures }) => type === 'single-choice' && figures);
    expect(single.length).toBeGreaterThan(3);
    let unused = 0;
    for (const { number, answers, figures } of single) {
      for (const choice of figures?.choices ?? []) {
        const [row] = await place.database.query<{ count: number; failed: number }>(takers, [ward, course.versionId, number - 1, choice.id]);
        // The guest’s paper lies there too, and only wrong choices were theirs.
        if (choice.isKey) expect([choice.count, choice.failedCount]).toEqual([row?.count, row?.failed]);
        else expect((row?.count ?? 0) - choice.count).toBeLessThanOrEqual(1);
      }
      expect(figures?.choices.reduce((sum, { count }) => sum + count, 0)).toBe(answers);
      const silent = figures?.choices.filter(({ isKey, count }) => !isKey && count === 0) ?? [];
      unused += silent.length;
      expect(figures?.advice.filter(({ code }) => code === 'choice-unused').map(({ choice }) => choice)).toEqual(silent.map(({ id }) => id));
    }
    expect(unused).toBeGreaterThan(0);
  });

  it('stand hardest first, those without enough answers last and without a figure', async () => {
    await setLeast(45);
    const { questions, leastAnswers } = await analyse();
    expect(leastAnswers).toBe(45);
    const isJudged = questions.map(({ figures }) => figures !== null);
    expect(new Set(isJudged)).toEqual(new Set([true, false]));
    expect(isJudged).toEqual(isJudged.toSorted((a, b) => Number(b) - Number(a)));
    expect(questions.every(({ answers, figures }) => (answers >= 45) === (figures !== null))).toBe(true);
    const facilities = questions.flatMap(({ figures }) => (figures ? [figures.facility] : []));
    expect(facilities).toEqual(facilities.toSorted((a, b) => a - b));
    expect(questions).toHaveLength(pool.length);
  });

  it('need thirty answers unless the ward says otherwise', async () => {
    expect((await analyse({}, otherWard)).leastAnswers).toBe(30);
  });

  it('hold choices for every type that has some, and none for the others', async () => {
    await setLeast(10);
    for (const { type, figures, id } of (await analyse({ attempts: 'all' })).questions) {
      if (!figures) continue;
      const choices = questionTypeOf(type)?.choices?.of(pool.find((question) => question.id === id)!) ?? [];
      expect(figures.choices.map((choice) => choice.id)).toEqual(choices.map((choice) => choice.id));
      expect(figures.blanks).toBe(0);
    }
  });

  it('are of the own ward only; an unknown course or version is not found', async () => {
    const other = await analyse({}, otherWard);
    expect([other.papers, other.questions.every(({ figures }) => figures === null)]).toEqual([1, true]);
    expect((await analyse({}, ward, teachingCourse)).papers).toBe(0);
    for (const work of [analyse({ version: 99 }), analyse({}, ward, 'khong-co')]) expect(await work.then(() => '', (error: unknown) => problemOf(error, '').code)).toBe('catalogue.course-not-found');
    expect((await place.get(AnalyseQuestions).courses(ward, 'vi')).map(({ slug, versions }) => [slug, versions])).toEqual([[scamCourse, [{ number: 1, isCurrent: true, first: 90, all: 120 }]]]);
    expect((await place.get(AnalyseQuestions).courses(otherWard, 'vi'))[0]?.versions).toEqual([{ number: 1, isCurrent: true, first: 1, all: 1 }]);
  });

  it('leave doubted people out, and take them back', async () => {
    const id = await residents.add('Người Bị Ngờ', units[0] ?? null);
    await sit(id, 0.5);
    expect((await analyse()).papers).toBe(91);
    const review = (isUnderReview: boolean) => place.database.query(doubt, [ward, id, isUnderReview]);
    await review(true);
    expect((await analyse()).papers).toBe(90);
    await review(false);
    expect((await analyse()).papers).toBe(91);
    await review(true);
  });

  it('tell the median time where time was taken, and nothing where it was not', async () => {
    expect((await analyse({}, ward)).medianSeconds).toBeNull();
    const [first, second, third] = await Promise.all(['Một', 'Hai', 'Ba'].map((name) => residents.add(`Người Chậm ${name}`, null)));
    for (const [id, seconds] of [[first, 100], [second, 200], [third, 900]] as const) {
      const attemptId = await sit(id!, 0.9, teachingCourse);
      await place.database.query(putOff, [ward, attemptId, seconds]);
    }
    expect((await analyse({}, ward, teachingCourse)).medianSeconds).toBe(200);
  });

  it('cost one count and one pass over the packed rows, however many questions there are', async () => {
    const { database } = place;
    const asked: string[] = [];
    const [ask, transact] = [database.query, database.transaction.bind(database)];
    const noting = (query: typeof ask): typeof ask => ((sql, values) => { asked.push(sql.name); return query(sql, values); }) as typeof ask;
    Object.assign(database, { query: noting(ask), transaction: (work: Parameters<typeof transact>[0]) => transact((client) => work({ query: noting(client.query) })) });
    try {
      await analyse();
      expect(asked.filter((name) => !['catalogue.current-versions', 'organisation.settings'].includes(name))).toEqual(['learning.handed-in-counts', 'learning.handed-in-open', 'learning.handed-in-fetch', 'learning.handed-in-fetch']);
    } finally {
      Object.assign(database, { query: ask, transaction: transact });
    }
  });

  it('leave as a workbook with the same figures, the choices and what was counted', async () => {
    await setLeast(10);
    const analysis = await analyse();
    const [about = '', questions = '', choices = ''] = await workbookSheets((out) => place.get(AnalysisWorkbook).write(out, analysis, 'vi'));
    expect(about).toContain('Lượt đầu của mỗi người');
    expect(about).toContain(`>${analysis.papers}<`);
    const cell = (row: number, column: string): string => new RegExp(`<c r="${column}${row}"[^>]*>(.*?)</c>`).exec(questions)?.[1]?.replace(/<[^>]+>/g, '') ?? '';
    expect(analysis.questions.map((_, index) => [cell(index + 2, 'B'), Number(cell(index + 2, 'E')), cell(index + 2, 'F') === '' ? null : Math.round(Number(cell(index + 2, 'F')) * 100)]))
      .toEqual(analysis.questions.map(({ id, answers, figures }) => [id, answers, figures && Math.round(figures.facility * 100)]));
    expect(rowsIn(choices)).toBe(analysis.questions.reduce((sum, { figures }) => sum + (figures?.choices.length ?? 0), 0));
    expect(questions).toMatch(/Phương án [A-E] không ai chọn \(trong \d+ câu trả lời\)\./);
  });

  it('name for helpers the hardest questions of their own tổ only, without a key, and none with fewer than five answers', async () => {
    const hard = await place.get(FindHardQuestions).of(ward, [units[0] ?? ''], 'vi');
    expect(hard.fewestAnswers).toBe(5);
    expect(hard.questions.length).toBeGreaterThan(2);
    expect(hard.questions.every(({ answers, wrong }) => answers >= 5 && wrong > 0 && wrong <= answers)).toBe(true);
    expect(Object.keys(hard.questions[0] ?? {}).toSorted()).toEqual(['answers', 'courseCode', 'courseSlug', 'courseTitle', 'stem', 'wrong']);
    const both = await place.get(FindHardQuestions).of(ward, units, 'vi');
    const all = (await analyse()).questions;
    const byStem = (stem: string): AnalysedQuestion | undefined => all.find((question) => question.stem === stem);
    for (const { stem, answers, wrong } of both.questions) {
      const [own] = (await Promise.all(units.map((unit) => place.get(FindHardQuestions).of(ward, [unit], 'vi')))).map(({ questions }) => questions.find((question) => question.stem === stem)?.answers ?? 0);
      expect(own ?? 0).toBeLessThan(answers);
      const found = byStem(stem);
      expect(found?.answers).toBe(answers);
      expect(1 - (found?.figures?.facility ?? 0)).toBeCloseTo(wrong / answers, 9);
    }
    expect((await place.get(FindHardQuestions).of(ward, [], 'vi')).questions).toEqual([]);
    expect((await place.get(FindHardQuestions).of(otherWard, units, 'vi')).questions).toEqual([]);
  });

  it('do not leave an audit entry for looking, which shows nobody', async () => {
    const [before] = await place.database.query<{ entries: number }>(audits, [ward]);
    await analyse();
    expect((await place.database.query<{ entries: number }>(audits, [ward]))[0]).toEqual(before);
  });
});
