import type { ChoiceStatistics, ItemStatistics } from './item-statistics.ts';
import { workingShare } from './item-statistics.ts';

/** What the figures advise, gravest first. The sentence for each stands in the locale files. */
export const adviceCodes = [
  'key-rivalled', 'negative-discrimination', 'too-hard', 'weak-discrimination', 'choice-unused', 'choice-rare', 'too-easy', 'failures-choose',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];
/** `choice` is the id of a choice, `count` and `of` are answers, `percent` is rounded to a whole number. */
export interface Advice { code: AdviceCode; params: Partial<Record<'choice', string> & Record<'count' | 'of' | 'percent', number>> }

/** Below this facility a question counts as hard (Hingorjo & Jaleel 2012: under 30 %). */
export const hardBelow = 0.3;
/** From this facility on a question tells nobody apart. In a quiz that most should pass this is no fault, only worth knowing. */
export const easyFrom = 0.95;
/** Below this a question separates too little (Ebel & Frisbie 1991: under .20 poor, to be rewritten or dropped). */
export const weakBelow = 0.2;
/** Too few takers to hold a distractor against the key. */
const fewestTakers = 5;
/** One-sided 95 %: advice is given only where chance is an unlikely reason. */
const surely = 1.645;

const percent = (share: number): number => Math.round(share * 100);

/** The upper end of a one-sided 95 % interval of a correlation over `n` pairs, by Fisher's z (Fisher 1921). */
export const upperCorrelation = (correlation: number, n: number): number => (n < 4 ? 1 : Math.tanh(Math.atanh(correlation) + surely / Math.sqrt(n - 3)));

/** Whether the takers of `choice` did better on the rest of their papers than those of `key`, beyond chance (Welch 1947). */
function isRival(choice: ChoiceStatistics, key: ChoiceStatistics): boolean {
  const [a, b] = [choice.rest, key.rest];
  if (!a || !b || a.n < fewestTakers || b.n < fewestTakers) return false;
  return a.mean - b.mean > surely * Math.sqrt(a.varianceOfMean + b.varianceOfMean);
}

/**
 * What an author should look at, gravest first; empty where nothing stands out. Meant for questions with enough
 * answers: whether they are enough is the caller's to say.
 */
export function adviceOf(item: ItemStatistics, hasDistractors: boolean): Advice[] {
  if (item.facility === null) return [];
  const distractors = hasDistractors ? item.choices.filter(({ isKey }) => !isKey) : [];
  const keys = item.choices.filter(({ isKey }) => isKey);
  const rivals = distractors.filter((choice) => keys.length > 0 && keys.every((key) => isRival(choice, key)));
  const found: Advice[] = [
    ...rivals.map(({ id, count }): Advice => ({ code: 'key-rivalled', params: { choice: id, count } })),
    ...discriminationAdvice(item),
    ...(item.facility < hardBelow ? [{ code: 'too-hard', params: { percent: percent(item.facility) } } as const] : []),
    ...(item.facility >= easyFrom ? [{ code: 'too-easy', params: { percent: percent(item.facility) } } as const] : []),
    ...distractors.filter(({ count }) => count === 0).map(({ id }): Advice => ({ code: 'choice-unused', params: { choice: id, of: item.answers } })),
    ...distractors.filter(({ count, share }) => count > 0 && share < workingShare).map(({ id, count }): Advice => ({ code: 'choice-rare', params: { choice: id, count, of: item.answers } })),
    ...failureAdvice(item),
  ];
  return found.toSorted((a, b) => adviceCodes.indexOf(a.code) - adviceCodes.indexOf(b.code));
}

/** A question that everybody gets right cannot separate anybody: only the others are asked to. */
function discriminationAdvice({ correctedDiscrimination: correlation, answers, facility }: ItemStatistics): Advice[] {
  if (correlation === null || facility === null || facility >= easyFrom) return [];
  const upper = upperCorrelation(correlation, answers);
  if (upper < 0) return [{ code: 'negative-discrimination', params: {} }];
  return upper < weakBelow ? [{ code: 'weak-discrimination', params: {} }] : [];
}

/** A wrong choice that failed papers took most, where they agree on one. */
function failureAdvice({ choices, chosenMostByFailures, failedAnswers }: ItemStatistics): Advice[] {
  const [only, another] = chosenMostByFailures.map((id) => choices.find((choice) => choice.id === id));
  if (!only || another || only.isKey) return [];
  return [{ code: 'failures-choose', params: { choice: only.id, count: only.failedCount, of: failedAnswers } }];
}
