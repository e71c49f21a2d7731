import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCourse } from '@hocso/content/load-course';
import { loadSamples } from '@hocso/content/load-samples';
import type { LoadedCourse } from '@hocso/content/loaded-course';
import { attemptRoutes } from '@hocso/contracts/learning/attempts.contract';
import { courseRoutes } from '@hocso/contracts/catalogue/courses.contract';
import { randomStream } from '@hocso/domain/primitives/seeded-random';
import { Catalogue, PublishCourses } from '../../apps/api/src/contexts/catalogue/catalogue.api.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { openApi } from '../../apps/api/src/testing/api-harness.ts';
import type { ApiHarness } from '../../apps/api/src/testing/api-harness.ts';
import { withOtherKey } from './changed-course.ts';
import { Phone, slug } from './learner-story.ts';

/** Stands still and draws the same bytes for the same course of events, so that two servers can be compared byte by byte. */
class FixedClock extends Clock {
  readonly #random = randomStream(57);
  now(): Date {
    return new Date('2026-11-22T08:00:00.000Z');
  }
  randomBytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => Math.floor(this.#random() * 256));
  }
}

const knownSlugs = ['nd-thanh-toan-so', 'cc-an-toan-thong-tin', 'dn-kho-san-xuat-du-lieu-khach-hang', 'tc-huong-dan-nguoi-lon-tuoi', slug];

/** The course whose quiz asks one question of every type here, so that no type is left out. */
const everyType = 'tc-huong-dan-nguoi-lon-tuoi';
const samples = loadSamples();
function contentOf(course: string): LoadedCourse {
  const loaded = loadCourse(course);
  return course === everyType ? { ...loaded, quiz: { ...loaded.quiz, draw: samples.length, questions: samples } } : loaded;
}

/** Everything a learner's browser gets of a quiz before submission, ids and times of the server taken out. */
async function everythingSent(api: ApiHarness, course: string): Promise<string[]> {
  const phone = new Phone(api);
  const page = await phone.call(courseRoutes.readCourse, { params: { slug: course } });
  const started = await phone.call(attemptRoutes.startAttempt, { params: { slug: course }, body: { clientKey: `11111111-1111-4111-8111-${String(knownSlugs.indexOf(course)).padStart(12, '0')}` } });
  const id = (started.body as { id: string }).id;
  const questions = (started.body as { questions: unknown[] }).questions;
  const saved = await phone.call(attemptRoutes.saveAnswers, { params: { id }, body: { sequence: 1, answers: questions.map(() => null) } });
  const read = await phone.call(attemptRoutes.readAttempt, { params: { id } });
  const english = await phone.call(attemptRoutes.readAttempt, { params: { id }, query: { lang: 'en' } });
  return [page, started, saved, read, english].map((reply) => `${reply.status} ${reply.text.replaceAll(id, 'ATTEMPT').replace(/"version":\d+/, '"version":0')}`);
}

describe('answer keys before submission', () => {
  let first: ApiHarness;
  let second: ApiHarness;
  const slugs = knownSlugs;

  beforeAll(async () => {
    first = await openApi({ clock: new FixedClock() });
    second = await openApi({ clock: new FixedClock() });
    const changed = slugs.map((each): LoadedCourse => {
      const course = contentOf(each);
      return { ...course, contentHash: `changed ${course.contentHash}`, quiz: { ...course.quiz, questions: course.quiz.questions.map(withOtherKey) } };
    });
    await second.app.nest.get(PublishCourses).run(changed);
    // The same number of ids is drawn on the first server, so that both deal from the same state.
    await first.app.nest.get(PublishCourses).run(slugs.map((each) => ({ ...contentOf(each), contentHash: `same ${each}` })));
    for (const api of [first, second]) api.app.nest.get(Catalogue).forgetCurrent();
  }, 120_000);
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it.each(slugs)('sends byte for byte the same for %s whatever the keys and explanations are', async (course) => {
    const one = await everythingSent(first, course);
    const other = await everythingSent(second, course);
    expect(one[1]?.startsWith('200 ')).toBe(true);
    expect(other).toEqual(one);
  });

  it('takes in and marks one question of every type', async () => {
    const right = await new Phone(first).takeQuiz(samples.length, everyType);
    expect(right.questions.map(({ type }) => type).toSorted()).toEqual(samples.map(({ type }) => type).toSorted());
    expect(right.result).toMatchObject({ passed: true, rawPoints: samples.reduce((sum, { points }) => sum + points, 0), maxPoints: samples.reduce((sum, { points }) => sum + points, 0) });
    const wrong = await new Phone(first).takeQuiz(0, everyType);
    expect(wrong.result).toMatchObject({ passed: false, rawPoints: 0 });
    expect(wrong.result?.items.map(({ given }) => given)).toEqual(wrong.answers);
    // How a story ended is told now, and was not told before.
    expect(wrong.result?.items.flatMap(({ feedback }) => feedback ?? [])).toEqual([expect.stringContaining('kẻ gian')]);
  });

  it('sends keys and explanations after submission, and then they differ', async () => {
    const results = await Promise.all([first, second].map(async (api) => {
      const attempt = await new Phone(api).takeQuiz(10);
      return JSON.stringify(attempt.result?.items.map((item) => [item.questionId, item.key, item.explanation]).sort());
    }));
    expect(results[0]).toContain('nd-05-');
    expect(results[1]).not.toEqual(results[0]);
  });
});
