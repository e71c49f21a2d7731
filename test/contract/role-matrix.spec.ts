import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorStatuses } from '@hocso/contracts/error-codes';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import type { Problem } from '@hocso/contracts/problem';
import type { Route } from '@hocso/contracts/route';
import { routes } from '@hocso/contracts/routes';
import { isAllowed } from '@hocso/domain/access/permissions';
import { roles } from '@hocso/domain/access/roles';
import type { Role } from '@hocso/domain/access/roles';
import { heldRoles } from '../../apps/api/src/testing/api-harness.ts';
import type { Reply } from '../../apps/api/src/testing/api-harness.ts';
import { routeTargets } from './route-targets.ts';
import type { Prepared, RouteId, Target } from './route-targets.ts';
import { wordsOfWorkbook } from './route-targets-ward.ts';
import { buildTown, makeAsker, standpoints } from './town.ts';
import type { Asker, Standpoint, Town } from './town.ts';

/** Everybody who may ask: a visitor is at one ward or the other; all others are inside, next door or elsewhere. */
const askers: readonly (readonly [Role, Standpoint])[] = roles.flatMap((role) => standpoints.filter((standpoint) => role !== 'visitor' || standpoint !== 'outside').map((standpoint) => [role, standpoint] as const));

/** What must happen: the seeded row, or exactly this refusal. */
function expectedOf(route: Route, target: Target, [role, standpoint]: readonly [Role, Standpoint], prepared: Prepared): 'row' | ErrorCode | 'not-found' {
  if (!isAllowed(route.permission, heldRoles(role))) return role === 'visitor' ? 'access.sign-in-needed' : 'access.not-allowed';
  const reaches = target.reach === 'everybody' || standpoint === 'inside' || (target.reach === 'ward' && standpoint === 'outside');
  return reaches ? prepared.conflict ?? 'row' : 'not-found';
}

const tally = { allowed: 0, refused: 0, conflicting: 0 };
const textOf = (reply: Reply): string => (String(reply.headers['content-type']).includes('spreadsheetml') ? wordsOfWorkbook(reply.bytes) : reply.text);

/** Asks once and says what is wrong with the answer; empty when nothing is. */
async function faultsOf(town: Town, route: Route, target: Target, who: readonly [Role, Standpoint]): Promise<string[]> {
  const asker: Asker = await makeAsker(town, ...who);
  const prepared: Prepared = await target.prepare(town, asker);
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
    for (const who of askers) faults.push(...(await faultsOf(town, route, target, who)).map((fault) => `${who.join(' ')}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('looked at every cell', () => {
    const expected = Object.values(routes).flatMap((route) => askers.map(([role]) => isAllowed(route.permission, heldRoles(role))));
    process.stderr.write(`role matrix: ${tally.allowed} allowed, ${tally.refused} refused, ${tally.conflicting} allowed but already done, of ${expected.length} cells\n`);
    expect(tally.allowed + tally.refused + tally.conflicting).toBe(Object.keys(routes).length * askers.length);
    expect(askers).toHaveLength(2 + 3 * (roles.length - 1));
    // Roles alone refuse this many; scope refuses more of those that roles allow.
    const byRole = expected.filter((isOpen) => !isOpen).length;
    expect(tally.refused).toBeGreaterThan(byRole);
    expect(tally.allowed).toBeGreaterThan(tally.refused / 2);
    expect(tally.conflicting).toBe(9);
  });
});
