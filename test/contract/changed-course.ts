import type { LoadedCourse } from '@hocso/content/loaded-course';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import fc from 'fast-check';
import { casesOf } from '../../libs/question-types/src/testing/question-cases.ts';

/** The same question with another key and explanation and no lesson named, and nothing else changed. */
export function withOtherKey(stored: StoredQuestion): StoredQuestion {
  const question = { ...stored, tags: [] };
  const explanation = { vi: 'Một lời giải thích khác hẳn.', en: 'Quite another explanation.' };
  const keyOf = (each: StoredQuestion): string => JSON.stringify(questionTypeOf(each.type)?.keyOf(each));
  // The generators of the type's laws know how to change a key and nothing else; the seed keeps the tests the same.
  const others = fc.sample(casesOf(question.type).rekeyed(question), { numRuns: 50, seed: 20261122 });
  return { ...others.find((other) => keyOf(other) !== keyOf(question)) ?? question, explanation };
}

/** A new version: another title, one lesson less, other keys, a higher pass mark. */
export const revised = (course: LoadedCourse): LoadedCourse => ({
  ...course, contentHash: `revised ${course.contentHash}`, file: { ...course.file, title: { vi: 'Bản mới của khoá học', en: 'New version of the course' } }, lessons: course.lessons.slice(0, -1),
  quiz: { ...course.quiz, passPercent: 100, questions: course.quiz.questions.map(withOtherKey) },
});
