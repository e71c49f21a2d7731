import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { statement } from '../../../platform/database/statement.ts';
import { TestLearner, testCourse } from '../../../testing/learner-steps.ts';
import type { TestWard } from '../../../testing/ward-fixture.ts';
import { openTestWard, ward } from '../../../testing/ward-fixture.ts';
import { LearningModule } from '../learning.module.ts';
import { TakeQuiz } from './take-quiz.ts';

const counts = statement('test.completions-of', `
  select (select count(*) from course_completion c where c.tenant_id = $1 and c.learner_id = $2) as completions,
    (select count(*) from completion_fact f where f.tenant_id = $1 and f.learner_id = $2) as facts,
    (select count(*) from certificate k join enrolment e on e.tenant_id = k.tenant_id and e.id = k.enrolment_id where k.tenant_id = $1 and e.learner_id = $2) as papers,
    (select count(*) from learning_event v where v.tenant_id = $1 and v.learner_id = $2 and v.type in (6, 7, 8)) as events`);
const facts = statement('test.facts-of', `select audiences, neighbourhood_id is not null as is_placed, completed_at from completion_fact where tenant_id = $1 and learner_id = $2`);
const numbers = statement('test.paper-numbers', `select number from certificate where tenant_id = $1 order by number`);
const attempts = statement('test.attempts-of', `select count(*) as attempts, count(submitted_at) as submitted from attempt where tenant_id = $1 and learner_id = $2`);

let place: TestWard;
let course: PublishedCourse;
let lessons: string[];
beforeAll(async () => {
  place = await openTestWard([LearningModule]);
  course = await testCourse(place);
  lessons = course.manifest.lessons.map(({ slug }) => slug);
});
afterAll(() => place.close());

const once = [{ completions: 1, facts: 1, papers: 1, events: 3 }];

describe('finishing a course', () => {
  it('gives one completion, one fact and one paper when the last two lessons are done at the same moment', async () => {
    const learner = await TestLearner.arrive(place, ward);
    await learner.register('Nguyễn Văn Nhanh');
    await learner.takeQuiz(course);
    await learner.finishLessons(course, lessons.slice(0, -2));
    await Promise.all(lessons.slice(-2).map((lesson) => learner.finishLessons(course, [lesson])));
    expect(await place.database.query(counts, [ward, learner.id])).toEqual(once);
  });

  it('counts a guest who gives a name at the very moment of finishing, and only once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const guest = await TestLearner.arrive(place, ward);
      await guest.takeQuiz(course);
      await guest.finishLessons(course, lessons.slice(0, -1));
      await Promise.all([guest.finishLessons(course, lessons.slice(-1)), guest.register('Trần Thị Cùng Lúc')]);
      expect(await place.database.query(counts, [ward, guest.id])).toEqual(once);
      expect(await place.database.query(facts, [ward, guest.id])).toMatchObject([{ audiences: [4], is_placed: true }]);
    }
  });

  it('dates the completion of a former guest by the day of passing and counts it under the audience of the consent', async () => {
    const guest = await TestLearner.arrive(place, ward);
    await guest.finishLessons(course);
    await guest.takeQuiz(course);
    const passedAt = place.now();
    expect(await place.database.query(counts, [ward, guest.id])).toEqual([{ completions: 1, facts: 0, papers: 0, events: 1 }]);
    place.passDays(9);
    await guest.register('Lê Văn Sau', { audience: 'BUSINESS' });
    const [fact] = await place.database.query<{ audiences: number[]; completed_at: Date }>(facts, [ward, guest.id]);
    expect(fact?.audiences).toEqual([2]);
    expect(Math.abs(Number(fact?.completed_at) - passedAt.getTime())).toBeLessThan(1000);
  });

  it('leaves no gap in the numbers of the papers', async () => {
    const rows = await place.database.query<{ number: number }>(numbers, [ward]);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });
});

describe('handing in', () => {
  it('the same attempt five times at once marks it once and gives everybody the same result', async () => {
    const learner = await TestLearner.arrive(place, ward);
    await learner.finishLessons(course);
    const attempt = await learner.beginQuiz(course, 2);
    const answers = await learner.rightAnswers(course, attempt);
    const results = await Promise.all(Array.from({ length: 5 }, () => place.get(TakeQuiz).submit(ward, attempt.id, learner.id, attempt.sequence + 1, answers)));
    expect(new Set(results.map(({ raw_points: points, passed, state }) => `${points} ${passed} ${state}`)).size).toBe(1);
    expect(await place.database.query(attempts, [ward, learner.id])).toEqual([{ attempts: 1, submitted: 1 }]);
    expect(await place.database.query(counts, [ward, learner.id])).toMatchObject([{ completions: 1 }]);
  });

  it('begins one attempt when the button is pressed five times', async () => {
    const learner = await TestLearner.arrive(place, ward);
    await learner.finishLessons(course, lessons.slice(0, 1));
    const standing = (await learner.standing(course))!;
    const key = place.get(Clock).newId();
    const begun = await Promise.all(Array.from({ length: 5 }, () => place.get(TakeQuiz).start(ward, course, { learnerId: learner.id, standing, opened: null }, key)));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(await place.database.query(attempts, [ward, learner.id])).toEqual([{ attempts: 1, submitted: 0 }]);
  });
});
