import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Keys } from '../../platform/config/keys.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { AccessRepository } from './data/access.repository.ts';
import { LearnerRepository } from './data/learner.repository.ts';

/** Ten Crockford letters, 50 bits: enough with the rate limit on trying them. */
const letters = 10;

/**
 * "Mã tiếp tục": opens a learner's record on another phone. It is derived from the learner and a counter with the key
 * of the installation, so it can be shown again without being stored; renewing it raises the counter.
 */
@Injectable()
export class ContinueCodes {
  constructor(
    @Inject(Keys) private readonly keys: Keys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
  ) {}

  codeOf(learnerId: string, counter: number): string {
    return this.keys.code('continue-code', `${learnerId}:${counter}`, letters);
  }

  hashOf(code: string): Buffer {
    return this.keys.hash('directory:continue-code', code);
  }

  /** Makes the learner's next code findable and every older one useless; returns it. */
  async renew(tenantId: number, learnerId: string, personId: string, client: Queryable): Promise<string> {
    const counter = await this.learners.bumpContinueCounter(tenantId, learnerId, client);
    const code = this.codeOf(learnerId, counter);
    await this.access.dropEntries(personId, 'continue-code', client);
    await this.access.putEntry(this.hashOf(code), { kind: 'continue-code', tenant_id: tenantId, person_id: personId, learner_id: learnerId }, null, this.clock.now(), client);
    return code;
  }
}
