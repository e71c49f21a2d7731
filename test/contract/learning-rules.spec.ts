import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCourse } from '@hocso/content/load-course';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { lessonRoutes } from '@hocso/contracts/learning/lessons.contract';
import type { Problem } from '@hocso/contracts/problem';
import { Catalogue, PublishCourses } from '../../apps/api/src/contexts/catalogue/catalogue.api.ts';
import type { Reply } from '../../apps/api/src/testing/api-harness.ts';
import { revised } from './changed-course.ts';
import { Phone, answerKeys } from './learner-story.ts';
import { buildTown, learnerIdOf, registered, slug } from './town.ts';
import type { Town } from './town.ts';

const codeOf = (reply: Reply): string => (reply.body as Problem).code;
const attemptOf = (reply: Reply): Attempt => reply.body as Attempt;

describe('rules of learning', () => {
  let town: Town;
  let keys: Map<string, Answer>;
  let mistakes: Map<string, Answer>;
  beforeAll(async () => {
    town = await buildTown();
    keys = await answerKeys(town.api);
    mistakes = await answerKeys(town.api, slug, 'wrongOf');
  }, 120_000);
  afterAll(() => town.api.close());

  const newPhone = (): Phone => new Phone(town.api);
  const rightAnswers = (attempt: Attempt): Answer[] => attempt.questions.map((question) => keys.get(question.id) ?? null);
  const coursePage = async (phone: Phone, course = slug): Promise<CoursePage> => (await phone.call(courseRoutes.readCourse, { params: { slug: course } })).body as CoursePage;
  const rows = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => (await town.api.app.database.pool.query(text, values)).rows as Row[];
  const countOf = async (table: string, phone: Phone, and = 'true'): Promise<number> =>
    Number((await rows<{ n: string }>(`select count(*) as n from ${table} where learner_id = $1 and ${and}`, await learnerIdOf(town.api, phone.cookie)))[0]?.n);

  it('begins one attempt however often and however quickly "Bắt đầu" is tapped', async () => {
    const phone = newPhone();
    await phone.doLessons();
    for (let round = 0; round < 12; round += 1) {
      const clientKey = crypto.randomUUID();
      const started = await Promise.all(Array.from({ length: 4 }, (_, tap) => phone.call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey: tap < 2 ? clientKey : crypto.randomUUID() } })));
      expect(started.map((reply) => reply.status)).toEqual([200, 200, 200, 200]);
      expect(new Set(started.map((reply) => attemptOf(reply).id)).size).toBe(1);
      const attempt = attemptOf(await phone.call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey } }));
      expect(attempt.number).toBe(round + 1);
      await phone.submit(attempt, attempt.questions.map((question) => mistakes.get(question.id) ?? null));
    }
    expect(await countOf('attempt', phone)).toBe(12);
    expect(await countOf('learning_event', phone, 'type = 4')).toBe(12);
  });

  it('resumes by the same key when the reply to the first tap was lost', async () => {
    const phone = newPhone();
    await phone.doLessons();
    const first = await phone.start(slug, '7b1f0000-0000-4000-8000-000000000001');
    expect((await phone.start(slug, '7b1f0000-0000-4000-8000-000000000001')).id).toBe(first.id);
    await phone.submit(first, rightAnswers(first));
    // The key came again after the attempt was handed in: its result, not a second attempt.
    const again = await phone.start(slug, '7b1f0000-0000-4000-8000-000000000001');
    expect([again.id, again.state, again.result?.rawPoints]).toEqual([first.id, 'submitted', 10]);
  });

  it('keeps one result of an attempt handed in twice, at once and later, whatever the second one says', async () => {
    const phone = newPhone();
    const attempt = await phone.start();
    const right = rightAnswers(attempt);
    const wrong = attempt.questions.map((question) => mistakes.get(question.id) ?? null);
    const replies = await Promise.all([phone.submit(attempt, right), phone.submit(attempt, right), phone.submit(attempt, right)]);
    const later = await phone.submit(attempt, wrong, 99);
    expect([...replies, later].map((reply) => [reply.status, attemptOf(reply).result?.rawPoints])).toEqual(Array.from({ length: 4 }, () => [200, 10]));
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(await countOf('learning_event', phone, 'type = 5')).toBe(1);
    expect((await coursePage(phone)).quiz).toMatchObject({ attempts: 1, bestPoints: 10, state: 'passed' });
  });

  it('passes at the pass mark and not one point below it', async () => {
    const phone = newPhone();
    const { passCount, questionCount } = (await coursePage(phone)).quiz;
    expect([passCount, questionCount]).toEqual([8, 10]);
    expect((await phone.takeQuiz(7)).result).toMatchObject({ rawPoints: 7, maxPoints: 10, passed: false });
    expect((await coursePage(phone)).quiz.state).toBe('failed');
    expect((await phone.takeQuiz(8)).result).toMatchObject({ rawPoints: 8, passed: true });
  });

  it('says after handing in which lesson to read again, for each missed question and in the language asked for, and nothing before', async () => {
    const phone = newPhone();
    const { lessons } = await coursePage(phone);
    const open = await phone.call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey: crypto.randomUUID() } });
    for (const lesson of lessons) expect(open.text).not.toContain(lesson.slug);
    const attempt = attemptOf(open);
    const reply = await phone.submit(attempt, attempt.questions.map((question, index) => (index < 4 ? keys.get(question.id) ?? null : mistakes.get(question.id) ?? null)));
    const items = attemptOf(reply).result?.items ?? [];
    expect(items.map(({ lesson }) => lesson !== undefined)).toEqual(items.map(({ isRight }) => !isRight));
    expect(items.filter(({ isRight }) => !isRight)).toHaveLength(6);
    const titles = new Map(lessons.map((lesson) => [lesson.slug, lesson.title]));
    for (const { lesson } of items) if (lesson) expect(lesson.title).toBe(titles.get(lesson.slug));
    const english = attemptOf(await phone.call(attemptRoutes.readAttempt, { params: { id: attempt.id }, query: { lang: 'en' } })).result?.items.flatMap(({ lesson }) => lesson ?? []) ?? [];
    expect(english).toHaveLength(6);
    expect(english.some(({ title }) => [...titles.values()].includes(title))).toBe(false);
  });

  it('fills in the ward’s values in the language of the page', async () => {
    const read = async (lang: string): Promise<string> => (await newPhone().call(courseRoutes.readLesson, { params: { slug: 'nd-thanh-toan-so', lesson: 'vi-sao-quet-khuon-mat' }, query: { lang } })).text;
    expect(await read('vi')).toContain('trên 10 triệu đồng/lần');
    const english = await read('en');
    expect(english).toContain('over 10 million dong at a time');
    expect(english).not.toMatch(/triệu|\{\{/);
  });

  it('never lowers a pass by a failed retry, before or after the course is complete', async () => {
    const { phone } = await registered(town, 'inside', 'Trịnh Thị Làm Lại');
    await phone.takeQuiz(9);
    await phone.takeQuiz(2);
    expect((await coursePage(phone)).quiz).toMatchObject({ state: 'passed', bestPoints: 9, attempts: 2 });
    await phone.doLessons();
    const { completion } = await coursePage(phone);
    expect(completion).toMatchObject({ rawPoints: 9, maxPoints: 10, scorePercent: 90, status: 'valid' });
    await phone.takeQuiz(0);
    await phone.start();
    expect((await coursePage(phone)).completion).toEqual(completion);
    expect((await coursePage(phone)).progress.state).toBe('completed');
  });

  it('issues one completion, one fact and one paper when the last two activities are done at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { phone } = await registered(town, 'inside', 'Đinh Văn Cùng Lúc');
      const { lessons } = await coursePage(phone);
      for (const lesson of lessons.slice(1)) await phone.call(lessonRoutes.completeLesson, { params: { slug, lesson: lesson.slug }, body: { activeSeconds: 1 } });
      const attempt = await phone.start();
      const last = { params: { slug, lesson: lessons[0]?.slug ?? '' }, body: { activeSeconds: 1 } };
      const replies = await Promise.all([phone.submit(attempt, rightAnswers(attempt)), phone.call(lessonRoutes.completeLesson, last), phone.submit(attempt, rightAnswers(attempt)), phone.call(lessonRoutes.completeLesson, last)]);
      expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200]);
      expect([await countOf('course_completion', phone), await countOf('completion_fact', phone), await countOf('learning_event', phone, 'type in (6, 7)')]).toEqual([1, 1, 2]);
      expect(await rows('select 1 from certificate k join course_completion c using (tenant_id, enrolment_id) where c.learner_id = $1', await learnerIdOf(town.api, phone.cookie))).toHaveLength(1);
      expect((await coursePage(phone)).completion?.certificateCode).toMatch(/^2-[0-9A-Z]{17}$/);
    }
    // Papers are numbered without a gap.
    const numbers = await rows<{ number: number }>('select number from certificate where tenant_id = 2 order by number');
    expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('saves by sequence: the highest wins, a late one is told, nothing is saved after submission', async () => {
    const phone = newPhone();
    const attempt = await phone.start();
    const right = rightAnswers(attempt);
    const save = (sequence: number, answers: readonly Answer[]): Promise<Reply> => phone.call(attemptRoutes.saveAnswers, { params: { id: attempt.id }, body: { sequence, answers } });
    expect((await save(5, right)).body).toEqual({ sequence: 5, isCurrent: true });
    expect((await save(3, attempt.questions.map(() => null))).body).toEqual({ sequence: 5, isCurrent: false });
    expect((await save(5, right)).body).toEqual({ sequence: 5, isCurrent: true });
    expect(attemptOf(await phone.call(attemptRoutes.readAttempt, { params: { id: attempt.id } }))).toMatchObject({ sequence: 5, answers: right, state: 'open', result: null });
    const late = await phone.submit(attempt, right, 4);
    expect([late.status, codeOf(late), (late.body as Problem).params]).toEqual([409, 'learning.answers-superseded', { sequence: 5 }]);
    const short = await save(6, right.slice(1));
    expect([short.status, (short.body as Problem).params]).toEqual([422, { expected: 10 }]);
    expect((await phone.submit(attempt, right, 5)).status).toBe(200);
    const closed = await save(7, right);
    expect([closed.status, codeOf(closed)]).toEqual([409, 'learning.attempt-closed']);
  });

  it('refuses to mark what is unanswered or answers another question, and says where', async () => {
    const phone = newPhone();
    const attempt = await phone.start();
    const answers = rightAnswers(attempt);
    const gaps = await phone.submit(attempt, answers.map((answer, index) => (index === 1 || index === 8 ? null : answer)));
    expect([gaps.status, codeOf(gaps), (gaps.body as Problem).params]).toEqual([422, 'learning.unanswered', { positions: '2, 9' }]);
    const stranger = await phone.submit(attempt, answers.map((answer, index) => (index === 3 ? 'khong-co-lua-chon-nay' : answer)));
    expect([stranger.status, codeOf(stranger), (stranger.body as Problem).params]).toEqual([422, 'learning.response-invalid', { position: 4 }]);
    expect((await coursePage(phone)).quiz).toMatchObject({ state: 'in-progress', openAttemptId: attempt.id });
  });

  it('answers 409 to a client key of somebody else, reveals nothing and begins nothing', async () => {
    const owner = newPhone();
    const key = crypto.randomUUID();
    const attempt = await owner.start(slug, key);
    const stranger = newPhone();
    const { phone: neighbour } = await registered(town, 'outside', 'Lâm Thị Người Khác');
    for (const phone of [stranger, neighbour]) {
      const reply = await phone.call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey: key } });
      expect([reply.status, codeOf(reply), (reply.body as Problem).params, reply.cookie]).toEqual([409, 'learning.client-key-taken', {}, null]);
      expect(reply.text).not.toContain(attempt.id);
    }
    expect(await countOf('enrolment', neighbour)).toBe(0);
    // The other ward does not even know the key.
    expect((await new Phone(town.api, 'phuong-ba.test').call(attemptRoutes.startAttempt, { params: { slug }, body: { clientKey: key } })).status).toBe(200);
  });

  it('does not find an attempt of somebody else, open or handed in', async () => {
    const owner = newPhone();
    const open = await owner.start();
    const done = await newPhone().takeQuiz(10);
    const stranger = newPhone();
    await stranger.start();
    for (const { id, questions } of [open, done]) {
      const body = { sequence: 1, answers: questions.map(() => null) };
      for (const [route, call] of [[attemptRoutes.readAttempt, { params: { id } }], [attemptRoutes.saveAnswers, { params: { id }, body }], [attemptRoutes.submitAttempt, { params: { id }, body }]] as const) {
        const reply = await stranger.call(route, call);
        expect([route.path, reply.status, codeOf(reply)]).toEqual([route.path, 404, 'learning.attempt-not-found']);
      }
    }
  });

  it('deals every question of the pool before it deals one again', async () => {
    const phone = newPhone();
    const met: string[] = [];
    const pool = keys.size;
    for (let attempts = 0; attempts < Math.floor(pool / 10); attempts += 1) met.push(...(await phone.takeQuiz(10)).questions.map((question) => question.id));
    expect(new Set(met).size).toBe(met.length);
    expect(met.length).toBeGreaterThanOrEqual(20);
    const next = (await phone.takeQuiz(10)).questions.map((question) => question.id);
    const left = [...keys.keys()].filter((id) => !met.includes(id));
    expect(next).toEqual(expect.arrayContaining(left));
    expect(new Set(next).size).toBe(10);
  });

  it('changes nothing for those who began or finished when a new version is published', async () => {
    const course = 'nd-thanh-toan-so';
    const { phone: graduate } = await registered(town, 'inside', 'Tống Thị Xong Rồi');
    await graduate.doLessons(course);
    await graduate.takeQuiz(10, course);
    const { phone: learner } = await registered(town, 'inside', 'Kiều Văn Đang Học');
    const attempt = await learner.start(course);
    const oldKeys = await answerKeys(town.api, course);
    const before = [await coursePage(graduate, course), await coursePage(learner, course)];
    const completions = await rows('select * from course_completion order by enrolment_id');
    const facts = await rows('select * from completion_fact order by id');

    await town.api.app.nest.get(PublishCourses).run([revised(loadCourse(course))]);
    town.api.app.nest.get(Catalogue).forgetCurrent();

    expect([await coursePage(graduate, course), await coursePage(learner, course)]).toEqual(before);
    expect((await coursePage(newPhone(), course))).toMatchObject({ version: (before[0]?.version ?? 0) + 1, title: 'Bản mới của khoá học' });
    const submitted = attemptOf(await learner.submit(attempt, attempt.questions.map((question) => oldKeys.get(question.id) ?? null)));
    const points = attempt.questions.length;
    expect(submitted.result).toMatchObject({ rawPoints: points, maxPoints: points, passed: true });
    await learner.doLessons(course);
    expect((await coursePage(learner, course)).completion).toMatchObject({ rawPoints: points, status: 'valid' });
    expect(await rows('select * from course_completion where learner_id <> $1 order by enrolment_id', await learnerIdOf(town.api, learner.cookie))).toEqual(completions);
    expect(await rows('select * from completion_fact where learner_id <> $1 order by id', await learnerIdOf(town.api, learner.cookie))).toEqual(facts);
  });
});
