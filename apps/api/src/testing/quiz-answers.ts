import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';

export const rightAnswer = (question: StoredQuestion): Answer => questionTypeOf(question.type)!.keyOf(question) as Answer;

/** A complete answer that earns nothing. */
export function wrongAnswer(question: StoredQuestion): Answer {
  switch (question.type) {
    case 'message-check': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'practical-task': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'scenario': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'self-check': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'simulation-task': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'single-choice': return question.choices.find(({ id }) => id !== question.key)!.id;
    case 'multiple-choice': return question.choices.filter(({ id }) => !question.key.includes(id)).map(({ id }) => id);
    case 'true-false': return !question.key;
    case 'ordering': return question.items.map(({ id }) => id).toReversed();
    case 'matching': return Object.fromEntries(question.left.map(({ id }) => [id, question.right.find((option) => option.id !== question.key[id])!.id]));
    case 'hotspot': return question.screen.elements.find(({ id }) => !question.key.includes(id))!.id;
  }
}
