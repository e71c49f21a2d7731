/** How often a question was answered, and how often without earning all of its points. */
export interface AnsweredQuestion { answers: number; wrong: number }

/** Fewer answers than this are not shown to a helper: they would speak of single neighbours. The house hides groups under five. */
export const fewestAnswersForHelpers = 5;

/** 95 %, two-sided. */
const z = 1.96;

/**
 * The share of wrong answers that is surely reached: the lower end of Wilson's 95 % score interval, 0..1 (Wilson, J. Am.
 * Stat. Assoc. 22 (1927) 209-212). Five wrong out of five say less than eighteen out of twenty.
 */
export function surelyWrong({ answers: n, wrong }: AnsweredQuestion): number {
  if (n === 0) return 0;
  const p = wrong / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return Math.max(0, (middle - half) / (1 + (z * z) / n));
}

/**
 * The `most` questions a group gets wrong, hardest first, as Kolibri's coaches see them ("difficult questions"). Only
 * questions with enough answers and at least one wrong; equal ones keep their order.
 */
export function hardestOf<Question extends AnsweredQuestion>(questions: readonly Question[], most: number): Question[] {
  return questions.filter(({ answers, wrong }) => answers >= fewestAnswersForHelpers && wrong > 0).toSorted((a, b) => surelyWrong(b) - surelyWrong(a)).slice(0, most);
}
