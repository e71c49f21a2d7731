import { isPass, passPointsOf } from '../primitives/percent.ts';

/** What marking one question gave, in whole points. */
export interface ItemMark { earned: number; total: number }
/** The outcome of an attempt: points per question in dealt order, their sum, and whether it passes. */
export interface AttemptOutcome { points: number[]; rawPoints: number; maxPoints: number; passed: boolean }

/**
 * Adds up the marks of an attempt. An item never gives less than nothing nor more than its total; passing is decided
 * in integers (`isPass`), so 69.99 % never passes 70 %.
 */
export function scoreAttempt(marks: readonly ItemMark[], passPercent: number): AttemptOutcome {
  const points = marks.map((mark) => Math.min(Math.max(Math.trunc(mark.earned), 0), mark.total));
  const rawPoints = points.reduce((sum, each) => sum + each, 0);
  const maxPoints = marks.reduce((sum, mark) => sum + mark.total, 0);
  return { points, rawPoints, maxPoints, passed: isPass(rawPoints, maxPoints, passPercent) };
}

/** Points in all and points to pass of dealt questions worth `totals`. */
export const attemptLimits = (totals: readonly number[], passPercent: number): { maxPoints: number; passPoints: number } => {
  const maxPoints = totals.reduce((sum, each) => sum + each, 0);
  return { maxPoints, passPoints: passPointsOf(passPercent, maxPoints) };
};
