import type { LoadedCourse } from '@hocso/content/loaded-course';
import type { StoredQuestion } from '@hocso/question-types/rules';

/** The same question with another key and another explanation, and nothing else changed. */
export function withOtherKey(question: StoredQuestion): StoredQuestion {
  const explanation = { vi: 'Một lời giải thích khác hẳn.', en: 'Quite another explanation.' };
  switch (question.type) {
    case 'message-check': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'practical-task': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'scenario': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'self-check': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'simulation-task': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'single-choice': return { ...question, explanation, key: question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key };
    case 'multiple-choice': return { ...question, explanation, key: [question.choices.find((choice) => !question.key.includes(choice.id))?.id ?? ''] };
    case 'true-false': return { ...question, explanation, key: !question.key };
    case 'ordering': return { ...question, explanation, items: question.items.toReversed() };
    case 'matching': return { ...question, explanation, key: Object.fromEntries(question.left.map((item, index) => [item.id, question.key[question.left[(index + 1) % question.left.length]?.id ?? ''] ?? ''])) };
    case 'hotspot': return { ...question, explanation, key: [question.screen.elements.find((element) => !question.key.includes(element.id))?.id ?? ''] };
  }
}

/** A new version: another title, one lesson less, other keys, a higher pass mark. */
export const revised = (course: LoadedCourse): LoadedCourse => ({
  ...course, contentHash: `revised ${course.contentHash}`, file: { ...course.file, title: { vi: 'Bản mới của khoá học', en: 'New version of the course' } }, lessons: course.lessons.slice(0, -1),
  quiz: { ...course.quiz, passPercent: 100, questions: course.quiz.questions.map(withOtherKey) },
});
