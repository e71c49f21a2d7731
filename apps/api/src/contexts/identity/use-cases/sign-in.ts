import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import type { Role } from '@hocso/domain/access/roles';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { SignedIn } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { normaliseCode } from '../../../platform/config/keys.ts';
import { Database } from '../../../platform/database/database.ts';
import { RateLimit } from '../../../platform/limits/rate-limit.ts';
import { AccessRepository } from '../data/access.repository.ts';
import type { DirectoryEntry } from '../data/access.repository.ts';
import { LearnerRepository } from '../data/learner.repository.ts';
import { viewerOfRow } from '../viewers.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { OpenedSession } from './sessions.ts';

// Per user name and address together, so that nobody can lock somebody else out from elsewhere.
const perName = { most: 8, seconds: 900 };
const perAddress = { most: 60, seconds: 900 };
const codesPerAddress = { most: 20, seconds: 900 };
const passwordChanges = { most: 10, seconds: 900 };

export interface Entrance { session: OpenedSession; viewer: Viewer }

/** The ways in: user name and password, "mã tiếp tục", one-time code. A wrong one never says which part was wrong. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessRepository) private readonly access: AccessRepository,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(Doorkeeper) private readonly door: Doorkeeper,
    @Inject(RateLimit) private readonly limit: RateLimit,
  ) {}

  async byPassword(username: string, password: string, address: string): Promise<Entrance> {
    await this.limit.count(`sign-in:${address}`, perAddress);
    await this.limit.count(`sign-in:${address}:${this.door.staff.hashOfUsername(username).toString('hex')}`, perName);
    const entry = await this.access.findEntry(this.door.staff.hashOfUsername(username), this.clock.now());
    const stored = entry?.person_id ? await this.access.password(entry.person_id) : undefined;
    if (!(await this.door.passwords.isRight(stored, password)) || !entry) throw new DomainError('identity.wrong-sign-in');
    return this.enter(entry, 'password', 'identity.wrong-sign-in');
  }

  async byCode(typed: string, address: string): Promise<Entrance> {
    await this.limit.count(`code:${address}`, codesPerAddress);
    const code = normaliseCode(typed);
    const now = this.clock.now();
    const resident = await this.access.findEntry(this.door.codes.hashOf(code), now);
    if (resident) return this.enter(resident, 'code', 'identity.code-unknown');
    const taken = await this.database.transaction((client) => this.access.takeEntry(this.door.staff.hashOfCode(code), now, client));
    if (!taken) throw new DomainError('identity.code-unknown');
    return this.enter(taken, 'code', 'identity.code-unknown', true);
  }

  /** Changes a password after checking the old one, unless the person came by one-time code; other devices are signed out. */
  async changePassword(tenantId: number, signedIn: SignedIn, current: string | undefined, next: string): Promise<void> {
    await this.limit.count(`password:${signedIn.personId}`, passwordChanges);
    const learner = await this.learners.read(tenantId, signedIn.learnerId);
    if (current !== undefined && !(await this.door.passwords.isRight(await this.access.password(signedIn.personId), current))) throw new DomainError('identity.wrong-password');
    this.door.passwords.assertGood(next, learner?.username ?? '');
    const secret = await this.door.passwords.hash(next);
    await this.database.transaction(async (client) => {
      await this.access.putPassword(signedIn.personId, secret, this.clock.now(), client);
      await this.access.passwordWasSet(signedIn.personId, signedIn.secretHash, client);
      await this.access.deleteOtherSessions(signedIn.personId, signedIn.secretHash, client);
    });
  }

  private async enter(entry: DirectoryEntry, openedBy: 'password' | 'code', refusal: string, mustSetPassword = false): Promise<Entrance> {
    const { tenant_id: tenantId, person_id: personId, learner_id: learnerId } = entry;
    const row = learnerId && personId ? await this.learners.read(tenantId, learnerId) : undefined;
    if (!row || !personId || !learnerId || row.status !== 'active') throw new DomainError(refusal);
    // A "mã tiếp tục" may lie on a kitchen table: it opens a learner's record, never staff rights.
    const roles: Role[] = entry.kind === 'continue-code' ? ['learner'] : await this.access.rolesOf(tenantId, learnerId, this.clock.now());
    const isStaff = roles.length > 1;
    const session = await this.door.sessions.open({ tenantId, personId, learnerId, kind: isStaff ? 'staff' : 'learner', openedBy, mustSetPassword });
    return { session, viewer: viewerOfRow(row, { roles, mustSetPassword }) };
  }
}
