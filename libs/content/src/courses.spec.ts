import { describe, expect, it } from '@jest/globals';
import { questionTypeOf } from '@hocso/question-types/rules';
import { checkCourse, lawContext } from './check-content.ts';
import { listCourses, loadAllCourses, readCourse } from './load-course.ts';

/** The day of the newest review stands for today: time alone must not fail the tests, nor a course reviewed tomorrow. */
const newestReview = loadAllCourses().flatMap(({ file, quiz }) => [file.reviewedOn, ...quiz.questions.map(({ reviewedOn }) => reviewedOn)]).sort().at(-1) ?? '';
const context = lawContext(newestReview);

describe('the courses of the product', () => {
  it('hold the five first courses', () => {
    expect(listCourses()).toEqual(expect.arrayContaining([
      'cc-an-toan-thong-tin', 'dn-kho-san-xuat-du-lieu-khach-hang', 'nd-nhan-dien-lua-dao', 'nd-thanh-toan-so', 'tc-huong-dan-nguoi-lon-tuoi',
    ]));
  });

  it.each(listCourses())('%s keeps every law', (slug) => {
    expect(checkCourse(readCourse(slug), context).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('have one code and question ids of their own', () => {
    const courses = loadAllCourses();
    const ids = courses.flatMap(({ file, quiz }) => [file.code, ...quiz.questions.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('score full marks for every key', () => {
    const questions = loadAllCourses().flatMap(({ quiz }) => quiz.questions);
    expect(questions.length).toBeGreaterThanOrEqual(82);
    for (const question of questions) {
      const rules = questionTypeOf(question.type);
      const key = rules?.keyOf(question);
      expect(key === undefined ? question.id : rules?.score(question, key)).toEqual({ earned: question.points, total: question.points });
    }
  });
});
