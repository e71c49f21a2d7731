/** How an answer that is right in part is marked. */
export type MarkingPolicy = 'all-or-nothing' | 'partial';

/** One thing to get right, and how much it counts beside the others; 1 where nothing is said. */
export interface AnswerPart { isRight: boolean; weight?: number | undefined }

/** The share `earned / possible` of `points` in whole points, rounded down, never below zero. All three are integers. */
export const wholePoints = (points: number, earned: number, possible: number): number =>
  (possible <= 0 ? 0 : Math.min(points, Math.max(0, Math.floor((points * earned) / possible))));

/** Points for right pairs, positions or gaps: all or nothing, or by the share of right parts where the question says so. */
export function pointsForParts(parts: readonly AnswerPart[], points: number, policy: MarkingPolicy = 'all-or-nothing'): number {
  if (parts.every(({ isRight }) => isRight)) return points;
  if (policy === 'all-or-nothing') return 0;
  const weightOf = (counted: readonly AnswerPart[]): number => counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return wholePoints(points, weightOf(parts.filter(({ isRight }) => isRight)), weightOf(parts));
}

/** One thing to tick or leave alone. */
export interface TickedPart { isKey: boolean; isTicked: boolean; weight?: number | undefined }

/** Points for ticks: exactly the right ones, or by policy (right ticks - wrong ticks) of the number of right ones. */
export function pointsForTicks(parts: readonly TickedPart[], points: number, policy: MarkingPolicy = 'all-or-nothing'): number {
  if (parts.every(({ isKey, isTicked }) => isKey === isTicked)) return points;
  if (policy === 'all-or-nothing') return 0;
  const weightOf = (counted: (part: TickedPart) => boolean): number => parts.filter(counted).reduce((sum, { weight = 1 }) => sum + weight, 0);
  return wholePoints(points, weightOf(({ isKey, isTicked }) => isKey && isTicked) - weightOf(({ isKey, isTicked }) => !isKey && isTicked), weightOf(({ isKey }) => isKey));
}
