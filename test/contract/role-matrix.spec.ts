import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorStatuses } from '@hocso/contracts/error-codes';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import type { Problem } from '@hocso/contracts/problem';
import type { Route } from '@hocso/contracts/route';
import { routes } from '@hocso/contracts/routes';
import { isAllowed, isOpenBeforePassword } from '@hocso/domain/access/permissions';
import { assignableRoles, roles } from '@hocso/domain/access/roles';
import type { Role } from '@hocso/domain/access/roles';
import { heldRoles } from '../../apps/api/src/testing/api-harness.ts';
import type { Reply } from '../../apps/api/src/testing/api-harness.ts';
import { routeTargets } from './route-targets.ts';
import type { Prepared, RouteId, Target } from './route-targets.ts';
import { sessionByCode } from './route-targets-people.ts';
import { wordsOfWorkbook } from './route-targets-ward.ts';
import { buildTown, makeAsker, standpoints } from './town.ts';
import type { Asker, Standpoint, Town } from './town.ts';

/** Everybody who may ask: a visitor is at one ward or the other; all others are inside, next door or elsewhere. */
const askers: readonly (readonly [Role, Standpoint])[] = roles.flatMap((role) => standpoints.filter((standpoint) => role !== 'visitor' || standpoint !== 'outside').map((standpoint) => [role, standpoint] as const));

/** With their own session, or with one opened by one-time code before the password was set. */
type Door = 'own' | 'code';
interface Who { role: Role; standpoint: Standpoint; door: Door }

/** What must happen: the seeded row, or exactly this refusal. */
function expectedOf(route: Route, target: Target, { role, standpoint, door }: Who, prepared: Prepared): 'row' | ErrorCode | 'not-found' {
  if (door === 'code' && !isOpenBeforePassword(route.permission)) return 'identity.password-not-set';
  if (!isAllowed(route.permission, heldRoles(role))) return role === 'visitor' ? 'access.sign-in-needed' : 'access.not-allowed';
  const reaches = target.reach === 'everybody' || standpoint === 'inside' || (target.reach === 'ward' && standpoint === 'outside');
  return reaches ? prepared.conflict ?? 'row' : 'not-found';
}

const emptyTally = () => ({ allowed: 0, refused: 0, conflicting: 0 });
const tallies = { own: emptyTally(), code: emptyTally() };
const textOf = (reply: Reply): string => (String(reply.headers['content-type']).includes('spreadsheetml') ? wordsOfWorkbook(reply.bytes) : reply.text);

/** Asks once and says what is wrong with the answer; empty when nothing is. */
async function faultsOf(town: Town, route: Route, target: Target, who: Who): Promise<string[]> {
  const tally = tallies[who.door];
  const asker: Asker = await makeAsker(town, who.role, who.standpoint);
  const prepared: Prepared = await target.prepare(town, asker);
  // What led up to it was done with the own session; the question itself comes through this door.
  if (who.door === 'code') asker.cookie = prepared.cookie ?? (await sessionByCode(town, asker));
  const cookie = prepared.cookie === undefined ? asker.cookie : prepared.cookie;
  const reply = await town.api.call(route, { ...prepared.call, cookie, headers: { host: asker.host } });
  const text = textOf(reply);
  const expected = expectedOf(route, target, who, prepared);
  const leaks = (prepared.hides ?? []).filter((pattern) => pattern.test(text)).map((pattern) => `shows ${pattern}`);
  if (expected === 'row') {
    tally.allowed += 1;
    const missing = prepared.shows.filter((pattern) => !pattern.test(text)).map((pattern) => `lacks ${pattern}`);
    const happened = reply.status !== 204 || (await prepared.happened?.()) === true || asker.cookie === null;
    const shown = prepared.shows.length > 0 || route.reply === 'empty' ? [] : ['proves nothing: the table names no row'];
    return [...(reply.status === route.status ? [] : [`answers ${reply.status} ${text.slice(0, 120)}`]), ...missing, ...leaks, ...shown, ...(happened ? [] : ['did not happen'])];
  }
  const { code, params, ...rest } = (reply.body ?? {}) as Problem;
  const isRight = expected === 'not-found' ? reply.status === 404 && code.endsWith('-not-found') : code === expected && reply.status === errorStatuses[expected];
  tally[prepared.conflict === expected ? 'conflicting' : 'refused'] += 1;
  const said = prepared.shows.filter((pattern) => pattern.test(text)).map((pattern) => `reveals ${pattern}`);
  const more = Object.keys(params ?? {}).length > 0 || Object.keys(rest).sort().join() !== 'status,traceId' ? [`says more than it has to: ${text}`] : [];
  const happened = route.reply === 'empty' && asker.cookie !== null && (await prepared.happened?.()) === true ? ['happened all the same'] : [];
  return [...(isRight ? [] : [`answers ${reply.status} ${text.slice(0, 120)} instead of ${expected}`]), ...said, ...leaks, ...more, ...happened];
}

describe('role matrix', () => {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  }, 120_000);
  afterAll(() => town.api.close());

  it('has something to ask every route about, and nothing else', () => {
    expect(Object.keys(routeTargets).sort()).toEqual(Object.keys(routes).sort());
  });

  it.each(Object.keys(routes))('%s answers who may and refuses who may not', async (id) => {
    const route = routes[id];
    const target: Target | undefined = routeTargets[id as RouteId];
    if (!route || !target) throw new Error(`${id} has no entry in route-targets`);
    const faults: string[] = [];
    for (const [role, standpoint] of askers) faults.push(...(await faultsOf(town, route, target, { role, standpoint, door: 'own' })).map((fault) => `${role} ${standpoint}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it.each(Object.keys(routes))('%s does nothing for staff who came by one-time code and have no password yet, unless it leads to one', async (id) => {
    const route = routes[id];
    const target: Target | undefined = routeTargets[id as RouteId];
    if (!route || !target) throw new Error(`${id} has no entry in route-targets`);
    const faults: string[] = [];
    for (const role of assignableRoles) faults.push(...(await faultsOf(town, route, target, { role, standpoint: 'inside', door: 'code' })).map((fault) => `${role}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('looked at every cell', () => {
    const { own: tally, code } = tallies;
    const expected = Object.values(routes).flatMap((route) => askers.map(([role]) => isAllowed(route.permission, heldRoles(role))));
    process.stderr.write(`role matrix: ${tally.allowed} allowed, ${tally.refused} refused, ${tally.conflicting} allowed but already done, of ${expected.length} cells\n`);
    expect(tally.allowed + tally.refused + tally.conflicting).toBe(Object.keys(routes).length * askers.length);
    expect(askers).toHaveLength(2 + 3 * (roles.length - 1));
    // Roles alone refuse this many; scope refuses more of those that roles allow.
    const byRole = expected.filter((isOpen) => !isOpen).length;
    expect(tally.refused).toBeGreaterThan(byRole);
    expect(tally.allowed).toBeGreaterThan(tally.refused / 2);
    expect(tally.conflicting).toBe(9);
    const closed = Object.values(routes).filter((route) => !isOpenBeforePassword(route.permission)).length;
    expect(code).toEqual({ allowed: (Object.keys(routes).length - closed) * assignableRoles.length, refused: closed * assignableRoles.length, conflicting: 0 });
    expect(closed).toBeGreaterThan(20);
  });
});
