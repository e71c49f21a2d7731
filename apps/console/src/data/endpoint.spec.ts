import type { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf, call, endpoint, openEndpoint } from './endpoint.ts';
import { RequestProblem } from './problem.ts';
import { sessionRenewal } from './session-renewal.ts';

const listUnits = endpoint<typeof organisationRoutes.listUnits>('GET', '/units');
const updateUnit = endpoint<typeof organisationRoutes.updateUnit>('PATCH', '/units/:id');
const readBoard = endpoint<typeof boardRoutes.readBoard>('GET', '/reports/board');

const realFetch = globalThis.fetch;
let sent: string[] = [];
let isSignedIn = true;

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
beforeEach(() => {
  sent = [];
  globalThis.fetch = ((address: string, init: RequestInit) => {
    sent.push(`${String(init.method)} ${address} ${typeof init.body === 'string' ? init.body : ''}`.trim());
    return Promise.resolve(isSignedIn ? answer(200, { units: [] }) : answer(401, { code: 'access.sign-in-needed', params: {}, traceId: 'x' }));
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = realFetch;
  isSignedIn = true;
});

describe('the address of a call', () => {
  it('holds its parameters escaped and leaves out what is not said', () => {
    expect(addressOf(updateUnit, { params: { id: 'a/b' } })).toBe('/api/units/a%2Fb');
    expect(addressOf(readBoard, { query: { from: '2026-11-01', to: undefined, dimension: 'workplace' } })).toBe('/api/reports/board?from=2026-11-01&dimension=workplace');
    expect(addressOf(listUnits)).toBe('/api/units');
  });
});

describe('a request that meets an ended session', () => {
  it('is sent again after signing in, asking once for all of them', async () => {
    isSignedIn = false;
    const [first, second] = [call(listUnits, {}), call(updateUnit, { params: { id: '1' }, body: { name: 'Tổ 1' } })];
    while (sent.length < 2 || !sessionRenewal.isAsking()) await new Promise((resolve) => setTimeout(resolve, 1));
    isSignedIn = true;
    sessionRenewal.answer(true);
    await Promise.all([first, second]);
    expect(sessionRenewal.isAsking()).toBe(false);
    expect(sent.filter((line) => line === 'PATCH /api/units/1 {"name":"Tổ 1"}')).toHaveLength(2);
    expect(sent).toHaveLength(4);
  });

  it('is refused with its code when the officer gives up', async () => {
    isSignedIn = false;
    const refused = call(listUnits, {}).catch((error: unknown) => error);
    while (!sessionRenewal.isAsking()) await new Promise((resolve) => setTimeout(resolve, 1));
    sessionRenewal.answer(false);
    expect(await refused).toMatchObject({ name: 'RequestProblem', problem: { code: 'access.sign-in-needed', status: 401 } });
  });

  it('is not held back where 401 is an answer about what was typed', async () => {
    isSignedIn = false;
    await expect(call(openEndpoint<typeof organisationRoutes.listUnits>('GET', '/units'), {})).rejects.toBeInstanceOf(RequestProblem);
    expect(sessionRenewal.isAsking()).toBe(false);
  });
});

describe('a lost connection', () => {
  it('is a problem of its own', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('failed'));
    await expect(call(listUnits, {})).rejects.toMatchObject({ problem: { code: 'network', status: 0 } });
  });
});
