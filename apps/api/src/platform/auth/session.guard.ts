import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@hocso/contracts/route';
import { isAllowed, isOpenBeforePassword } from '@hocso/domain/access/permissions';
import type { Role } from '@hocso/domain/access/roles';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { routeMetadata } from '../http/implement.ts';
import { readSessionCookie } from './session-cookie.ts';
import { Tenants } from './tenants.ts';
import type { Requester, SignedIn } from './viewer.ts';

/** Finds a session by the two halves of its cookie; the one query every signed-in request makes. */
export const readSession = statement('auth.read-session', `
  select tenant_id, learner_id, is_staff, must_set_password from session
  where person_id = $1 and secret_hash = $2 and expires_at > $3`);
const readRoles = statement('auth.read-roles', `
  select role, unit_id from role_assignment where tenant_id = $1 and learner_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)`);

interface SessionRow { tenant_id: number; learner_id: string; is_staff: boolean; must_set_password: boolean }
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Finds out who asks and whether the route's permission allows it; routes without a contract are open (health). */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(routeMetadata, context.getHandler());
    if (!route) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (unsafe.has(request.method)) assertSameOrigin(request);
    const requester = await this.requesterOf(request);
    request.requester = requester;
    if (requester.signedIn?.mustSetPassword && !isOpenBeforePassword(route.permission)) throw new DomainError('identity.password-not-set');
    const roles: Role[] = requester.signedIn?.roles ?? ['visitor'];
    if (!isAllowed(route.permission, roles)) throw new DomainError(requester.signedIn ? 'access.not-allowed' : 'access.sign-in-needed');
    return true;
  }

  private async requesterOf(request: FastifyRequest): Promise<Requester> {
    const cookie = readSessionCookie(request);
    const now = this.clock.now();
    const row = cookie && (await this.database.query<SessionRow>(readSession, [cookie.personId, cookie.secretHash, now]))[0];
    if (!cookie || !row) return { tenantId: await this.tenants.idOfHost(request.hostname), signedIn: null };
    const signedIn: SignedIn = {
      personId: cookie.personId, learnerId: row.learner_id, secretHash: cookie.secretHash,
      roles: ['learner'], teamUnitIds: [], mustSetPassword: row.must_set_password,
    };
    if (row.is_staff) await this.addStaffRoles(signedIn, row.tenant_id, now);
    return { tenantId: row.tenant_id, signedIn };
  }

  private async addStaffRoles(signedIn: SignedIn, tenantId: number, now: Date): Promise<void> {
    const rows = await this.database.query<{ role: Role; unit_id: string | null }>(readRoles, [tenantId, signedIn.learnerId, now]);
    signedIn.roles = [...new Set<Role>(['learner', ...rows.map((row) => row.role)])];
    signedIn.teamUnitIds = rows.flatMap((row) => (row.role === 'team-member' && row.unit_id ? [row.unit_id] : []));
  }
}

/** SameSite=Lax is the first line; a browser that names another origin in an unsafe request is refused as well. */
function assertSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw new DomainError('request.origin-refused');
  const origin = request.headers.origin;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)) throw new DomainError('request.origin-refused');
}
