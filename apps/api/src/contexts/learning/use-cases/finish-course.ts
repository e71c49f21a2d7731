import { Inject, Injectable } from '@nestjs/common';
import { ageBandNumber } from '@hocso/domain/completion/age-band';
import { certificateModes, modeOf } from '@hocso/domain/completion/completion-mode';
import { countKeyOf } from '@hocso/domain/completion/count-key';
import { quizActivity } from '@hocso/domain/completion/course-completion';
import { percentOf } from '@hocso/domain/primitives/percent';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import { LearnerRepository } from '../../identity/identity.api.ts';
import type { LearnerRow } from '../../identity/identity.api.ts';
import { activityOf, standingOf } from '../course-standing.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import type { ActivityRow, StandingRow } from '../data/learning.repository.ts';
import * as sql from '../data/learning.statements.ts';
import { certificateCode } from './certificate-code.ts';
import { ReviewCompletions } from './review-completions.ts';

interface UncountedRow { enrolment_id: string; course_version_id: string; completed_at: Date; raw_points: number; max_points: number; mode: number; channel_code: string | null }
interface Evidence { evidenceId: string | null; rawPoints: number; maxPoints: number }

/** What is true of a person at the moment their completions are frozen. */
interface FrozenWith { audiences: number[]; isSelfDeclared: boolean; frozenAt: Date }

/** What follows when the last required activity is done: the dated completion, the counted fact, the paper. */
@Injectable()
export class FinishCourse {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(ReviewCompletions) private readonly review: ReviewCompletions,
  ) {}

  /**
   * Records the completion when everything is done and nothing was recorded yet; safe to call any number of times and
   * from two requests at once. Returns the standing as it is afterwards.
   */
  async ifComplete(tenantId: number, course: PublishedCourse, row: StandingRow): Promise<StandingRow> {
    const standing = standingOf(course, row);
    if (row.completed_at !== null || !standing.isComplete || standing.completedAt === null) return row;
    const completedAt = new Date(standing.completedAt);
    const quiz = activityOf(row, quizActivity);
    const { evidenceId, rawPoints, maxPoints } = await this.evidenceOf(tenantId, row, quiz);
    await this.database.transaction(async (client) => {
      // Held first: a guest who registers at this very moment is counted by exactly one of the two transactions.
      const learner = await this.learners.hold(tenantId, row.learner_id, client);
      const inserted = await client.query(sql.insertCompletion, [tenantId, row.enrolment_id, row.learner_id, row.course_version_id, evidenceId, completedAt, rawPoints, maxPoints, 1]);
      if (inserted.length === 0) return;
      await client.query(sql.markEnrolmentComplete, [tenantId, row.enrolment_id, completedAt]);
      await this.learning.addEvent({
        tenantId, type: 'CourseCompleted', learnerId: row.learner_id, enrolmentId: row.enrolment_id, occurredAt: completedAt,
        payload: { courseVersionId: row.course_version_id, evidenceId, completedAt: completedAt.toISOString(), rawPoints, maxPoints },
      }, client);
      if (learner?.status === 'active') await this.countAll(tenantId, learner, laterOf(completedAt, learner.registered_at), client);
      // Somebody said that there is no such person: new facts wait for the answer as the old ones do.
      if (learner?.is_doubted) await this.review.run(tenantId, learner.id, { isUnderReview: true, reason: 'learner-doubted', actorId: null }, client);
    });
    return (await this.learning.standingOfEnrolment(tenantId, row.enrolment_id)) ?? row;
  }

  /**
   * Counts every completion of `learner` that is not counted yet and issues its paper, in the caller's transaction.
   * Audiences, units and age band are frozen as they are at `frozenAt`: completion, or consent for former guests.
   */
  async countAll(tenantId: number, learner: LearnerRow, frozenAt: Date, client: Queryable): Promise<void> {
    const rows = await client.query<UncountedRow>(sql.uncountedCompletions, [tenantId, learner.id]);
    if (rows.length === 0) return;
    const audiences = await this.learners.audiencesAt(tenantId, learner.id, frozenAt, client);
    const isSelfDeclared = await this.learners.isSelfDeclaredAt(tenantId, learner.id, frozenAt, client);
    for (const row of rows) {
      const isNew = await this.count(tenantId, learner, row, { audiences, isSelfDeclared, frozenAt }, client);
      if (isNew && certificateModes.includes(modeOf(row.mode))) await this.issueCertificate(tenantId, learner.id, row, client);
    }
  }

  private async count(tenantId: number, learner: LearnerRow, row: UncountedRow, { audiences, isSelfDeclared, frozenAt }: FrozenWith, client: Queryable): Promise<boolean> {
    const course = await this.catalogue.version(row.course_version_id);
    const now = this.clock.now();
    const payload = {
      factId: this.clock.newId(), courseVersionId: row.course_version_id, competencyId: course.competencyId, audiences, neighbourhoodId: learner.neighbourhood_id, workplaceId: learner.workplace_id,
      ageBand: ageBandNumber(learner.birth_year, yearIn(frozenAt)), gender: learner.gender, scorePercent: percentOf(row.raw_points, row.max_points), isSelfDeclared,
      channelCode: row.channel_code, completedAt: row.completed_at.toISOString(),
    };
    const inserted = await client.query(sql.insertFact, [
      tenantId, payload.factId, row.enrolment_id, learner.id, row.course_version_id, payload.competencyId, audiences, payload.neighbourhoodId, payload.workplaceId, payload.ageBand, payload.gender,
      row.mode, 1, payload.scorePercent, payload.isSelfDeclared, payload.channelCode, row.completed_at, now, countKeyOf(payload),
    ]);
    if (inserted.length === 0) return false;
    await this.learning.addEvent({ tenantId, type: 'CompletionCounted', learnerId: learner.id, enrolmentId: row.enrolment_id, occurredAt: frozenAt, recordedAt: now, mode: row.mode, payload }, client);
    return true;
  }

  private async issueCertificate(tenantId: number, learnerId: string, row: UncountedRow, client: Queryable): Promise<void> {
    const now = this.clock.now();
    const year = yearIn(now);
    const [counter] = await client.query<{ last: number }>(sql.nextCertificateNumber, [tenantId, year]);
    const payload = { publicCode: certificateCode(tenantId, this.clock.randomBytes(10)), year, number: counter?.last ?? 1 };
    await client.query(sql.insertCertificate, [tenantId, row.enrolment_id, payload.publicCode, year, payload.number, now]);
    await this.learning.addEvent({ tenantId, type: 'CertificateIssued', learnerId, enrolmentId: row.enrolment_id, occurredAt: now, mode: row.mode, payload }, client);
  }

  /** The attempt a completion rests on: the latest when it is the best, else (a retry was begun after the pass) the best pass. */
  private async evidenceOf(tenantId: number, row: StandingRow, quiz: ActivityRow | undefined): Promise<Evidence> {
    const latest = quiz?.attemptId ? await this.learning.attempt(tenantId, quiz.attemptId, row.learner_id) : undefined;
    const isBest = latest?.passed === true && latest.raw_points === quiz?.bestPoints;
    const best = isBest ? latest : (await this.database.query<{ id: string; raw_points: number; max_points: number }>(sql.bestPass, [tenantId, row.enrolment_id]))[0];
    return { evidenceId: best?.id ?? null, rawPoints: best?.raw_points ?? 0, maxPoints: best?.max_points ?? 0 };
  }
}

const laterOf = (a: Date, b: Date | null): Date => (b !== null && b > a ? b : a);

/** The calendar year of a moment in the ward's time zone. */
const yearIn = (moment: Date): number => Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric' }).format(moment));
