/**
 * The facts the product remembers about learning. Position + 1 is the stored number: append only, never reorder.
 * Payloads hold no personal data, only random ids, numbers and codes.
 */
export const learningEventTypes = [
  'EnrolmentStarted', 'LessonStarted', 'LessonCompleted', 'AttemptStarted', 'AttemptSubmitted', 'CourseCompleted', 'CompletionCounted', 'CertificateIssued',
  'CompletionReviewed', 'LearnerRegistered', 'ConsentWithdrawn',
] as const;
export type LearningEventType = (typeof learningEventTypes)[number];
export const eventTypeNumber = (type: LearningEventType): number => learningEventTypes.indexOf(type) + 1;
export const eventTypeOf = (number: number): LearningEventType => {
  const type = learningEventTypes[number - 1];
  if (!type) throw new RangeError(`no event type ${number}`);
  return type;
};

/** What each event carries. Ids are uuids, numbers of questions are positions in the pool of the course version. */
export interface LearningEventPayloads {
  EnrolmentStarted: { courseId: string; courseVersionId: string; periodKey: string; origin: number; channelCode: string | null };
  LessonStarted: { activity: string };
  LessonCompleted: { activity: string; activeSeconds: number };
  /** `number` counts the attempts of the activity from 1; the statement that opens the attempt adds it. */
  AttemptStarted: {
    attemptId: string; clientKey: string; activity: string; courseVersionId: string; seed: number; questions: number[]; passPoints: number; maxPoints: number; number: number;
  };
  AttemptSubmitted: { attemptId: string; activity: string; sequence: number; answers: unknown[]; points: number[] };
  CourseCompleted: { courseVersionId: string; evidenceId: string | null; completedAt: string; rawPoints: number; maxPoints: number };
  CompletionCounted: {
    factId: string; courseVersionId: string; competencyId: number; audiences: number[]; neighbourhoodId: string | null; workplaceId: string | null; ageBand: number; gender: number;
    scorePercent: number; isSelfDeclared: boolean; channelCode: string | null; completedAt: string;
  };
  CertificateIssued: { publicCode: string; year: number; number: number };
  /** 0 valid, 1 under review, 2 revoked. */
  CompletionReviewed: { status: 0 | 1 | 2; reason: string };
  LearnerRegistered: { audience: number; neighbourhoodId: string };
  ConsentWithdrawn: Record<never, never>;
}

/** A remembered fact. Times are milliseconds since 1970; `mode` and `source` are stored numbers. */
export type LearningEvent = {
  [Type in LearningEventType]: {
    id: string; type: Type; mode: number; source: number; occurredAt: number; recordedAt: number; learnerId: string; enrolmentId: string | null; actorId: string | null;
    payload: LearningEventPayloads[Type];
  }
}[LearningEventType];
