import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';

type Question = Attempt['questions'][number];

/** Whether a response can be marked; the server refuses to take in an attempt with a question that cannot. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (answer === null || answer === undefined || answer === '') return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer === 'object') return question.type === 'matching' && Object.keys(answer).length === question.left.length;
  return true;
}

/** Positions (0-based) of the questions that still need an answer. */
export const openPositions = (questions: readonly Question[], answers: readonly Answer[]): number[] =>
  questions.flatMap((question, index) => (isAnswered(question, answers[index]) ? [] : [index]));
