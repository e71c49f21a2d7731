import type { ActivityState } from './course-completion.ts';
import { nextActivityState } from './course-completion.ts';
import type { LearningEvent, LearningEventType } from './learning-event.ts';
import type { ActivityRecordRow, AttemptRow, CertificateRow, CompletionFactRow, CourseCompletionRow, EnrolmentRow, LearningRows } from './learning-rows.ts';
import { questionsRemembered } from './learning-rows.ts';

type EventOf<Type extends LearningEventType> = Extract<LearningEvent, { type: Type }>;

/** What is known of one enrolment, as evidence and not yet as rows: pieces may arrive in any order and more than once. */
interface EnrolmentHistory {
  started?: EventOf<'EnrolmentStarted'>;
  lastActivityAt: number;
  lessons: ReadonlyMap<string, { completed?: EventOf<'LessonCompleted'> }>;
  attempts: ReadonlyMap<string, { started?: EventOf<'AttemptStarted'>; submitted?: EventOf<'AttemptSubmitted'> }>;
  completed?: EventOf<'CourseCompleted'>;
  counted?: EventOf<'CompletionCounted'>;
  issued?: EventOf<'CertificateIssued'>;
  reviewed?: EventOf<'CompletionReviewed'>;
}
/** Everything known so far, by enrolment. Made by `foldLearningEvents`, read by `learningRowsOf`. */
export type LearningFold = ReadonlyMap<string, EnrolmentHistory>;

// Ids are ordered by the time an event was recorded: of two events about one thing the first stands, as in the tables.
const first = <Event extends { id: string }>(known: Event | undefined, event: Event): Event => (known && known.id <= event.id ? known : event);

/** The latest review decides, but a revocation is final (completion.md 3). */
function decisive(known: EventOf<'CompletionReviewed'> | undefined, event: EventOf<'CompletionReviewed'>): EventOf<'CompletionReviewed'> {
  if (!known) return event;
  const isFinal = (review: EventOf<'CompletionReviewed'>): boolean => review.payload.status === 2;
  if (isFinal(known) || isFinal(event)) return isFinal(known) && isFinal(event) ? first(known, event) : isFinal(known) ? known : event;
  return known.id >= event.id ? known : event;
}

const nothingKnown: EnrolmentHistory = { lastActivityAt: 0, lessons: new Map(), attempts: new Map() };

function add(history: EnrolmentHistory, event: LearningEvent): EnrolmentHistory {
  const active = { ...history, lastActivityAt: Math.max(history.lastActivityAt, event.occurredAt) };
  switch (event.type) {
    case 'EnrolmentStarted': return { ...active, started: first(history.started, event) };
    case 'LessonStarted': return { ...active, lessons: new Map(history.lessons).set(event.payload.activity, history.lessons.get(event.payload.activity) ?? {}) };
    case 'LessonCompleted': {
      const completed = first(history.lessons.get(event.payload.activity)?.completed, event);
      return { ...active, lessons: new Map(history.lessons).set(event.payload.activity, { completed }) };
    }
    case 'AttemptStarted': {
      const known = history.attempts.get(event.payload.attemptId);
      return { ...history, attempts: new Map(history.attempts).set(event.payload.attemptId, { ...known, started: first(known?.started, event) }) };
    }
    case 'AttemptSubmitted': {
      const known = history.attempts.get(event.payload.attemptId);
      return { ...active, attempts: new Map(history.attempts).set(event.payload.attemptId, { ...known, submitted: first(known?.submitted, event) }) };
    }
    case 'CourseCompleted': return { ...history, completed: first(history.completed, event) };
    case 'CompletionCounted': return { ...history, counted: first(history.counted, event) };
    case 'CertificateIssued': return { ...history, issued: first(history.issued, event) };
    case 'CompletionReviewed': return { ...history, reviewed: decisive(history.reviewed, event) };
    case 'LearnerRegistered': case 'ConsentWithdrawn': return history;
  }
}

/**
 * Adds events to what is known `before` and returns what is known afterwards; `before` stays as it is. Neither the
 * order of the events nor repeats of the same event change the result.
 */
export function foldLearningEvents(events: Iterable<LearningEvent>, before: LearningFold = new Map()): LearningFold {
  const fold = new Map(before);
  for (const event of events) {
    if (event.enrolmentId !== null) fold.set(event.enrolmentId, add(fold.get(event.enrolmentId) ?? nothingKnown, event));
  }
  return fold;
}

const byText = <Row>(textOf: (row: Row) => string) => (a: Row, b: Row): number => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);

/** The rows the state tables must hold, each table sorted by its key. */
export function learningRowsOf(fold: LearningFold): LearningRows {
  const rows: LearningRows = { enrolments: [], activityRecords: [], attempts: [], completions: [], facts: [], certificates: [], withoutBeginning: [] };
  for (const [id, history] of [...fold].toSorted(byText(([enrolmentId]) => enrolmentId))) {
    const { started, completed, counted, issued } = history;
    if (!started) {
      rows.withoutBeginning.push(id);
      continue;
    }
    const attempts = attemptRowsOf(id, history);
    rows.enrolments.push(enrolmentRowOf(id, started, history));
    rows.activityRecords.push(...activityRowsOf(id, history, attempts));
    rows.attempts.push(...attempts.map(({ row }) => row));
    if (completed) rows.completions.push(completionRowOf(id, completed, history));
    if (counted) rows.facts.push(factRowOf(id, counted));
    if (issued) rows.certificates.push(certificateRowOf(id, issued, history));
  }
  rows.attempts.sort(byText(({ id }) => id));
  return rows;
}

