import fc from 'fast-check';
import type { LearningEvent, LearningEventPayloads, LearningEventType } from '../completion/learning-event.ts';
import { uuidv7 } from '../primitives/ids.ts';

const lessons = ['doc', 'xem', 'thuc-hanh'] as const;

/** One thing somebody does; `enrolment` says in which of their courses. */
export type Deed =
  | { kind: 'enrol' | 'start-attempt' | 'finish' | 'count' | 'paper'; enrolment: number }
  | { kind: 'open-lesson' | 'finish-lesson'; enrolment: number; lesson: string }
  | { kind: 'submit'; enrolment: number; points: readonly number[] }
  | { kind: 'review'; enrolment: number; status: 0 | 1 | 2 };

const enrolment = fc.integer({ min: 0, max: 2 });
const lesson = fc.constantFrom<string>(...lessons);
const points = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('enrol' as const, 'start-attempt' as const, 'start-attempt' as const, 'finish' as const, 'count' as const, 'paper' as const), enrolment }),
  fc.record({ kind: fc.constantFrom('open-lesson' as const, 'finish-lesson' as const), enrolment, lesson }),
  fc.record({ kind: fc.constant('submit' as const), enrolment, points }),
  fc.record({ kind: fc.constant('submit' as const), enrolment, points: fc.constant([1, 1, 1, 1]) }),
  fc.record({ kind: fc.constant('review' as const), enrolment, status: fc.constantFrom(0 as const, 1 as const, 2 as const) }),
);
/** Deeds in up to three courses; one is always begun, so that most stories get somewhere. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(deed, { maxLength: 60 }).map((later) => [{ kind: 'enrol', enrolment: 0 }, ...later]);

export const learnerId = uuidv7(0, new Uint8Array(10));
/** A random-looking id that only depends on its name and number. */
export const idOf = (name: string, number: number): string => {
  const bytes = Uint8Array.from({ length: 10 }, (_, index) => (index < 6 ? name.charCodeAt(index % name.length) : (number >> (8 * (index - 6))) & 255));
  return uuidv7(1_795_000_000_000, bytes);
};

export interface EventDraft<Type extends LearningEventType> { type: Type; enrolmentId: string | null; at: number; payload: LearningEventPayloads[Type] }
/** An event with the id of its time; `serial` keeps two of one millisecond apart, in an order that tells nothing. */
export function eventOf<Type extends LearningEventType>(draft: EventDraft<Type>, serial: number): LearningEvent {
  const scattered = Math.imul(serial + 1, 0x9e3779b1) >>> 0;
  const random = Uint8Array.from({ length: 10 }, (_, index) => (scattered >>> (8 * (index % 4))) & 255);
  return {
    id: uuidv7(draft.at, random), type: draft.type, mode: 1, source: 1, occurredAt: draft.at, recordedAt: draft.at, learnerId, enrolmentId: draft.enrolmentId, actorId: null, payload: draft.payload,
  } as LearningEvent;
}

const anEnrolment = fc.constantFrom(idOf('course', 0), idOf('course', 1), null);
const at = fc.integer({ min: 1_795_000_000_000, max: 1_795_000_000_050 });
const anAttempt = fc.constantFrom(idOf('attempt', 0), idOf('attempt', 1), idOf('attempt', 2));
const activity = fc.constantFrom('doc', 'quiz');
const uuidOrNull = fc.constantFrom(null, idOf('unit', 1));
const iso = at.map((time) => new Date(time).toISOString());
const payloads: { [Type in LearningEventType]: fc.Arbitrary<LearningEventPayloads[Type]> } = {
  EnrolmentStarted: fc.record({ courseId: fc.constant(idOf('course', 7)), courseVersionId: fc.constant(idOf('version', 1)), periodKey: fc.constant(''), origin: fc.constant(1), channelCode: fc.constantFrom(null, 'zalo') }),
  LessonStarted: fc.record({ activity }),
  LessonCompleted: fc.record({ activity, activeSeconds: fc.nat(900) }),
  AttemptStarted: anAttempt.chain((attemptId) => fc.record({
    attemptId: fc.constant(attemptId), clientKey: fc.constant(attemptId), activity: fc.constant('quiz'), courseVersionId: fc.constant(idOf('version', 1)), seed: fc.integer(),
    questions: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), passPoints: fc.constant(3), maxPoints: fc.constant(4), number: fc.constant(1 + [0, 1, 2].findIndex((number) => idOf('attempt', number) === attemptId)),
  })),
  AttemptSubmitted: fc.record({ attemptId: anAttempt, activity: fc.constant('quiz'), sequence: fc.nat(99), answers: fc.constant(['a', 'b', 'c', 'd'] as unknown[]), points }),
  CourseCompleted: fc.record({ courseVersionId: fc.constant(idOf('version', 1)), evidenceId: fc.option(anAttempt), completedAt: iso, rawPoints: fc.nat(4), maxPoints: fc.constant(4) }),
  CompletionCounted: fc.record({
    factId: fc.constantFrom(idOf('fact', 0), idOf('fact', 1)), courseVersionId: fc.constant(idOf('version', 1)), competencyId: fc.constant(45), audiences: fc.subarray([1, 2, 3, 4]), neighbourhoodId: uuidOrNull,
    workplaceId: uuidOrNull, ageBand: fc.nat(7), gender: fc.nat(2), scorePercent: fc.nat(100), isSelfDeclared: fc.boolean(), channelCode: fc.constant(null), completedAt: iso,
  }),
  CertificateIssued: fc.record({ publicCode: fc.constantFrom('1-AAAA', '1-BBBB'), year: fc.constant(2026), number: fc.nat(99) }),
  CompletionReviewed: fc.record({ status: fc.constantFrom(0 as const, 1 as const, 2 as const), reason: fc.constant('') }),
  LearnerRegistered: fc.record({ audience: fc.constantFrom(1, 2, 3, 4), neighbourhoodId: fc.constant(idOf('unit', 1)) }),
  ConsentWithdrawn: fc.constant({}),
};

const anyEvent: fc.Arbitrary<(serial: number) => LearningEvent> = fc.oneof(...(Object.keys(payloads) as LearningEventType[]).map((type) =>
  fc.tuple(payloads[type] as fc.Arbitrary<LearningEventPayloads[LearningEventType]>, anEnrolment, at).map(([payload, enrolmentId, time]) => (serial: number) => eventOf({ type, enrolmentId, at: time, payload }, serial))));

/** Any events at all, also such as the product would never write: orphans, contradictions, submissions before starts. */
export const eventSoup: fc.Arbitrary<LearningEvent[]> = fc.array(anyEvent, { maxLength: 40 }).map((makers) => makers.map((make, serial) => make(serial)));
