import { Inject, Injectable } from '@nestjs/common';
import type { LearningEventPayloads, LearningEventType } from '@hocso/domain/completion/learning-event';
import { eventTypeNumber } from '@hocso/domain/completion/learning-event';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import * as sql from './learning.statements.ts';

export interface ActivityRow {
  key: string; state: number; part: number; attempts: number; failedAttempts: number; bestPoints: number | null; attemptId: string | null; isOpen: boolean;
  clientKey: string | null; questionsMet: number[]; completedAt: number | null;
}
export interface StandingRow {
  enrolment_id: string; learner_id: string; course_id: string; course_version_id: string; last_activity_at: Date | string; activities: ActivityRow[];
  completed_at: Date | string | null; raw_points: number; max_points: number; mode: number; status: number; public_code: string | null;
}
export interface AttemptRow {
  id: string; enrolment_id: string; learner_id: string; course_version_id: string; number: number; state: number; seed: number; sequence: number; questions: number[]; answers: unknown[];
  points: number[] | null; raw_points: number | null; max_points: number; pass_points: number; passed: boolean | null; submitted_at: Date | null; standing: StandingRow;
}
export interface EventInput<Type extends LearningEventType> {
  tenantId: number; type: Type; learnerId: string; enrolmentId: string | null; payload: LearningEventPayloads[Type]; occurredAt: Date; recordedAt?: Date; mode?: number; source?: number; actorId?: string | null;
}

/** Reads where learners stand; the writing statements belong to their use cases. */
@Injectable()
export class LearningRepository {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  standings(tenantId: number, learnerId: string): Promise<StandingRow[]> {
    return this.database.query(sql.standings, [tenantId, learnerId]);
  }

  /** Where these learners stand in everything they began, in one query. */
  standingsOfMany(tenantId: number, learnerIds: readonly string[]): Promise<StandingRow[]> {
    return this.database.query(sql.standingsOfMany, [tenantId, learnerIds]);
  }

  async standingOfCourse(tenantId: number, learnerId: string, courseId: string, client: Queryable = this.database): Promise<StandingRow | undefined> {
    return (await client.query<StandingRow>(sql.standingOfCourse, [tenantId, learnerId, courseId]))[0];
  }

  async standingOfEnrolment(tenantId: number, enrolmentId: string): Promise<StandingRow | undefined> {
    return (await this.database.query<StandingRow>(sql.standingOfEnrolment, [tenantId, enrolmentId]))[0];
  }

  /** An attempt of this learner with where the course stands; undefined for anybody else's. */
  async attempt(tenantId: number, id: string, learnerId: string): Promise<AttemptRow | undefined> {
    return (await this.database.query<AttemptRow>(sql.readAttempt, [tenantId, id, learnerId]))[0];
  }

  /** Adds one event in the caller's transaction. */
  async addEvent<Type extends LearningEventType>(event: EventInput<Type>, client: Queryable): Promise<void> {
    await client.query(sql.insertEvent, [
      event.tenantId, this.clock.newId(), eventTypeNumber(event.type), event.mode ?? 1, event.source ?? 1, event.occurredAt, event.recordedAt ?? this.clock.now(), event.learnerId, event.enrolmentId, event.actorId ?? null,
      JSON.stringify(event.payload),
    ]);
  }
}
