import { Controller, Inject, Req } from '@nestjs/common';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf, ParamsOf, ReplyOf } from '@hocso/contracts/route';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../platform/auth/session-cookies.ts';
import { ReplyTo } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute } from '../../../platform/http/implement.ts';
import { SetupLinks } from '../setup-links.ts';
import { CompleteSetup } from '../use-cases/complete-setup.ts';

const { readSetup, completeSetup } = identityRoutes;

@Controller()
export class SetupController {
  constructor(
    @Inject(SetupLinks) private readonly links: SetupLinks,
    @Inject(CompleteSetup) private readonly complete: CompleteSetup,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Implement(readSetup)
  async readSetup(@ParamsOfRoute(readSetup) { token }: ParamsOf<typeof readSetup>, @Req() request: FastifyRequest): Promise<ReplyOf<typeof readSetup>> {
    const ward = await this.links.wardOf(token, request.ip);
    return { organisationName: ward.name, isDemo: ward.is_demo };
  }

  @Implement(completeSetup)
  async completeSetup(
    @ParamsOfRoute(completeSetup) { token }: ParamsOf<typeof completeSetup>, @BodyOfRoute(completeSetup) body: BodyOf<typeof completeSetup>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply,
  ): Promise<Viewer> {
    const { opened, viewer } = await this.complete.run(token, body, request.ip);
    this.cookies.send(opened, request, reply);
    return viewer;
  }
}
