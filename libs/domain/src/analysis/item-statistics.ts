import type { ChoiceTally, ItemTally, PairSums } from './paper-tally.ts';

/** A choice as the analysis sees it, in authored order. */
export interface AnalysedChoice { id: string; isKey: boolean }
/** What a question offers to choose from. `hasDistractors` is false where wrong parts were not written as lures (a screen, "đúng/sai"). */
export interface AnalysedChoices { choices: readonly AnalysedChoice[]; hasDistractors: boolean }

/** How one choice was taken. Shares are of answers; `rest` is what its takers earned on the rest of their papers, null where unknown. */
export interface ChoiceStatistics { id: string; isKey: boolean; count: number; share: number; failedCount: number; rest: Spread | null }
/** Mean, variance of the mean, and how many it was taken over. */
export interface Spread { n: number; mean: number; varianceOfMean: number }

/** What the answers to one question say about the question. Nothing here says anything about a person. */
export interface ItemStatistics {
  answers: number;
  blanks: number;
  facility: number | null;
  discrimination: number | null;
  correctedDiscrimination: number | null;
  choices: ChoiceStatistics[];
  distractorEfficiency: number | null;
  failedAnswers: number;
  chosenMostByFailures: string[];
}

/** Fewer answers than this in failed papers say nothing about what failures choose. */
export const fewestFailures = 5;
/** A distractor works when at least this share of the answers took it (Haladyna & Downing 1993; Tarrant et al. 2009). */
export const workingShare = 0.05;

/** Sums of shares carry an error near 1e-16; a spread below this is no spread. */
const noSpread = 1e-12;

/**
 * Facility (p value): mean points earned over points possible, 0..1; 1 means everybody is right. Null without answers.
 * Source: Crocker & Algina, Introduction to Classical and Modern Test Theory, 1986, ch. 14; Moodle's "facility index".
 */
export const facilityOf = ({ withTotal }: ItemTally): number | null => (withTotal.n === 0 ? null : withTotal.x / withTotal.n);

/**
 * Pearson's product-moment correlation of the pairs, -1..1; null for fewer than two pairs or where one side never
 * changes. With 0/1 points it is the point-biserial correlation.
 */
export function correlationOf({ n, x, xx, y, yy, xy }: PairSums): number | null {
  if (n < 2) return null;
  const [spreadX, spreadY] = [xx / n - (x / n) ** 2, yy / n - (y / n) ** 2];
  if (spreadX < noSpread || spreadY < noSpread) return null;
  return Math.min(1, Math.max(-1, (xy / n - (x / n) * (y / n)) / Math.sqrt(spreadX * spreadY)));
}

/**
 * Discrimination index: correlation of the question with the whole paper. High means that people who did well got it
 * right. It flatters short papers, because the question is part of the total. Source: Ebel & Frisbie, Essentials of
 * Educational Measurement, 5th ed. 1991, ch. 13.
 */
export const discriminationOf = ({ withTotal }: ItemTally): number | null => correlationOf(withTotal);

/**
 * Corrected discrimination index (item-rest correlation): the same against the rest of the paper without the question.
 * Source: Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28 (1963) 211-218; this is
 * what Moodle's quiz statistics call the discrimination index.
 */
export const correctedDiscriminationOf = ({ withRest }: ItemTally): number | null => correlationOf(withRest);

/**
 * Distractor efficiency: share of the distractors that work, 0..1. Null without answers or without distractors.
 * Sources: Haladyna & Downing, Educ. Psychol. Meas. 53 (1993) 999-1010 (5 %); Tarrant, Ware & Mohammed, BMC Med. Educ.
 * 9:40 (2009); Hingorjo & Jaleel, J. Pak. Med. Assoc. 62 (2012) 142-147 (the ratio).
 */
export function distractorEfficiencyOf(choices: readonly Pick<ChoiceStatistics, 'isKey' | 'count'>[], answers: number): number | null {
  const distractors = choices.filter(({ isKey }) => !isKey);
  if (distractors.length === 0 || answers === 0) return null;
  return distractors.filter(({ count }) => count / answers >= workingShare).length / distractors.length;
}

/** The choice or choices that papers which failed took most; empty while fewer than `fewestFailures` of them met the question. */
export function chosenMostByFailuresOf(choices: readonly ChoiceStatistics[], failedAnswers: number): string[] {
  const most = Math.max(0, ...choices.map(({ failedCount }) => failedCount));
  return failedAnswers < fewestFailures || most === 0 ? [] : choices.filter(({ failedCount }) => failedCount === most).map(({ id }) => id);
}

/** All statistics of one question. `offered` is null for a type without choices. */
export function statisticsOf(tally: ItemTally, offered: AnalysedChoices | null): ItemStatistics {
  const choices = (offered?.choices ?? []).map(({ id, isKey }) => choiceOf(id, isKey, tally.choices.get(id), tally.answers));
  return {
    answers: tally.answers, blanks: tally.blanks, facility: facilityOf(tally), discrimination: discriminationOf(tally), correctedDiscrimination: correctedDiscriminationOf(tally), choices,
    distractorEfficiency: offered?.hasDistractors ? distractorEfficiencyOf(choices, tally.answers) : null,
    failedAnswers: tally.failedAnswers, chosenMostByFailures: chosenMostByFailuresOf(choices, tally.failedAnswers),
  };
}

function choiceOf(id: string, isKey: boolean, tally: ChoiceTally | undefined, answers: number): ChoiceStatistics {
  const count = tally?.count ?? 0;
  return { id, isKey, count, share: answers === 0 ? 0 : count / answers, failedCount: tally?.failedCount ?? 0, rest: tally ? spreadOf(tally) : null };
}

function spreadOf({ restCount: n, rest, restSquares }: ChoiceTally): Spread | null {
  if (n === 0) return null;
  const mean = rest / n;
  return { n, mean, varianceOfMean: n < 2 ? Infinity : Math.max(0, restSquares - n * mean ** 2) / (n - 1) / n };
}

/** The median of values given as value -> how often: the middle one, or the mean of the two in the middle. Null of nothing. */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | null {
  const sorted = [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, count] of sorted) {
      passed += count;
      if (place < passed) return value;
    }
    throw new RangeError('a place beyond the last value');
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
