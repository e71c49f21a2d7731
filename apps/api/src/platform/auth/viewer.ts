import { Res, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Role } from '@hocso/domain/access/roles';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyRequest } from 'fastify';

/** A signed-in person, guest or not, as every request handler sees them. */
export interface SignedIn {
  personId: string;
  learnerId: string;
  roles: Role[];
  /** Tổ dân phố a team member may see; empty for everybody else. */
  teamUnitIds: string[];
  mustSetPassword: boolean;
  /** Hash of the session's secret: names this session for sign-out. */
  secretHash: Buffer;
}

/** Who asks, in which ward. `signedIn` is null for a visitor. */
export interface Requester { tenantId: number; signedIn: SignedIn | null }

declare module 'fastify' {
  interface FastifyRequest { requester?: Requester }
}

/** The requester of the current request, put there by the session guard. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Requester => requesterOf(context.switchToHttp().getRequest<FastifyRequest>()));

/**
 * The reply, for cookies and files; the handler still returns its value. A custom decorator would not do: the framework
 * awaits those, and a reply is thenable (it settles when the answer is out).
 */
export const ReplyTo = (): ParameterDecorator => Res({ passthrough: true });

export function requesterOf(request: FastifyRequest): Requester {
  if (!request.requester) throw new Error('the session guard did not run');
  return request.requester;
}

/** The signed-in person behind a request that needs one. */
export function signedInOf(requester: Requester): SignedIn {
  if (!requester.signedIn) throw new DomainError('access.sign-in-needed');
  return requester.signedIn;
}
