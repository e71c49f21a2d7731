import type { PublicQuestion, QuestionResponse } from './rules.ts';

/**
 * Says on the telephone whether a response answers its question in full, as `validate` will on the server, without
 * loading the rules: half a matching and a list without ticks are still open.
 */
export function isAnswered(question: PublicQuestion, response: QuestionResponse | null | undefined): boolean {
  if (response === null || response === undefined || response === '') return false;
  if (question.type === 'multiple-choice') return Array.isArray(response) && response.length > 0;
  if (question.type === 'ordering') return Array.isArray(response) && response.length === question.items.length;
  if (question.type === 'matching') return typeof response === 'object' && question.left.every((item) => (response as Record<string, string>)[item.id]);
  return true;
}
