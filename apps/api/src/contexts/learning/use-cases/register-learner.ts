import { Inject, Injectable } from '@nestjs/common';
import type { Registration } from '@hocso/contracts/identity/identity.contract';
import { audienceNumber } from '@hocso/domain/competency/audience';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { RateLimit } from '../../../platform/limits/rate-limit.ts';
import { ContinueCodes, LearnerRepository, Sessions, noticeVersion } from '../../identity/identity.api.ts';
import type { OpenedSession } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../../organisation/organisation.api.ts';
import { LearningRepository } from '../data/learning.repository.ts';
import { FinishCourse } from './finish-course.ts';

const perAddress = { most: 120, seconds: 3600 };

/** What registering hangs on beside the records. */
@Injectable()
export class RegistrationDesk {
  constructor(
    @Inject(Clock) readonly clock: Clock,
    @Inject(RateLimit) readonly limit: RateLimit,
    @Inject(Sessions) readonly sessions: Sessions,
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

  /** Returns the learner's id, the session that was opened for somebody who came without, and the seconds it lasts; throws when already registered, when the notice shown is old, or a unit is unknown. */
  async run(from: Requester, registration: Registration, address: string): Promise<{ learnerId: string; opened: OpenedSession | null; seconds: number }> {
    if (registration.noticeVersion !== noticeVersion) throw new DomainError('identity.notice-outdated');
    await this.desk.limit.count(`register:${address}`, perAddress);
    await this.assertUnits(from.tenantId, registration);
    const opened = from.signedIn ? null : await this.database.transaction((client) => this.desk.sessions.openGuest(from.tenantId, audienceNumber(registration.audience), client));
    const session = from.signedIn ?? opened;
    if (!session) throw new Error('nobody registers without a session');
    const seconds = await this.activate(from.tenantId, session, registration);
    return { learnerId: session.learnerId, opened, seconds };
  }

  private activate(tenantId: number, { learnerId, personId, secretHash }: Pick<OpenedSession, 'learnerId' | 'personId' | 'secretHash'>, registration: Registration): Promise<number> {
    const now = this.desk.clock.now();
    const audience = audienceNumber(registration.audience);
    return this.database.transaction(async (client) => {
      const identity = {
        fullName: registration.fullName.replace(/\s+/g, ' '), birthYear: registration.birthYear ?? null, neighbourhoodId: registration.neighbourhoodId, workplaceId: registration.workplaceId ?? null, audience,
      };
      if (!(await this.learners.activate(tenantId, learnerId, identity, now, client))) throw new DomainError('identity.already-registered');
      await this.learners.addAudience(tenantId, learnerId, audience, now, 'self', client);
      await this.learners.addConsent(tenantId, learnerId, registration.noticeVersion, 'web', now, client);
      await this.desk.codes.renew(tenantId, learnerId, personId, client);
      await this.learning.addEvent({ tenantId, type: 'LearnerRegistered', learnerId, enrolmentId: null, occurredAt: now, payload: { audience, neighbourhoodId: registration.neighbourhoodId } }, client);
      const learner = await this.learners.read(tenantId, learnerId, client);
      if (learner) await this.finish.countAll(tenantId, learner, now, client);
      return this.desk.sessions.prolongForLearner(personId, secretHash, client);
    });
  }

  private async assertUnits(tenantId: number, { neighbourhoodId, workplaceId }: Registration): Promise<void> {
    const units = await this.desk.organisations.openUnits(tenantId);
    const isNeighbourhood = units.some((unit) => unit.id === neighbourhoodId && unit.kind === 'neighbourhood-group');
    const isWorkplace = workplaceId === undefined || units.some((unit) => unit.id === workplaceId && unit.kind !== 'neighbourhood-group');
    if (!isNeighbourhood || !isWorkplace) throw new DomainError('organisation.unit-unknown');
  }
}
