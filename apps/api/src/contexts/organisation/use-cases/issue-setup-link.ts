import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { base32 } from '../../../platform/config/keys.ts';
import { Database } from '../../../platform/database/database.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import { SetupLinks } from '../setup-links.ts';

/** Twenty-six Crockford letters, 130 random bits, out of the 136 of seventeen bytes. */
const tokenLetters = 26;
const tokenBytes = 17;
const linkDays = 30;

/** Makes the one-time link by which the first officer sets up a ward. */
@Injectable()
export class IssueSetupLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(SetupLinks) private readonly links: SetupLinks,
  ) {}

  /** The path of the new link, good for 30 days; older ones stop working. Null for a ward that is set up, or unknown. */
  async run(tenantId: number): Promise<string | null> {
    const ward = await this.organisations.read(tenantId);
    if (!ward || ward.set_up_at !== null) return null;
    const token = base32(this.clock.randomBytes(tokenBytes), tokenLetters);
    const expiresAt = new Date(this.clock.now().getTime() + linkDays * 86_400_000);
    await this.database.transaction((client) => this.links.replace(tenantId, token, expiresAt, client));
    return `/quan-tri/thiet-lap/${token}`;
  }
}
