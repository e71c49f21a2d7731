import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import type { RandomStream } from '@hocso/domain/primitives/seeded-random';
import { shuffled } from '@hocso/domain/primitives/seeded-random';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';

/** The answer of somebody who knows this with probability `skill`: the key, or an honest wrong answer. */
export function demoAnswer(question: StoredQuestion, skill: number, random: RandomStream): Answer {
  const rules = questionTypeOf(question.type);
  if (random() < skill) return rules?.keyOf(question) as Answer;
  // Every wrong choice has its takers, so that the figures of the demo look like those of people.
  if (question.type === 'single-choice') return shuffled(question.choices.filter((choice) => choice.id !== question.key), random)[0]?.id ?? question.key;
  return rules?.wrongOf(question) as Answer;
}