function enrolmentRowOf(id: string, { learnerId, occurredAt, payload }: EventOf<'EnrolmentStarted'>, { lastActivityAt, completed }: EnrolmentHistory): EnrolmentRow {
  const { courseId, courseVersionId, periodKey, origin, channelCode } = payload;
  return {
    id, learnerId, courseId, courseVersionId, periodKey, origin, channelCode, startedAt: occurredAt, lastActivityAt,
    completedAt: completed ? Date.parse(completed.payload.completedAt) : null,
  };
}

/** An attempt with the activity it belongs to. */
interface Sitting { activity: string; clientKey: string; row: AttemptRow }

/** The attempts of an enrolment in the order they were begun. */
function attemptRowsOf(enrolmentId: string, history: EnrolmentHistory): Sitting[] {
  const sittings = [...history.attempts.values()].flatMap(({ started, submitted }): Sitting[] => {
    if (!started) return [];
    const { attemptId: id, activity, clientKey, courseVersionId, number, seed, questions, maxPoints, passPoints } = started.payload;
    const rawPoints = submitted ? submitted.payload.points.reduce((sum, each) => sum + each, 0) : null;
    return [{ activity, clientKey, row: {
      id, enrolmentId, learnerId: started.learnerId, courseVersionId, number, mode: started.mode, state: submitted ? 1 : 0, keyRevision: 0, seed, questions, maxPoints, passPoints, rawPoints,
      sequence: submitted?.payload.sequence ?? 0, answers: submitted?.payload.answers ?? questions.map(() => null), points: submitted?.payload.points ?? null,
      passed: rawPoints === null ? null : maxPoints > 0 && rawPoints >= passPoints, startedAt: started.occurredAt, submittedAt: submitted?.occurredAt ?? null,
    } }];
  });
  return sittings.toSorted((a, b) => a.row.number - b.row.number || byText(({ row }: Sitting) => row.id)(a, b));
}

function activityRowsOf(enrolmentId: string, { lessons }: EnrolmentHistory, sittings: readonly Sitting[]): ActivityRecordRow[] {
  const keys = new Set([...lessons.keys(), ...sittings.map(({ activity }) => activity)]);
  return [...keys].toSorted().map((activityKey) => {
    const own = sittings.filter(({ activity }) => activity === activityKey);
    const rows = own.map(({ row }) => row);
    const lessonDone = lessons.get(activityKey)?.completed;
    const happened: ActivityState[] = [
      'in-progress', ...(lessonDone ? ['completed' as const] : []),
      ...rows.flatMap(({ passed }): ActivityState[] => (passed === null ? ['in-progress'] : ['in-progress', passed ? 'passed' : 'failed'])),
    ];
    const raw = rows.flatMap(({ rawPoints }) => rawPoints ?? []);
    const last = own.at(-1);
    return {
      enrolmentId, activityKey, state: happened.reduce(nextActivityState, 'not-started'), attempts: rows.length, failedAttempts: rows.filter(({ passed }) => passed === false).length,
      bestPoints: raw.length > 0 ? Math.max(...raw) : null, attemptId: last?.row.id ?? null, isAttemptOpen: last?.row.state === 0, clientKey: last?.clientKey ?? null,
      questionsMet: rows.flatMap(({ questions }) => questions).slice(-questionsRemembered), completedAt: lessonDone?.occurredAt ?? rows.find(({ passed }) => passed)?.submittedAt ?? null,
    };
  });
}

function completionRowOf(enrolmentId: string, { learnerId, mode, payload }: EventOf<'CourseCompleted'>, { reviewed }: EnrolmentHistory): CourseCompletionRow {
  const { courseVersionId, evidenceId, completedAt, rawPoints, maxPoints } = payload;
  return { enrolmentId, learnerId, courseVersionId, evidenceId, completedAt: Date.parse(completedAt), rawPoints, maxPoints, mode, status: reviewed?.payload.status ?? 0 };
}

function factRowOf(enrolmentId: string, { learnerId, mode, source, actorId, recordedAt, payload }: EventOf<'CompletionCounted'>): CompletionFactRow {
  const { factId: id, completedAt, ...counted } = payload;
  return { id, enrolmentId, learnerId, ...counted, mode, source, actorId, completedAt: Date.parse(completedAt), recordedAt, supersedes: null };
}

const certificateRowOf = (enrolmentId: string, { occurredAt, payload }: EventOf<'CertificateIssued'>, { reviewed }: EnrolmentHistory): CertificateRow =>
  ({ enrolmentId, ...payload, status: reviewed?.payload.status === 2 ? 1 : 0, issuedAt: occurredAt });
