import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { AccessRepository, LearnerRepository } from '../../identity/identity.api.ts';
import { LearningRepository } from '../data/learning.repository.ts';

/** "Rút đồng ý và xoá tên tôi": the person and every way back to them go; counted facts stay under a random id. */
@Injectable()
export class WithdrawConsent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
  ) {}

  async run(tenantId: number, signedIn: SignedIn): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (client) => {
      if (!(await this.learners.erase(tenantId, signedIn.learnerId, now, client))) throw new DomainError('identity.consent-needed');
      await this.learning.addEvent({ tenantId, type: 'ConsentWithdrawn', learnerId: signedIn.learnerId, enrolmentId: null, occurredAt: now, payload: {} }, client);
      await this.access.deletePerson(signedIn.personId, client);
    });
  }
}
