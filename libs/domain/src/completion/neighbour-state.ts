/** How a neighbour stands in the eyes of a helper; the order is the one filters are shown in, worst thing first. */
export const neighbourStates = ['stuck', 'learning', 'not-started', 'finished'] as const;
export type NeighbourState = (typeof neighbourStates)[number];

/** Why somebody is stuck; where both hold, the failed quiz is named: that is what a helper can act on. */
export const stuckReasons = ['three-failed-attempts', 'idle-14-days'] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** Failed attempts at one quiz, and days without a step in one course, after which somebody should come and help. */
export const stuckAfterFailures = 3;
export const stuckAfterDays = 14;

/** One person's courses, added up. A course is open from its first step until it is complete. */
export interface CoursesInHand {
  finished: number;
  open: number;
  /** Failed attempts at a quiz not passed yet, of the open course with the most; 0 without one. */
  mostFailedAttempts: number;
  /** Last step in the open course left alone the longest, in milliseconds since 1970; null without one. */
  quietSince: number | null;
}

/** The moment before which a last step counts as too long ago. Milliseconds since 1970. */
export const quietBefore = (now: number): number => now - stuckAfterDays * 86_400_000;

/**
 * Decides how a neighbour stands: stuck as soon as one open course went wrong, learning while a course is open,
 * finished when every course begun is complete.
 */
export function neighbourStateOf(courses: CoursesInHand, now: number): { state: NeighbourState; stuckReason: StuckReason | null } {
  if (courses.open > 0) {
    if (courses.mostFailedAttempts >= stuckAfterFailures) return { state: 'stuck', stuckReason: 'three-failed-attempts' };
    if (courses.quietSince !== null && courses.quietSince <= quietBefore(now)) return { state: 'stuck', stuckReason: 'idle-14-days' };
    return { state: 'learning', stuckReason: null };
  }
  return { state: courses.finished > 0 ? 'finished' : 'not-started', stuckReason: null };
}

/** One open course of somebody. */
export interface OpenCourse {
  /** Failed attempts at its quiz, 0 once that is passed. */
  failedAttempts: number;
  /** Its last step, in milliseconds since 1970. */
  quietSince: number;
}

/** The open course a reason is about: the quiz failed most often, or the course left alone the longest; the first of equals. */
export function stuckCourseOf<Course extends OpenCourse>(open: readonly Course[], reason: StuckReason): Course | null {
  const isWorse = (one: Course, other: Course): boolean => (reason === 'three-failed-attempts' ? one.failedAttempts > other.failedAttempts : one.quietSince < other.quietSince);
  return open.reduce<Course | null>((worst, course) => (worst === null || isWorse(course, worst) ? course : worst), null);
}

/** Whole days without a step. */
export const quietDays = (quietSince: number, now: number): number => Math.max(0, Math.floor((now - quietSince) / 86_400_000));
