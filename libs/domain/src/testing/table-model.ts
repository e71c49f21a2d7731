import type { LearningEvent, LearningEventPayloads, LearningEventType } from '../completion/learning-event.ts';
import type { ActivityRecordRow, LearningRows } from '../completion/learning-rows.ts';
import { questionsRemembered } from '../completion/learning-rows.ts';
import { eventOf, idOf, learnerId } from './learning-histories.ts';
import type { Deed } from './learning-histories.ts';

const start = Date.UTC(2026, 10, 2);
const passPoints = 3;
const maxPoints = 4;
const versionId = idOf('version', 1);

/**
 * The state tables as the server's statements keep them, deed by deed, with the events they write: a second, plain
 * telling of the same story that the fold is compared with. `step` is the time between two deeds in milliseconds.
 */
export function tablesAfter(deeds: readonly Deed[], step: number): { events: LearningEvent[]; rows: LearningRows } {
  const rows: LearningRows = { enrolments: [], activityRecords: [], attempts: [], completions: [], facts: [], certificates: [], withoutBeginning: [] };
  const events: LearningEvent[] = [];
  deeds.forEach((deed, index) => {
    const at = start + index * step;
    const say = <Type extends LearningEventType>(type: Type, payload: LearningEventPayloads[Type]): void => { events.push(eventOf({ type, enrolmentId, at, payload }, events.length)); };
    const enrolmentId = idOf('enrolm', deed.enrolment);
    const enrolment = rows.enrolments.find(({ id }) => id === enrolmentId);
    const touch = (): void => { if (enrolment) enrolment.lastActivityAt = at; };
    if (deed.kind === 'enrol') {
      if (enrolment) return;
      const payload = { courseId: idOf('course', deed.enrolment), courseVersionId: versionId, periodKey: '', origin: 1, channelCode: null };
      rows.enrolments.push({ id: enrolmentId, learnerId, ...payload, startedAt: at, lastActivityAt: at, completedAt: null });
      return say('EnrolmentStarted', payload);
    }
    if (!enrolment) return;
    const slotOf = (activityKey: string): ActivityRecordRow | undefined => rows.activityRecords.find((row) => row.enrolmentId === enrolmentId && row.activityKey === activityKey);
    const newSlot = (activityKey: string, state: ActivityRecordRow['state']): ActivityRecordRow => {
      const slot: ActivityRecordRow = {
        enrolmentId, activityKey, state, attempts: 0, failedAttempts: 0, bestPoints: null, attemptId: null, isAttemptOpen: false, clientKey: null, questionsMet: [], completedAt: null,
      };
      rows.activityRecords.push(slot);
      return slot;
    };
    const quiz = slotOf('quiz');
    const completion = rows.completions.find((row) => row.enrolmentId === enrolmentId);
    switch (deed.kind) {
      case 'open-lesson': {
        // Opening it again only moves a draft and leaves no event.
        if (slotOf(deed.lesson)) return;
        touch();
        newSlot(deed.lesson, 'in-progress');
        return say('LessonStarted', { activity: deed.lesson });
      }
      case 'finish-lesson': {
        const slot = slotOf(deed.lesson) ?? newSlot(deed.lesson, 'completed');
        if (slot.completedAt !== null) return;
        touch();
        Object.assign(slot, { state: 'completed', completedAt: at });
        return say('LessonCompleted', { activity: deed.lesson, activeSeconds: 0 });
      }
      case 'start-attempt': {
        if (quiz?.isAttemptOpen) return;
        const slot = quiz ?? newSlot('quiz', 'in-progress');
        const attemptId = idOf('attempt', index);
        const questions = [index % 20, (index + 1) % 20, (index + 2) % 20, (index + 3) % 20];
        Object.assign(slot, { attempts: slot.attempts + 1, attemptId, isAttemptOpen: true, clientKey: idOf('client', index), questionsMet: [...slot.questionsMet, ...questions].slice(-questionsRemembered) });
        rows.attempts.push({
          id: attemptId, enrolmentId, learnerId, courseVersionId: versionId, number: slot.attempts, mode: 1, state: 0, keyRevision: 0, seed: index, sequence: 0, questions, answers: questions.map(() => null), points: null,
          rawPoints: null, maxPoints, passPoints, passed: null, startedAt: at, submittedAt: null,
        });
        return say('AttemptStarted', { attemptId, clientKey: idOf('client', index), activity: 'quiz', courseVersionId: versionId, seed: index, questions, passPoints, maxPoints, number: slot.attempts });
      }
      case 'submit': {
        const attempt = rows.attempts.find((row) => row.enrolmentId === enrolmentId && row.state === 0);
        if (!attempt || !quiz) return;
        const rawPoints = deed.points.reduce((sum, each) => sum + each, 0);
        const passed = rawPoints >= passPoints;
        const answers = deed.points.map((point) => (point ? 'a' : 'b'));
        Object.assign(attempt, { state: 1, answers, sequence: index, points: [...deed.points], rawPoints, passed, submittedAt: at });
        Object.assign(quiz, {
          isAttemptOpen: false, state: quiz.state === 'passed' || passed ? 'passed' : 'failed', failedAttempts: quiz.failedAttempts + (passed ? 0 : 1),
          bestPoints: Math.max(quiz.bestPoints ?? 0, rawPoints), completedAt: quiz.completedAt ?? (passed ? at : null),
        });
        touch();
        return say('AttemptSubmitted', { attemptId: attempt.id, activity: 'quiz', sequence: index, answers, points: [...deed.points] });
      }
      case 'finish': {
        if (quiz?.state !== 'passed' || completion) return;
        const payload = { courseVersionId: versionId, evidenceId: quiz.attemptId, rawPoints: quiz.bestPoints ?? 0, maxPoints };
        enrolment.completedAt = at;
        rows.completions.push({ enrolmentId, learnerId, ...payload, completedAt: at, mode: 1, status: 0 });
        return say('CourseCompleted', { ...payload, completedAt: new Date(at).toISOString() });
      }
      case 'count': {
        if (!completion || rows.facts.some((row) => row.enrolmentId === enrolmentId)) return;
        const payload = {
          courseVersionId: versionId, competencyId: 45, audiences: [4], neighbourhoodId: idOf('unit', 1), workplaceId: null, ageBand: 6, gender: 0, scorePercent: 75, isSelfDeclared: true, channelCode: null,
        };
        rows.facts.push({ id: idOf('fact', index), enrolmentId, learnerId, ...payload, mode: 1, source: 1, actorId: null, completedAt: completion.completedAt, recordedAt: at, supersedes: null });
        return say('CompletionCounted', { factId: idOf('fact', index), ...payload, completedAt: new Date(completion.completedAt).toISOString() });
      }
      case 'paper': {
        if (!completion || rows.certificates.some((row) => row.enrolmentId === enrolmentId)) return;
        const payload = { publicCode: `1-${index}`, year: 2026, number: index };
        rows.certificates.push({ enrolmentId, ...payload, status: completion.status === 2 ? 1 : 0, issuedAt: at });
        return say('CertificateIssued', payload);
      }
      case 'review': {
        if (!completion || completion.status === 2) return;
        completion.status = deed.status;
        const paper = rows.certificates.find((row) => row.enrolmentId === enrolmentId);
        if (paper && deed.status === 2) paper.status = 1;
        return say('CompletionReviewed', { status: deed.status, reason: '' });
      }
    }
  });
  return { events, rows };
}
