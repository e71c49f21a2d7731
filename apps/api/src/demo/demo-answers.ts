import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import type { RandomStream } from '@hocso/domain/primitives/seeded-random';
import { shuffled } from '@hocso/domain/primitives/seeded-random';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';

/** The answer of somebody who knows this with probability `skill`: the key, or an honest wrong answer. */
export function demoAnswer(question: StoredQuestion, skill: number, random: RandomStream): Answer {
  const key = questionTypeOf(question.type)?.keyOf(question) as Answer;
  return random() < skill ? key : wrongAnswer(question, random);
}

function wrongAnswer(question: StoredQuestion, random: RandomStream): Answer {
  switch (question.type) {
    case 'message-check': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'practical-task': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'scenario': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'self-check': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'simulation-task': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'single-choice': return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
    case 'multiple-choice': return question.key.length > 1 ? question.key.slice(1) : question.choices.map((choice) => choice.id);
    case 'true-false': return !question.key;
    case 'ordering': return question.items.map((item) => item.id).toReversed();
    case 'matching': return Object.fromEntries(question.left.map((item, index) => [item.id, question.right[(index + 1) % question.right.length]?.id ?? '']));
    case 'hotspot': return question.screen.elements.find((element) => !question.key.includes(element.id))?.id ?? question.key[0] ?? '';
  }
}
