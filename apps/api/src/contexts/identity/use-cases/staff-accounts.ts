import { Inject, Injectable } from '@nestjs/common';
import type { AssignableRole } from '@hocso/domain/access/roles';
import { Clock } from '../../../platform/clock/clock.ts';
import { Keys, base32 } from '../../../platform/config/keys.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { AccessRepository } from '../data/access.repository.ts';
import { LearnerRepository } from '../data/learner.repository.ts';

/** Twelve Crockford letters, 60 random bits; written in groups of four. */
const codeLetters = 12;
const codeDays = 14;

/** People who work for the ward: made by an officer, signed in by a one-time code first, by password afterwards. */
@Injectable()
export class StaffAccounts {
  constructor(
    @Inject(Keys) private readonly keys: Keys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
  ) {}

  /** Makes an active learner with a person, in the caller's transaction. Staff learn too, so they are learners. */
  async create(tenantId: number, fullName: string, client: Queryable): Promise<{ learnerId: string; personId: string }> {
    const now = this.clock.now();
    const personId = this.clock.newId();
    const learnerId = this.clock.newId();
    await this.access.insertPerson(personId, now, client);
    await this.learners.insert({ tenantId, id: learnerId, personId, status: 'active', fullName, createdAt: now }, client);
    return { learnerId, personId };
  }

  async giveRole(tenantId: number, learnerId: string, role: AssignableRole, unitId: string | null, client: Queryable): Promise<void> {
    await this.access.addRole({ tenantId, id: this.clock.newId(), learnerId, role, unitId, from: this.clock.now() }, client);
  }

  /** Gives a one-time code, shown this once; older ones of the same person stop working. */
  async issueCode(tenantId: number, learnerId: string, personId: string, client: Queryable): Promise<string> {
    const code = base32(this.clock.randomBytes(16), codeLetters);
    const now = this.clock.now();
    await this.access.dropEntries(personId, 'one-time-code', client);
    await this.access.putEntry(this.hashOfCode(code), { kind: 'one-time-code', tenant_id: tenantId, person_id: personId, learner_id: learnerId }, new Date(now.getTime() + codeDays * 86_400_000), now, client);
    return code.match(/.{4}/g)?.join('-') ?? code;
  }

  hashOfCode(code: string): Buffer {
    return this.keys.hash('directory:one-time-code', code);
  }

  hashOfUsername(username: string): Buffer {
    return this.keys.hash('directory:username', username.toLowerCase());
  }

  /** Registers a sign-in name; a name that is taken makes the insert fail with `identity.username-taken`. */
  async setUsername(tenantId: number, learnerId: string, personId: string, username: string, client: Queryable): Promise<void> {
    await this.access.dropEntries(personId, 'username', client);
    await this.access.putEntry(this.hashOfUsername(username), { kind: 'username', tenant_id: tenantId, person_id: personId, learner_id: learnerId }, null, this.clock.now(), client);
    await this.learners.setUsername(tenantId, learnerId, username, client);
  }
}
