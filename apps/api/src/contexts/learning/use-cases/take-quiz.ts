import { Inject, Injectable } from '@nestjs/common';
import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import { quizActivity } from '@hocso/domain/completion/course-completion';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { dealQuestions } from '@hocso/domain/scoring/deal-questions';
import { attemptLimits, scoreAttempt } from '@hocso/domain/scoring/score-attempt';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { AnyQuestionType, QuestionResponse, StoredQuestion } from '@hocso/question-types/rules';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { activityOf } from '../course-standing.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import type { AttemptRow, StandingRow } from '../data/learning.repository.ts';
import * as sql from '../data/learning.statements.ts';
import { DealtAttempts } from './dealt-attempts.ts';
import type { DealtAttempt } from './dealt-attempts.ts';
import type { Learning } from './enrol-learner.ts';
import { FinishCourse } from './finish-course.ts';

/** The final quiz of a course: deal, save, hand in, mark. */
@Injectable()
export class TakeQuiz {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(FinishCourse) private readonly finish: FinishCourse,
    @Inject(DealtAttempts) private readonly dealt: DealtAttempts,
  ) {}

  /** Throws when somebody has begun an attempt with this client key; says nothing about whose it is. */
  async assertUnused(tenantId: number, clientKey: string): Promise<void> {
    if ((await this.database.query(sql.findClientKey, [tenantId, clientKey])).length > 0) throw new DomainError('learning.client-key-taken');
  }

  /** Begins an attempt, or gives back the one that is open or that this client key began. */
  async start(tenantId: number, course: PublishedCourse, { learnerId, standing }: Learning, clientKey: string): Promise<AttemptRow> {
    const record = activityOf(standing, quizActivity);
    if (record?.attemptId && (record.isOpen || record.clientKey === clientKey)) return this.read(tenantId, record.attemptId, learnerId);
    const pool = await this.catalogue.questions(course);
    const seed = new DataView(this.clock.randomBytes(4).slice().buffer).getInt32(0);
    const questions = dealQuestions(pool.length, course.manifest.quiz.draw, seed, record?.questionsMet ?? []);
    const limits = attemptLimits(questions.map((number) => pool[number]?.points ?? 0), course.manifest.quiz.passPercent);
    const attempt: DealtAttempt = { id: this.clock.newId(), tenantId, learnerId, enrolmentId: standing.enrolment_id, courseVersionId: course.versionId, questions, seed, passPoints: limits.passPoints };
    const payload = { attemptId: attempt.id, clientKey, activity: quizActivity, courseVersionId: course.versionId, seed, questions, ...limits };
    const answers = questions.map(() => null);
    const now = this.clock.now();
    const [started] = await this.database.query<{ attempts: number }>(sql.startAttempt, [
      tenantId, standing.enrolment_id, quizActivity, attempt.id, clientKey, questions, learnerId, course.versionId, seed, JSON.stringify(answers), limits.maxPoints, limits.passPoints, now,
      this.clock.newId(), JSON.stringify(payload),
    ]);
    // Another request opened one in between: that one is the attempt.
    if (!started) return this.readOpen(tenantId, course, learnerId);
    this.dealt.keep(attempt);
    return {
      id: attempt.id, enrolment_id: standing.enrolment_id, learner_id: learnerId, course_version_id: course.versionId, number: started.attempts, state: 0, seed, sequence: 0, questions, answers,
      points: null, raw_points: null, max_points: limits.maxPoints, pass_points: limits.passPoints, passed: null, submitted_at: null, standing,
    };
  }

  /** An attempt of the learner's own; anybody else's is not found. */
  async read(tenantId: number, id: string, learnerId: string): Promise<AttemptRow> {
    const row = await this.learning.attempt(tenantId, id, learnerId);
    if (!row) throw new DomainError('learning.attempt-not-found');
    this.dealt.keep(dealtOf(tenantId, row));
    return row;
  }

  /** Saves the answers given so far. The highest sequence wins; a lower one is told what the highest is. */
  async save(tenantId: number, id: string, learnerId: string, sequence: number, answers: readonly Answer[]): Promise<{ sequence: number; isCurrent: boolean }> {
    const saved = await this.database.query(sql.saveAnswers, [tenantId, id, learnerId, JSON.stringify(answers), sequence, answers.length]);
    if (saved.length > 0) return { sequence, isCurrent: true };
    const row = await this.read(tenantId, id, learnerId);
    if (row.state !== 0) throw new DomainError('learning.attempt-closed');
    if (row.questions.length !== answers.length) throw new DomainError('learning.answers-mismatch', { expected: row.questions.length });
    return { sequence: row.sequence, isCurrent: row.sequence === sequence };
  }

  /** Hands the attempt in and marks it. Repeating it gives the result that stands. */
  async submit(tenantId: number, id: string, learnerId: string, sequence: number, answers: readonly Answer[]): Promise<AttemptRow> {
    const known = this.dealt.find(id, tenantId, learnerId);
    const { enrolmentId, courseVersionId, questions, seed, passPoints } = known ?? dealtOf(tenantId, await this.read(tenantId, id, learnerId));
    if (questions.length !== answers.length) throw new DomainError('learning.answers-mismatch', { expected: questions.length });
    const course = await this.catalogue.version(courseVersionId);
    const outcome = scoreAttempt(markAll(await this.catalogue.questions(course), questions, answers), course.manifest.quiz.passPercent);
    const now = this.clock.now();
    const payload = { attemptId: id, activity: quizActivity, sequence, answers, points: outcome.points };
    const closed = await this.database.query(sql.submitAttempt, [
      tenantId, id, learnerId, JSON.stringify(answers), sequence, outcome.points, outcome.rawPoints, outcome.passed, now, quizActivity, this.clock.newId(), JSON.stringify(payload),
    ]);
    if (closed.length === 0) return this.alreadyClosed(tenantId, id, learnerId);
    const standing = await this.learning.standingOfEnrolment(tenantId, enrolmentId);
    if (!standing) throw new Error('the enrolment of an attempt cannot be read');
    const finished = outcome.passed ? await this.finish.ifComplete(tenantId, course, standing) : standing;
    return {
      id, enrolment_id: enrolmentId, learner_id: learnerId, course_version_id: courseVersionId, number: activityOf(finished, quizActivity)?.attempts ?? 1, state: 1, seed, sequence, questions,
      answers: [...answers], points: outcome.points, raw_points: outcome.rawPoints, max_points: outcome.maxPoints, pass_points: passPoints, passed: outcome.passed, submitted_at: now, standing: finished,
    };
  }

  private async alreadyClosed(tenantId: number, id: string, learnerId: string): Promise<AttemptRow> {
    const row = await this.read(tenantId, id, learnerId);
    if (row.state === 0) throw new DomainError('learning.answers-superseded', { sequence: row.sequence });
    return { ...row, standing: await this.healed(tenantId, row) };
  }

  /** A pass whose completion was cut off by a crash is completed when it is next looked at. */
  private async healed(tenantId: number, row: AttemptRow): Promise<StandingRow> {
    return row.passed ? this.finish.ifComplete(tenantId, await this.catalogue.version(row.course_version_id), row.standing) : row.standing;
  }

  private async readOpen(tenantId: number, course: PublishedCourse, learnerId: string): Promise<AttemptRow> {
    const standing = await this.learning.standingOfCourse(tenantId, learnerId, course.courseId);
    const attemptId = activityOf(standing, quizActivity)?.attemptId;
    if (!attemptId) throw new Error('no attempt is open although one could not be opened');
    return this.read(tenantId, attemptId, learnerId);
  }
}

