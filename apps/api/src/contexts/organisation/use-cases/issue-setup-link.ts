import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Keys, base32 } from '../../../platform/config/keys.ts';
import { Database } from '../../../platform/database/database.ts';
import { AccessRepository } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';

/** 26 Crockford letters: 130 random bits. */
const tokenLetters = 26;

/** Makes the one-time link by which the first officer of a ward sets a password; an older link stops working. */
@Injectable()
export class IssueSetupLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
  ) {}

  /** The path of the link, or null for a ward that is set up already. */
  async run(tenantId: number): Promise<string | null> {
    const ward = await this.organisations.read(tenantId);
    if (!ward || ward.set_up_at !== null) return null;
    const token = base32(this.clock.randomBytes(20), tokenLetters);
    await this.database.transaction(async (client) => {
      await this.access.dropSetup(tenantId, client);
      await this.access.putEntry(this.keys.hash('directory:setup', token), { kind: 'setup', tenant_id: tenantId, person_id: null, learner_id: null }, null, this.clock.now(), client);
    });
    return `/quan-tri/thiet-lap/${token}`;
  }
}
