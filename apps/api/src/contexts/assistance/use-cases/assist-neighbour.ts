import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Audit } from '../../../platform/audit/audit.ts';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { ContinueCodes, LearnerRepository } from '../../identity/identity.api.ts';
import { ReviewCompletions } from '../../learning/learning.api.ts';

/** What a member may do for, or about, a neighbour of their own tổ dân phố; never about themselves. */
@Injectable()
export class AssistNeighbour {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(ContinueCodes) private readonly codes: ContinueCodes,
    @Inject(ReviewCompletions) private readonly review: ReviewCompletions,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Gives a neighbour who lost theirs a new "mã tiếp tục"; the old one stops working. */
  async renewCode(tenantId: number, member: SignedIn, learnerId: string): Promise<string> {
    return this.database.transaction(async (client) => {
      const personId = await this.personOf(tenantId, member, learnerId, client);
      await this.audit.record({ tenantId, actorId: member.learnerId, action: 'neighbour.code-renewed', subjectId: learnerId }, client);
      return this.codes.renew(tenantId, learnerId, personId, client);
    });
  }

  /** Says that no such person lives here, or takes it back: their completions leave the headline and return. Repeating it changes nothing. */
  async report(tenantId: number, member: SignedIn, learnerId: string, isUnderReview: boolean): Promise<void> {
    await this.database.transaction(async (client) => {
      await this.personOf(tenantId, member, learnerId, client);
      await this.learners.setDoubted(tenantId, learnerId, isUnderReview, client);
      const reason = isUnderReview ? 'no-such-person' : 'person-confirmed';
      const completions = await this.review.run(tenantId, learnerId, { isUnderReview, reason, actorId: member.learnerId }, client);
      await this.audit.record({ tenantId, actorId: member.learnerId, action: 'neighbour.reported', subjectId: learnerId, detail: { isUnderReview, completions } }, client);
    });
  }

  /** The person behind a neighbour in scope; anybody else is not found, as if they did not exist. */
  private async personOf(tenantId: number, member: SignedIn, learnerId: string, client: Queryable): Promise<string> {
    const learner = await this.learners.read(tenantId, learnerId, client);
    const isInScope = learner?.status === 'active' && learner.neighbourhood_id !== null && member.teamUnitIds.includes(learner.neighbourhood_id);
    if (!isInScope || learner.person_id === null) throw new DomainError('learning.learner-not-found');
    if (learnerId === member.learnerId) throw new DomainError('access.not-allowed');
    return learner.person_id;
  }
}
