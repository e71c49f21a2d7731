import { loadAllCourses } from '@hocso/content/load-course';
import type { Route } from '@hocso/contracts/route';
import type { AssignableRole, Role } from '@hocso/domain/access/roles';
import type { InjectOptions } from 'fastify';
import type { DestinationStream } from 'pino';
import { PublishCourses, catalogueTenant } from '../contexts/catalogue/catalogue.api.ts';
import { CompetencyRepository, Framework, audienceNumberOrNull } from '../contexts/competency/competency.api.ts';
import { Sessions, StaffAccounts } from '../contexts/identity/identity.api.ts';
import { ManageUnits, OrganisationRepository } from '../contexts/organisation/organisation.api.ts';
import { createApp } from '../create-app.ts';
import type { App } from '../create-app.ts';
import { SystemClock } from '../platform/clock/clock.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createTestDatabase } from './test-database.ts';

/** What a test gets back from a request. */
export interface Reply { status: number; body: unknown; text: string; bytes: Uint8Array; headers: Record<string, unknown>; cookie: string | null }
export interface Call {
  params?: Record<string, string>; query?: Record<string, string>;
  /** Sent as JSON; a Buffer is sent as it is. */
  body?: unknown;
  cookie?: string | null; headers?: Record<string, string>;
  /** Where the request comes from. Every call without one comes from an address of its own, so that limits by address stay out of tests about something else. */
  address?: string;
}

/** The whole API in this process on a database of its own, with every course published and two wards. */
export interface ApiHarness {
  app: App;
  /** The database as the role that owns it, for what the server itself may not do. */
  owner: PgConnection;
  call(route: Route, call?: Call): Promise<Reply>;
  inject(options: InjectOptions): Promise<Reply>;
  /** Makes an active member of staff of a ward and returns the session cookie; `unitId` scopes a team member. */
  staff(wardId: number, role: AssignableRole, unitId?: string | null): Promise<Staff>;
  /** Adds tổ dân phố to a ward; returns their ids in order. */
  neighbourhoods(wardId: number, names: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** A signed-in member of staff. */
export interface Staff { cookie: string; learnerId: string; personId: string; name: string }

export const ward = 2;
export const otherWard = 3;
/** The host name under which visitors find the other ward; every other name leads to the first. */
export const otherWardHost = 'phuong-ba.test';

const setEnvironment = (owner: PgConnection, app: PgConnection): void => {
  process.env['HOCSO_PG'] = JSON.stringify({ owner, app });
  process.env['HOCSO_SECRET'] = 'a key for tests, never for a real ward';
  process.env['LOG_LEVEL'] = 'silent';
};

async function fill(owner: PgConnection): Promise<void> {
  const { app } = JSON.parse(process.env['HOCSO_TEST_PG'] ?? '{}') as { app: PgConnection };
  const served = { ...app, database: owner.database };
  await migrate(owner, served, new Date());
  setEnvironment(owner, served);
  const api = await createApp({ webs: false });
  const competencies = api.nest.get(CompetencyRepository);
  for (const { id, code, audience, position } of api.nest.get(Framework).competencies) await competencies.place({ id, code, audience: audienceNumberOrNull(audience), position });
  const organisations = api.nest.get(OrganisationRepository);
  await organisations.create({ id: catalogueTenant, kind: 'catalogue', code: '', name: 'Học Số', team_label: '', is_demo: false });
  for (const id of [ward, otherWard]) await organisations.create({ id, kind: 'ward', code: '', name: `Phường ${id}`, team_label: 'Tổ công nghệ số cộng đồng', is_demo: false });
  await api.database.pool.query('update organisation set host = $2 where id = $1', [otherWard, otherWardHost]);
  await api.nest.get(PublishCourses).run(loadAllCourses());
  await api.close();
}

const addressOf = (route: Route, call: Call): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(call.params?.[name] ?? ''));
  const query = new URLSearchParams(call.query).toString();
  return `/api${path}${query ? `?${query}` : ''}`;
};

let lastAddress = 0;
/** An address that no request came from before. */
export function freshAddress(): string {
  lastAddress += 1;
  return `10.${(lastAddress >> 16) & 255}.${(lastAddress >> 8) & 255}.${lastAddress & 255}`;
}

/** Starts the API for one test file; call `close` when it is done. `logTo` receives the log, at level info. */
export async function openApi(options: { clock?: Clock; logTo?: DestinationStream } = {}): Promise<ApiHarness> {
  const database = await createTestDatabase({ name: 'api', prepare: fill });
  setEnvironment(database.owner, database.app);
  if (options.logTo) process.env['LOG_LEVEL'] = 'info';
  const app = await createApp({ webs: false, clock: options.clock ?? new SystemClock(), ...(options.logTo ? { logTo: options.logTo } : {}) });
  const inject = async (request: InjectOptions): Promise<Reply> => {
    const answer = await app.fastify.inject(request);
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const set = answer.cookies.find((each) => each.name === 'hs_session');
    return { status: answer.statusCode, body: isJson ? answer.json() : undefined, text: answer.body, bytes: answer.rawPayload, headers: answer.headers, cookie: set ? `hs_session=${set.value}` : null };
  };
  const call = (route: Route, given: Call = {}): Promise<Reply> => inject({
    method: route.method, url: addressOf(route, given), remoteAddress: given.address ?? freshAddress(),
    headers: { ...(given.cookie ? { cookie: given.cookie } : {}), ...(given.body === undefined ? {} : { 'content-type': 'application/json' }), ...given.headers },
    ...(given.body === undefined ? {} : { payload: Buffer.isBuffer(given.body) ? given.body : JSON.stringify(given.body) }),
  });
  return {
    app, owner: database.owner, call, inject,
    staff: (wardId, role, unitId = null) => makeStaff(app, wardId, role, unitId),
    neighbourhoods: async (wardId, names) => {
      await app.nest.get(ManageUnits).add(wardId, '00000000-0000-7000-8000-000000000000', { kind: 'neighbourhood-group', names: [...names] });
      const units = await app.nest.get(OrganisationRepository).openUnits(wardId);
      return names.map((name) => units.find((unit) => unit.name === name)?.id ?? '');
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function makeStaff(app: App, wardId: number, role: AssignableRole, unitId: string | null): Promise<Staff> {
  const accounts = app.nest.get(StaffAccounts);
  const name = `Nguyễn Văn ${role}`;
  return app.nest.get(Database).transaction(async (client) => {
    const { learnerId, personId } = await accounts.create(wardId, name, 'CIVIL_SERVANT', client);
    await accounts.giveRole(wardId, learnerId, role, unitId, client);
    const session = await app.nest.get(Sessions).open({ tenantId: wardId, personId, learnerId, kind: 'staff', openedBy: 'password' }, client);
    return { cookie: `hs_session=${session.value}`, learnerId, personId, name };
  });
}

/** The roles a requester of the matrix really holds: staff learn too. */
export const heldRoles = (role: Role): Role[] => (role === 'visitor' ? ['visitor'] : [...new Set<Role>(['learner', role])]);
