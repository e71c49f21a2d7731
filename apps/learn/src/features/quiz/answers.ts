import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { isAnswered } from '@hocso/question-types/answered';

/** Positions (0-based) of the questions that still need an answer. */
export const openPositions = (questions: Attempt['questions'], answers: readonly Answer[]): number[] =>
  questions.flatMap((question, index) => (isAnswered(question, answers[index]) ? [] : [index]));
