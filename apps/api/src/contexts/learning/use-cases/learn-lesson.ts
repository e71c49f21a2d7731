import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import type { StandingRow } from '../data/learning.repository.ts';
import * as sql from '../data/learning.statements.ts';
import type { Learning } from './enrol-learner.ts';
import { FinishCourse } from './finish-course.ts';

/** Remembers how far a lesson was read, and that it was done. */
@Injectable()
export class LearnLesson {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(FinishCourse) private readonly finish: FinishCourse,
  ) {}

  /** Saves the part to resume at and the seconds looked at since the last report. */
  async saveProgress(tenantId: number, course: PublishedCourse, lesson: string, { learnerId, standing }: Learning, part: number, activeSeconds: number): Promise<StandingRow> {
    assertPart(course, lesson, part);
    await this.database.query(sql.saveLessonDraft, [tenantId, standing.enrolment_id, lesson, part, activeSeconds, this.clock.now(), this.clock.newId(), learnerId]);
    return this.standing(tenantId, standing);
  }

  /** Marks the lesson done; a second time changes nothing. The course is finished when this was the last thing missing. */
  async complete(tenantId: number, course: PublishedCourse, lesson: string, { learnerId, standing }: Learning, activeSeconds: number): Promise<StandingRow> {
    const parts = course.manifest.lessons.find((each) => each.slug === lesson)?.parts ?? 0;
    await this.database.query(sql.completeLesson, [tenantId, standing.enrolment_id, lesson, parts, activeSeconds, this.clock.now(), this.clock.newId(), learnerId]);
    // Read after the write is committed: of two last activities done at once, at least one request sees both.
    return this.finish.ifComplete(tenantId, course, await this.standing(tenantId, standing));
  }

  private async standing(tenantId: number, before: StandingRow): Promise<StandingRow> {
    return (await this.learning.standingOfEnrolment(tenantId, before.enrolment_id)) ?? before;
  }
}

/** Throws unless the course has the lesson and the lesson as many parts. */
export function assertPart(course: PublishedCourse, lesson: string, part: number): void {
  const known = course.manifest.lessons.find((each) => each.slug === lesson);
  if (!known) throw new DomainError('catalogue.lesson-not-found');
  if (part > known.parts) throw new DomainError('learning.lesson-part-unknown');
}
