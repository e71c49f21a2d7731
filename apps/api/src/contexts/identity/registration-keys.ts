import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Keys } from '../../platform/config/keys.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { AccessRepository } from './data/access.repository.ts';

/** How long a repeated registration still finds its learner: a phone that waits for the network overnight. */
const repeatableMs = 86_400_000;

export interface Registered { personId: string; learnerId: string }

/**
 * The random key that a form sends with a registration. A request whose reply was lost is repeated with the same key and
 * finds the same learner; like every code it is kept as a keyed hash only. It opens nothing after a day, and never serves
 * a second person.
 */
@Injectable()
export class RegistrationKeys {
  constructor(
    @Inject(Keys) private readonly keys: Keys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
  ) {}

  /** Who registered with this key during the last day. */
  async find(tenantId: number, clientKey: string): Promise<Registered | undefined> {
    const entry = await this.access.findEntry(this.hashOf(tenantId, clientKey), this.clock.now());
    return entry?.person_id && entry.learner_id ? { personId: entry.person_id, learnerId: entry.learner_id } : undefined;
  }

  /** Ties the key to a learner, in the caller's transaction; false when it was used before. Of two requests at once the second waits for the first. */
  claim(tenantId: number, clientKey: string, { personId, learnerId }: Registered, client: Queryable): Promise<boolean> {
    const now = this.clock.now();
    const entry = { kind: 'registration', tenant_id: tenantId, person_id: personId, learner_id: learnerId } as const;
    return this.access.claimEntry(this.hashOf(tenantId, clientKey), entry, now, client, new Date(now.getTime() + repeatableMs));
  }

  private hashOf(tenantId: number, clientKey: string): Buffer {
    return this.keys.hash('directory:registration', `${tenantId}:${clientKey.toLowerCase()}`);
  }
}
