import { describe, expect, it } from '@jest/globals';
import { checkCourse, lawContext } from '../check-content.ts';
import { readCourse } from '../load-course.ts';
import { smallCourse, withCourse } from '../testing/course-fixture.ts';
import { courseFits, monthsAfter, reviewDates } from './course-laws.ts';
import { lessonShape, sentenceLength, sentencesOf, simulationDemands, wordCount } from './lesson-laws.ts';
import type { Law } from './law.ts';

const found = (law: Law, files: Record<string, unknown>, today = '2026-11-22') => withCourse(files, (directory) =>
  law(readCourse('nd-thu', directory), { ...lawContext(today), today }).map(({ file, field, problem, severity }) => `${severity} ${file.replace('nd-thu/', '')} ${field}: ${problem}`));
const courseWith = (change: Record<string, unknown>) => ({ ...smallCourse(), 'course.yaml': { ...smallCourse()['course.yaml'], ...change } });

describe('laws of a course', () => {
  it('name the folder as the blueprint does', () => {
    expect(found(courseFits, smallCourse())).toEqual(['error course.yaml code: ND-05 belongs to the folder nd-nhan-dien-lua-dao']);
  });

  it('keep competency, audience and clause together', () => {
    const lines = found(courseFits, courseWith({ code: 'ND-77', audience: 'BUSINESS', clause: '1d', errand: { vi: 'x'.repeat(41), en: 'Try' }, minutes: 5 }));
    expect(lines).toEqual([
      'error course.yaml audience: ND5 belongs to CITIZEN', 'error course.yaml clause: ND5 belongs to 1e', 'error course.yaml errand.vi: 41 letters',
    ]);
  });

  it('refuse a review in the future and report one that is overdue', () => {
    expect(found(reviewDates, smallCourse(), '2026-11-21')).toHaveLength(8);
    expect(found(reviewDates, smallCourse(), '2027-02-22')).toEqual([]);
    expect(found(reviewDates, smallCourse(), '2027-02-23')[0]).toBe('warning course.yaml reviewedOn: last reviewed 2026-11-22, due every 3 months');
  });

  it('do not believe a clock that stands before the framework was reviewed', () => {
    expect(lawContext('2020-01-01').today).toBe('2026-11-22');
    expect(lawContext('2027-01-01').today).toBe('2027-01-01');
  });

  it('count months by the calendar', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-22', 14)).toBe('2028-01-22');
  });

  it('are all asked, after what the schemas refuse', () => {
    const findings = withCourse({ ...smallCourse(), 'lessons/lam/text.en.yaml': 'title: 1' }, (directory) => checkCourse(readCourse('nd-thu', directory), lawContext('2026-11-22')));
    expect(findings[0]?.file).toBe('nd-thu/lessons/lam/text.en.yaml');
    expect(findings.length).toBeGreaterThan(5);
  });
});

describe('laws of lessons', () => {
  it('know the usual size of each type', () => {
    expect(found(lessonShape, smallCourse())).toEqual([
      'warning lessons/doc/lesson.yaml cards: 2 cards', 'warning lessons/doc/lesson.yaml minutes: the texts take about 0.1 of 1 minutes to read', 'warning lessons/lam/lesson.yaml items: 1 items', 'warning lessons/lam/lesson.yaml minutes: the texts take about 0.0 of 1 minutes to read',
    ]);
  });

  it('refuse texts that cannot be read in the stated minutes', () => {
    const files = smallCourse();
    const cards = { mot: { heading: 'Một', body: 'chữ '.repeat(400) }, hai: { heading: 'Hai', body: 'Chữ' } };
    expect(found(lessonShape, { ...files, 'lessons/doc/text.vi.yaml': { ...files['lessons/doc/text.vi.yaml'], cards } })).toContain('error lessons/doc/lesson.yaml minutes: reading takes about 3 minutes, not 1');
  });

  it('ask for the simulation of the blueprint', () => {
    expect(found(simulationDemands, smallCourse())).toEqual([]);
    expect(found(simulationDemands, courseWith({ code: 'ND-04' }))).toEqual(['error course.yaml lessons: no usable simulation lesson']);
  });

  it('count long sentences as a hint', () => {
    const files = smallCourse();
    const cards = { mot: { heading: 'Một', body: `Bác ${'chữ '.repeat(30)}. Ngắn.` }, hai: { heading: 'Hai', body: 'Chữ' } };
    expect(found(sentenceLength, { ...files, 'lessons/doc/text.vi.yaml': { ...files['lessons/doc/text.vi.yaml'], cards } })[0]).toMatch(/^warning lessons\/doc\/text.vi.yaml : 1 sentence\(s\) over 20 syllables; the longest has 31/);
  });

  it('see where a sentence ends and count a variable as two words', () => {
    expect(sentencesOf('Dừng lại. Hỏi đã!\n\n- một\n- hai: "Ba?" bốn')).toEqual(['Dừng lại', 'Hỏi đã', 'một', 'hai', '"Ba', 'bốn']);
    expect(wordCount('Gọi **{{so_1022}}** ngay')).toBe(4);
  });
});
