import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listCourses, loadCourse } from '@hocso/content/load-course';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import type { CoursePage, LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { openApi } from '../../apps/api/src/testing/api-harness.ts';
import type { ApiHarness } from '../../apps/api/src/testing/api-harness.ts';
import { rightAnswer, wrongAnswer } from '../../apps/api/src/testing/quiz-answers.ts';
import { Phone } from './learner-story.ts';

/** Answers that are no response to the question; most of them fit some other type. */
const nonsense: readonly Answer[] = ['khong-co-lua-chon-nay', ['khong-co', 'khong-co'], { 'khong-co': 'khong-co' }];

describe('every course, learned from its first lesson to its paper', () => {
  let api: ApiHarness;
  beforeAll(async () => { api = await openApi(); }, 120_000);
  afterAll(() => api.close());

  it.each(listCourses())('%s', async (slug) => {
    const pool = new Map(loadCourse(slug).quiz.questions.map((question) => [question.id, question]));
    const phone = new Phone(api);
    const readCourse = async (): Promise<CoursePage> => (await phone.call(courseRoutes.readCourse, { params: { slug } })).body as CoursePage;
    const course = await readCourse();

    // Every lesson opens in both languages with words in it and no variable left unfilled.
    for (const lesson of course.lessons) {
      for (const lang of ['vi', 'en'] as const) {
        const reply = await phone.call(courseRoutes.readLesson, { params: { slug, lesson: lesson.slug }, query: { lang } });
        expect(reply.status).toBe(200);
        expect((reply.body as LessonPage).parts).toBeGreaterThan(0);
        expect(reply.text.length).toBeGreaterThan(800);
        expect(reply.text).not.toMatch(/\{\{\w/);
      }
    }
    await phone.doLessons(slug);
    expect((await readCourse()).missing).toMatchObject({ lessons: [], quiz: true });

    // Wrong answers first: unseen questions come first in later attempts, so the whole pool is met and failed once.
    const met = new Set<string>();
    const rounds = Math.ceil(pool.size / course.quiz.questionCount);
    for (let round = 0; round < rounds; round += 1) {
      const attempt = await phone.start(slug);
      const dealt = attempt.questions.map(({ id }) => pool.get(id) as StoredQuestion);
      for (const [position, question] of dealt.entries()) {
        met.add(question.id);
        const stranger = nonsense.find((answer) => questionTypeOf(question.type)?.validate(question, answer) === 'invalid');
        if (stranger === undefined || round > 0) continue;
        const refused = await phone.submit(attempt, dealt.map((each, index) => (index === position ? stranger : rightAnswer(each))));
        expect([question.id, refused.status, (refused.body as { code: string }).code]).toEqual([question.id, 422, 'learning.response-invalid']);
      }
      const failed = (await phone.submit(attempt, dealt.map(wrongAnswer))).body as Attempt;
      expect(failed.result).toMatchObject({ rawPoints: 0, passed: false });
      expect(failed.result?.items.map(({ explanation }) => explanation).filter((text) => text.length < 10)).toEqual([]);
    }
    expect([...met].sort()).toEqual([...pool.keys()].sort());

    const attempt = await phone.start(slug);
    const passed = (await phone.submit(attempt, attempt.questions.map(({ id }) => rightAnswer(pool.get(id) as StoredQuestion)))).body as Attempt;
    expect(passed.result).toMatchObject({ passed: true, rawPoints: passed.result?.maxPoints });
    expect(await phone.call(attemptRoutes.readAttempt, { params: { id: attempt.id }, query: { lang: 'en' } })).toMatchObject({ status: 200 });
    expect((await readCourse()).missing).toEqual({ lessons: [], quiz: false, name: true });
  }, 60_000);
});
