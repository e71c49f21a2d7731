import { Controller, Inject, Req } from '@nestjs/common';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Me } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf, QueryOf } from '@hocso/contracts/route';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../platform/auth/session-cookies.ts';
import { From, ReplyTo, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, QueryOfRoute } from '../../../platform/http/implement.ts';
import { LearnerRepository } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../../organisation/organisation.api.ts';
import { OwnRecord } from '../own-record.ts';
import { RegisterLearner } from '../use-cases/register-learner.ts';
import { WithdrawConsent } from '../use-cases/withdraw-consent.ts';

const { register, readMe, updateMe, withdrawConsent } = identityRoutes;

@Controller()
export class MeController {
  constructor(
    @Inject(RegisterLearner) private readonly registerLearner: RegisterLearner,
    @Inject(WithdrawConsent) private readonly withdraw: WithdrawConsent,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(OwnRecord) private readonly record: OwnRecord,
    @Inject(LearnerRepository) private readonly learners: LearnerRepository,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
  ) {}

  @Implement(register)
  async register(
    @From() from: Requester, @QueryOfRoute(register) { lang }: QueryOf<typeof register>, @BodyOfRoute(register) body: BodyOf<typeof register>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply,
  ): Promise<Me> {
    const { learnerId, opened, seconds } = await this.registerLearner.run(from, body, request.ip);
    this.cookies.prolong(opened, seconds, request, reply);
    return this.record.read(from.tenantId, { learnerId, roles: from.signedIn?.roles ?? ['learner'], mustSetPassword: false }, lang);
  }

  @Implement(readMe)
  readMe(@From() from: Requester, @QueryOfRoute(readMe) { lang }: QueryOf<typeof readMe>): Promise<Me> {
    return this.record.read(from.tenantId, signedInOf(from), lang);
  }

  @Implement(updateMe)
  async updateMe(@From() from: Requester, @QueryOfRoute(updateMe) { lang }: QueryOf<typeof updateMe>, @BodyOfRoute(updateMe) body: BodyOf<typeof updateMe>): Promise<Me> {
    const signedIn = signedInOf(from);
    if (body.neighbourhoodId !== undefined) {
      const units = await this.organisations.openUnits(from.tenantId);
      if (!units.some((unit) => unit.id === body.neighbourhoodId && unit.kind === 'neighbourhood-group')) throw new DomainError('organisation.unit-unknown');
    }
    const fullName = body.fullName?.replace(/\s+/g, ' ');
    if (!(await this.learners.correct(from.tenantId, signedIn.learnerId, { ...body, fullName }))) throw new DomainError('identity.consent-needed');
    return this.record.read(from.tenantId, signedIn, lang);
  }

  @Implement(withdrawConsent)
  async withdrawConsent(@From() from: Requester, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply): Promise<void> {
    await this.withdraw.run(from.tenantId, signedInOf(from));
    this.cookies.remove(request, reply);
  }
}