const dealtOf = (tenantId: number, row: AttemptRow): DealtAttempt => ({
  id: row.id, tenantId, learnerId: row.learner_id, enrolmentId: row.enrolment_id, courseVersionId: row.course_version_id, questions: row.questions, seed: row.seed, passPoints: row.pass_points,
});

/** The rules of a stored question's type. */
export function rulesOf(question: StoredQuestion): AnyQuestionType {
  const rules = questionTypeOf(question.type);
  if (!rules) throw new Error(`question type ${question.type} is not registered`);
  return rules;
}

/** Marks answers in dealt order; all must be given, none may be a stranger's. Positions in errors count from 1. */
function markAll(pool: readonly StoredQuestion[], dealt: readonly number[], answers: readonly Answer[]): { earned: number; total: number }[] {
  const unanswered: number[] = [];
  const marks = dealt.map((number, index) => {
    const question = pool[number];
    if (!question) throw new Error('an attempt refers to a question its version does not have');
    const rules = rulesOf(question);
    const check = rules.validate(question, answers[index]);
    if (check === 'invalid') throw new DomainError('learning.response-invalid', { position: index + 1 });
    if (check === 'empty') {
      unanswered.push(index + 1);
      return { earned: 0, total: question.points };
    }
    return rules.score(question, answers[index] as QuestionResponse);
  });
  if (unanswered.length > 0) throw new DomainError('learning.unanswered', { positions: unanswered.join(', ') });
  return marks;
}
