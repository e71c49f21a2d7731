import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Clock } from '../../platform/clock/clock.ts';
import { Keys, normaliseCode } from '../../platform/config/keys.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { RateLimit } from '../../platform/limits/rate-limit.ts';
import { AccessRepository } from '../identity/identity.api.ts';
import { OrganisationRepository } from './data/organisation.repository.ts';
import type { OrganisationRow } from './data/organisation.repository.ts';

const perAddress = { most: 30, seconds: 900 };

/** First-run links: whoever holds one may set up a ward that is not set up yet, once. Only a keyed hash is stored. */
@Injectable()
export class SetupLinks {
  constructor(
    @Inject(Keys) private readonly keys: Keys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(RateLimit) private readonly limit: RateLimit,
  ) {}

  /** The ward a link is for; throws `identity.setup-link-invalid` when it was used, replaced or never existed. */
  async wardOf(token: string, address: string): Promise<OrganisationRow> {
    await this.limit.count(`setup:${address}`, perAddress);
    const entry = await this.access.findEntry(this.hashOf(token), this.clock.now());
    const ward = entry?.kind === 'setup' ? await this.organisations.read(entry.tenant_id) : undefined;
    if (!ward || ward.set_up_at !== null) throw new DomainError('identity.setup-link-invalid');
    return ward;
  }

  /** Uses a link up, in the caller's transaction: of two requests at once only one gets it. */
  async take(token: string, client: Queryable): Promise<void> {
    const entry = await this.access.takeEntry(this.hashOf(token), this.clock.now(), client);
    if (entry?.kind !== 'setup') throw new DomainError('identity.setup-link-invalid');
    await this.access.dropSetup(entry.tenant_id, client);
  }

  /** Makes `token` the only link of the ward. */
  async replace(tenantId: number, token: string, expiresAt: Date, client: Queryable): Promise<void> {
    await this.access.dropSetup(tenantId, client);
    await this.access.putEntry(this.hashOf(token), { kind: 'setup', tenant_id: tenantId, person_id: null, learner_id: null }, expiresAt, this.clock.now(), client);
  }

  private hashOf(token: string): Buffer {
    return this.keys.hash('directory:setup', normaliseCode(token));
  }
}
