import { Inject, Injectable } from '@nestjs/common';
import type { Registration } from '@hocso/contracts/identity/identity.contract';
import { audienceNumber } from '@hocso/domain/competency/audience';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { RateLimit } from '../../../platform/limits/rate-limit.ts';
import { ContinueCodes, LearnerRepository, RegistrationKeys, Sessions, noticeVersion } from '../../identity/identity.api.ts';
import type { OpenedSession, Registered } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../../organisation/organisation.api.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import { FinishCourse } from './finish-course.ts';

const perAddress = { most: 120, seconds: 3600 };

/** A name as typed, without doubled spaces. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ');

/** The learner, the session opened for somebody who came without one, and the seconds it lasts. */
export interface RegistrationOutcome { learnerId: string; opened: OpenedSession | null; seconds: number }

/** What registering hangs on beside the records. */
@Injectable()
export class RegistrationDesk {
  constructor(
    @Inject(Clock) readonly clock: Clock,
    @Inject(RateLimit) readonly limit: RateLimit,
    @Inject(Sessions) readonly sessions: Sessions,
    @Inject(RegistrationKeys) readonly keys: RegistrationKeys,
    @Inject(ContinueCodes) readonly codes: ContinueCodes,
    @Inject(OrganisationRepository) readonly organisations: OrganisationRepository,
  ) {}
}

/** A guest gives a name and consent: the same learner becomes active, and what was completed before is counted now. */
@Injectable()
export class RegisterLearner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(LearningRepository) private readonly learning: LearningRepository,
    @Inject(FinishCourse) private readonly finish: FinishCourse,
  ) {}

  /**
   * Registers once; a repeated request with the same key gives the same learner again, also to somebody whose first reply
   * (and with it the cookie) was lost. Throws when the notice shown is old, a unit is unknown, the person behind the
   * session is registered already, or the key is somebody else's.
   */
  async run(from: Requester, registration: Registration, address: string): Promise<RegistrationOutcome> {
    if (registration.noticeVersion !== noticeVersion) throw new DomainError('identity.notice-outdated');
    await this.desk.limit.count(`register:${address}`, perAddress);
    const { tenantId } = from;
    const known = await this.desk.keys.find(tenantId, registration.clientKey);
    if (known) return this.again(from, registration, known);
    await this.assertUnits(tenantId, registration);
    const made = await this.database.transaction((client) => this.register(from, registration, client));
    if (made) return made;
    const winner = await this.desk.keys.find(tenantId, registration.clientKey);
    if (!winner) throw new DomainError('identity.client-key-taken');
    return this.again(from, registration, winner);
  }

  /** Null when another request has used the key in the meantime; nothing is written then. */
  private async register(from: Requester, registration: Registration, client: Queryable): Promise<RegistrationOutcome | null> {
    const { tenantId, signedIn } = from;
    const who = signedIn ?? this.desk.sessions.newcomer();
    if (!(await this.desk.keys.claim(tenantId, registration.clientKey, who, client))) return null;
    const opened = signedIn ? null : await this.desk.sessions.openGuest(tenantId, audienceNumber(registration.audience), client, who);
    const session = signedIn ?? opened;
    if (!session) throw new Error('nobody registers without a session');
    return { learnerId: session.learnerId, opened, seconds: await this.activate(tenantId, session, registration, client) };
  }

  /**
   * The registration stands as it was first sent; what was mistyped is corrected under "Tôi". Without a session the name
   * has to be the same: on a shared phone the next person may be typing into the same form.
   */
  private async again({ tenantId, signedIn }: Requester, registration: Registration, { personId, learnerId }: Registered): Promise<RegistrationOutcome> {
    const learner = await this.learners.read(tenantId, learnerId);
    const isSame = signedIn ? signedIn.learnerId === learnerId : learner?.full_name != null && foldMarks(learner.full_name) === foldMarks(tidy(registration.fullName));
    if (!isSame || learner?.status !== 'active') throw new DomainError('identity.client-key-taken');
    if (signedIn) return { learnerId, opened: null, seconds: await this.desk.sessions.prolongForLearner(personId, signedIn.secretHash, this.database) };
    const opened = await this.desk.sessions.open({ tenantId, personId, learnerId, kind: 'learner', openedBy: 'guest' });
    return { learnerId, opened, seconds: opened.seconds };
  }

  private async activate(tenantId: number, { learnerId, personId, secretHash }: Pick<OpenedSession, 'learnerId' | 'personId' | 'secretHash'>, registration: Registration, client: Queryable): Promise<number> {
    const now = this.desk.clock.now();
    const audience = audienceNumber(registration.audience);
    const identity = { fullName: tidy(registration.fullName), birthYear: registration.birthYear ?? null, neighbourhoodId: registration.neighbourhoodId, workplaceId: registration.workplaceId ?? null, audience };
    if (!(await this.learners.activate(tenantId, learnerId, identity, now, client))) throw new DomainError('identity.already-registered');
    await this.learners.addAudience(tenantId, learnerId, audience, now, 'self', client);
    await this.learners.addConsent(tenantId, learnerId, registration.noticeVersion, 'web', now, client);
    await this.desk.codes.renew(tenantId, learnerId, personId, client);
    await this.learning.addEvent({ tenantId, type: 'LearnerRegistered', learnerId, enrolmentId: null, occurredAt: now, payload: { audience, neighbourhoodId: registration.neighbourhoodId } }, client);
    const learner = await this.learners.read(tenantId, learnerId, client);
    if (learner) await this.finish.countAll(tenantId, learner, now, client);
    return this.desk.sessions.prolongForLearner(personId, secretHash, client);
  }

  private async assertUnits(tenantId: number, { neighbourhoodId, workplaceId }: Registration): Promise<void> {
    const units = await this.desk.organisations.openUnits(tenantId);
    const isNeighbourhood = units.some((unit) => unit.id === neighbourhoodId && unit.kind === 'neighbourhood-group');
    const isWorkplace = workplaceId === undefined || units.some((unit) => unit.id === workplaceId && unit.kind !== 'neighbourhood-group');
    if (!isNeighbourhood || !isWorkplace) throw new DomainError('organisation.unit-unknown');
  }
}
