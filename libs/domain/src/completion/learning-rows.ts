import type { ActivityState } from './course-completion.ts';

/**
 * Rows of the state tables as the events tell them, named like the columns. Times are milliseconds since 1970. What only
 * helps to resume (drafts) is not in them; an open attempt has its answers as they were when it was dealt.
 */
export interface EnrolmentRow {
  id: string; learnerId: string; courseId: string; courseVersionId: string; periodKey: string; origin: number; channelCode: string | null; startedAt: number;
  /** The last time an event tells of; a visit that left no event may have been later. */
  lastActivityAt: number;
  completedAt: number | null;
}
export interface ActivityRecordRow {
  enrolmentId: string; activityKey: string; state: ActivityState; attempts: number; failedAttempts: number; bestPoints: number | null; attemptId: string | null; isAttemptOpen: boolean;
  clientKey: string | null; questionsMet: number[]; completedAt: number | null;
}
export interface AttemptRow {
  id: string; enrolmentId: string; learnerId: string; courseVersionId: string; number: number; mode: number;
  /** 0 open, 1 submitted. */
  state: 0 | 1;
  keyRevision: number; seed: number; sequence: number; questions: number[]; answers: unknown[]; points: number[] | null; rawPoints: number | null; maxPoints: number; passPoints: number;
  passed: boolean | null; startedAt: number; submittedAt: number | null;
}
export interface CourseCompletionRow {
  enrolmentId: string; learnerId: string; courseVersionId: string; evidenceId: string | null; completedAt: number; rawPoints: number; maxPoints: number; mode: number; status: number;
}
export interface CompletionFactRow {
  id: string; enrolmentId: string; learnerId: string; courseVersionId: string; competencyId: number; audiences: number[]; neighbourhoodId: string | null; workplaceId: string | null;
  ageBand: number; gender: number; mode: number; source: number; scorePercent: number; isSelfDeclared: boolean; channelCode: string | null; actorId: string | null; completedAt: number;
  recordedAt: number; supersedes: string | null;
}
export interface CertificateRow { enrolmentId: string; publicCode: string; year: number; number: number; status: number; issuedAt: number }

export interface LearningRows {
  enrolments: EnrolmentRow[];
  activityRecords: ActivityRecordRow[];
  attempts: AttemptRow[];
  completions: CourseCompletionRow[];
  facts: CompletionFactRow[];
  certificates: CertificateRow[];
  /** Enrolments that events speak of although their beginning is missing: nothing can be said about them. */
  withoutBeginning: string[];
}

/** How many of the questions met last an activity remembers, to deal others first. */
export const questionsRemembered = 200;
