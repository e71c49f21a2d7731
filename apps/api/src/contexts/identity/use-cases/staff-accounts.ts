import { Inject, Injectable } from '@nestjs/common';
import type { AssignableRole } from '@hocso/domain/access/roles';
import { usernamesFor } from '@hocso/domain/access/username';
import { audienceNumber } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
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

  /** Makes an active learner with a person, in the caller's transaction. Staff learn too, in the audience of their work. */
  async create(tenantId: number, fullName: string, audience: Audience, client: Queryable): Promise<{ learnerId: string; personId: string }> {
    const now = this.clock.now();
    const personId = this.clock.newId();
    const learnerId = this.clock.newId();
    await this.access.insertPerson(personId, now, client);
    await this.learners.insert({ tenantId, id: learnerId, personId, status: 'active', fullName, audience: audienceNumber(audience), createdAt: now }, client);
    await this.joinAudience(tenantId, learnerId, audience, client);
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

  /** Registers a sign-in name made from the person's name, the first that nobody has, and returns it. */
  async giveUsername(tenantId: number, learnerId: string, personId: string, fullName: string, client: Queryable): Promise<string> {
    const random = new DataView(this.clock.randomBytes(20).slice().buffer);
    const names = usernamesFor(fullName, Array.from({ length: 10 }, (_, index) => random.getUint16(index * 2)));
    const taken = await this.access.takenHashes(names.map((name) => this.hashOfUsername(name)), client);
    for (const name of names) {
      const hash = this.hashOfUsername(name);
      // Somebody else may take the name between the look and the claim: then the next one is tried.
      if (taken.has(hash.toString('hex')) || !(await this.access.claimEntry(hash, { kind: 'username', tenant_id: tenantId, person_id: personId, learner_id: learnerId }, this.clock.now(), client))) continue;
      await this.learners.setUsername(tenantId, learnerId, name, client);
      return name;
    }
    throw new Error('every sign-in name for this person is taken');
  }

  /** From now on somebody learns as one of this audience; what they completed before keeps the audiences of its day. */
  async joinAudience(tenantId: number, learnerId: string, audience: Audience, client: Queryable): Promise<void> {
    await this.learners.addAudience(tenantId, learnerId, audienceNumber(audience), this.clock.now(), 'officer', client);
  }

  async leaveAudience(tenantId: number, learnerId: string, audience: Audience, client: Queryable): Promise<void> {
    await this.learners.endAudience(tenantId, learnerId, audienceNumber(audience), this.clock.now(), client);
  }

  /** Ends every session of a person and makes an unused one-time code useless. */
  async signOutEverywhere(personId: string, client: Queryable): Promise<void> {
    await this.access.deleteSessions(personId, client);
    await this.access.dropEntries(personId, 'one-time-code', client);
  }

  /** Stores the hash of a password somebody chose. */
  async setPassword(personId: string, secret: string, client: Queryable): Promise<void> {
    await this.access.putPassword(personId, secret, this.clock.now(), client);
  }

  /** Registers a sign-in name; a name that is taken makes the insert fail with `identity.username-taken`. */
  async setUsername(tenantId: number, learnerId: string, personId: string, username: string, client: Queryable): Promise<void> {
    await this.access.dropEntries(personId, 'username', client);
    await this.access.putEntry(this.hashOfUsername(username), { kind: 'username', tenant_id: tenantId, person_id: personId, learner_id: learnerId }, null, this.clock.now(), client);
    await this.learners.setUsername(tenantId, learnerId, username, client);
  }
}
