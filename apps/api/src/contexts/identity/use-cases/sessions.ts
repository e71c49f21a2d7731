import { Inject, Injectable } from '@nestjs/common';
import { sessionSeconds } from '@hocso/domain/access/session-limits';
import { hashOfSecret } from '../../../platform/auth/session-cookie.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { AccessRepository } from '../data/access.repository.ts';
import { LearnerRepository } from '../data/learner.repository.ts';

/** Ids of somebody who is not in the database yet. */
export interface Newcomer { personId: string; learnerId: string }

export interface OpenedSession { value: string; seconds: number; personId: string; learnerId: string; secretHash: Buffer }

/** Opens sessions; their cookies are sent by the controllers. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
  ) {}

  newcomer(): Newcomer {
    return { personId: this.clock.newId(), learnerId: this.clock.newId() };
  }

  /** Makes a person, a guest learner and a session in the caller's transaction. */
  async openGuest(tenantId: number, audience: number | null, client: Queryable, { personId, learnerId }: Newcomer = this.newcomer()): Promise<OpenedSession> {
    const now = this.clock.now();
    await this.access.insertPerson(personId, now, client);
    await this.learners.insert({ tenantId, id: learnerId, personId, status: 'guest', fullName: null, audience, createdAt: now }, client);
    return this.open({ tenantId, personId, learnerId, kind: 'guest', openedBy: 'guest' }, client);
  }

  /** A guest who gave a name stays signed in as long as any learner: from now on, with the same cookie. Returns for how many seconds. */
  async prolongForLearner(personId: string, secretHash: Buffer, client: Queryable): Promise<number> {
    await this.access.prolongSession(personId, secretHash, new Date(this.clock.now().getTime() + sessionSeconds.learner * 1000), client);
    return sessionSeconds.learner;
  }

  /** Opens a session of a known person. Staff sessions are short: they see other people's data. */
  async open(
    who: { tenantId: number; personId: string; learnerId: string; kind: keyof typeof sessionSeconds; openedBy: 'guest' | 'code' | 'password'; mustSetPassword?: boolean },
    client?: Queryable,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const secret = Buffer.from(this.clock.randomBytes(32)).toString('base64url');
    const seconds = sessionSeconds[who.kind];
    const secretHash = hashOfSecret(secret);
    await this.access.insertSession({
      personId: who.personId, secretHash, tenantId: who.tenantId, learnerId: who.learnerId, isStaff: who.kind === 'staff', openedBy: who.openedBy,
      mustSetPassword: who.mustSetPassword ?? false, createdAt: now, expiresAt: new Date(now.getTime() + seconds * 1000),
    }, client);
    return { value: `${who.personId}.${secret}`, seconds, personId: who.personId, learnerId: who.learnerId, secretHash };
  }
}
