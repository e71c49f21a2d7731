/** States of an activity (completion.md 3). Position is the stored number; append only. */
export const activityStates = ['not-started', 'in-progress', 'completed', 'passed', 'failed', 'awaiting-review', 'waived'] as const;
export type ActivityState = (typeof activityStates)[number];
export const activityStateNumber = (state: ActivityState): number => activityStates.indexOf(state);
export const activityStateOf = (number: number): ActivityState => activityStates[number] ?? 'not-started';

/** Whether an activity in this state counts towards its course. */
export const isDone = (state: ActivityState): boolean => state === 'completed' || state === 'passed' || state === 'waived';

/**
 * The state after something new happened. What is done stays done: a later failed retry or a second visit never
 * lowers it, so more evidence never un-completes.
 */
export const nextActivityState = (current: ActivityState, happened: ActivityState): ActivityState => {
  if (isDone(current)) return current === 'completed' && happened === 'passed' ? 'passed' : current;
  if (happened === 'in-progress' && (current === 'failed' || current === 'awaiting-review')) return current;
  return happened === 'not-started' ? current : happened;
};

/** What a course asks for: the keys of its required activities. The final quiz is the activity `quiz`. */
export interface CompletionRule { required: readonly string[] }
/** How far one activity is, and when it was done. Times are milliseconds since 1970. */
export interface ActivityEvidence { key: string; state: ActivityState; completedAt: number | null }
export interface CourseStanding {
  isComplete: boolean;
  /** Time of the last needed fact; null while something is missing. */
  completedAt: number | null;
  missing: string[];
}

/** The key under which the final quiz of a course is recorded. */
export const quizActivity = 'quiz';

/**
 * Decides whether a course is complete: every required activity is completed, passed or waived. Of several pieces of
 * evidence for one activity the earliest that says "done" counts, so their order does not matter.
 */
export function courseStandingOf(rule: CompletionRule, evidence: readonly ActivityEvidence[]): CourseStanding {
  const doneAt = new Map<string, number | null>();
  for (const { key, state, completedAt } of evidence) {
    if (!isDone(state)) continue;
    const known = doneAt.get(key) ?? null;
    doneAt.set(key, known === null || (completedAt !== null && completedAt < known) ? completedAt : known);
  }
  const missing = rule.required.filter((key) => !doneAt.has(key));
  const times = rule.required.map((key) => doneAt.get(key) ?? null).filter((time) => time !== null);
  return { isComplete: missing.length === 0, completedAt: missing.length === 0 && times.length > 0 ? Math.max(...times) : null, missing };
}
