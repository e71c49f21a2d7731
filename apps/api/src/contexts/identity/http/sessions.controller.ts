import { Controller, Inject, Req } from '@nestjs/common';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf } from '@hocso/contracts/route';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from '../../../platform/auth/session-cookies.ts';
import { From, ReplyTo, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement } from '../../../platform/http/implement.ts';
import { AccessRepository } from '../data/access.repository.ts';
import { SignIn } from '../use-cases/sign-in.ts';

const { signIn, signInByCode, signOut, changePassword } = identityRoutes;

@Controller()
export class SessionsController {
  constructor(
    @Inject(SignIn) private readonly entrance: SignIn,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(AccessRepository) private readonly access: AccessRepository,
  ) {}

  @Implement(signIn)
  async signIn(@BodyOfRoute(signIn) body: BodyOf<typeof signIn>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply): Promise<Viewer> {
    const { session, viewer } = await this.entrance.byPassword(body.username, body.password, request.ip);
    this.cookies.send(session, request, reply);
    return viewer;
  }

  @Implement(signInByCode)
  async signInByCode(@BodyOfRoute(signInByCode) body: BodyOf<typeof signInByCode>, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply): Promise<Viewer> {
    const { session, viewer } = await this.entrance.byCode(body.code, request.ip);
    this.cookies.send(session, request, reply);
    return viewer;
  }

  @Implement(signOut)
  async signOut(@From() from: Requester, @Req() request: FastifyRequest, @ReplyTo() reply: FastifyReply): Promise<void> {
    if (from.signedIn) await this.access.deleteSession(from.signedIn.personId, from.signedIn.secretHash);
    this.cookies.remove(request, reply);
  }

  @Implement(changePassword)
  async changePassword(@From() from: Requester, @BodyOfRoute(changePassword) body: BodyOf<typeof changePassword>): Promise<void> {
    const signedIn = signedInOf(from);
    if (body.current === undefined && !signedIn.mustSetPassword) throw new DomainError('identity.wrong-password');
    await this.entrance.changePassword(from.tenantId, signedIn, body.current, body.next);
  }
}
