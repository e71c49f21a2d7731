import { Inject, Injectable } from '@nestjs/common';
import { sourceNumber } from '@hocso/domain/completion/completion-mode';
import { eventTypeNumber } from '@hocso/domain/completion/learning-event';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import * as sql from '../data/learning.statements.ts';

const valid = 0;
const underReview = 1;

/** Takes the completions of somebody who is doubted out of the headline, and brings them back. Nothing is removed. */
@Injectable()
export class ReviewCompletions {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Changes what is not so already, in the caller's transaction; returns how many completions changed. `actorId` is who says so, null for the product itself. */
  async run(tenantId: number, learnerId: string, review: { isUnderReview: boolean; reason: string; actorId: string | null }, client: Queryable): Promise<number> {
    const [before, after] = review.isUnderReview ? [valid, underReview] : [underReview, valid];
    const rows = await client.query<{ enrolment_id: string; mode: number }>(sql.reviewCompletions, [tenantId, learnerId, before, after]);
    if (rows.length === 0) return 0;
    const source = sourceNumber(review.actorId === null ? 'system' : 'app');
    await client.query(sql.insertReviewEvents, [
      tenantId, eventTypeNumber('CompletionReviewed'), source, this.clock.now(), learnerId, review.actorId, JSON.stringify({ status: after, reason: review.reason }),
      rows.map(() => this.clock.newId()), rows.map((row) => row.enrolment_id), rows.map((row) => row.mode),
    ]);
    return rows.length;
  }
}
