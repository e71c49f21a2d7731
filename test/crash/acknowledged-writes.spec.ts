import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/src/platform/database/embedded-postgres.ts';
import { rebuildState } from '../../apps/api/src/contexts/learning/learning.api.ts';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { QuizTaker, newLog } from './quiz-taker.ts';

const isFull = process.env['HOCSO_CRASH'] === 'full';
/** The short form runs in every CI; the full one is `npm run test:crash`. */
const target = isFull ? { kills: 24, writes: 2000 } : { kills: 6, writes: 400 };
const clients = 16;

interface AttemptRow { id: string; state: number; sequence: number; answers: unknown; raw_points: number | null; passed: boolean | null }

describe('power cuts while sixteen people take a quiz', () => {
  let product: RunningProduct;
  const log = newLog();
  const takers: QuizTaker[] = [];
  const kills = { server: 0, database: 0, withRequestsInFlight: 0 };

  beforeAll(async () => {
    product = await startProduct({ env: { TRUST_PROXY: 'true', LOG_LEVEL: 'silent' } });
    for (let number = 1; number <= clients; number += 1) takers.push(new QuizTaker(product.origin, number, log));
  });
  afterAll(() => product.stop());

  it(`keeps every acknowledged answer, submission and completion over ${target.kills} kills`, async () => {
    const running = takers.map((taker) => taker.run().catch((error: unknown) => (taker.isStopped ? undefined : Promise.reject(error))));
    const failed = Promise.all(running).then(() => undefined);
    const killing = killAtRandom(product, takers, kills, target.kills);
    await Promise.race([killing, failed]);
    for (const begin = Date.now(); log.writes < target.writes && Date.now() - begin < 240_000;) await Promise.race([sleep(200), failed]);
    for (const taker of takers) taker.isStopped = true;
    await Promise.all(running);
    await product.halt();

    expect(kills.server + kills.database).toBe(target.kills);
    expect(kills.database).toBeGreaterThanOrEqual(target.kills / 2);
    expect(kills.withRequestsInFlight).toBe(target.kills);
    expect(log.writes).toBeGreaterThanOrEqual(target.writes);

    const server = await startEmbeddedPostgres({ dataDir: `${product.dataDir}/postgres`, mode: 'durable' });
    const client = new pg.Client(server.ownerConnection);
    await client.connect();
    try {
      await compare(client);
      const report = await rebuildState(server.ownerConnection, { apply: false });
      expect(report.differences).toEqual({});
      expect(report.events).toBeGreaterThan(0);
    } finally {
      await client.end();
      await server.stop();
    }
  });

  async function compare(client: pg.Client): Promise<void> {
    const attempts = new Map((await client.query<AttemptRow>('select id, state, sequence, answers, raw_points, passed from attempt')).rows.map((row) => [row.id, row]));
    for (const [id, said] of log.submissions) {
      expect({ id, ...attempts.get(id) }).toMatchObject({ id, state: 1, raw_points: said.rawPoints, passed: said.passed, answers: said.answers });
    }
    for (const [id, said] of log.saves) {
      const row = attempts.get(id);
      expect(row?.sequence).toBeGreaterThanOrEqual(said.sequence);
      if (row?.sequence === said.sequence) expect(row.answers).toEqual(said.answers);
    }
    expect(log.submissions.size).toBeGreaterThan(clients);
    const one = async (sql: string): Promise<number> => Number((await client.query<{ count: string }>(sql)).rows[0]?.count);
    expect(await one('select count(*) from activity_record where completed_at is not null and state = 2')).toBeGreaterThanOrEqual(log.lessons.length);
    expect(await one('select count(*) from course_completion')).toBe(new Set(log.completions).size);
    // No duplicates: one completion event a completion, one submission event a closed attempt, one open attempt a record.
    expect(await one('select count(*) from (select enrolment_id from learning_event where type = 6 group by enrolment_id having count(*) > 1) twice')).toBe(0);
    expect(await one(`select count(*) from (select payload->>'attemptId' from learning_event where type = 5 group by 1 having count(*) > 1) twice`)).toBe(0);
    expect(await one('select count(*) from attempt where state = 1')).toBe(await one('select count(*) from learning_event where type = 5'));
    expect(await one('select count(*) from (select enrolment_id from attempt where state = 0 group by enrolment_id having count(*) > 1) twice')).toBe(0);
    process.stdout.write(`${log.writes} acknowledged writes, ${kills.server} kills of the server, ${kills.database} of the database: nothing lost\n`);
  }
});

/** Kills with SIGKILL, database and server in turn, each time while requests are under way; waits until it serves again. */
async function killAtRandom(product: RunningProduct, takers: readonly QuizTaker[], kills: { server: number; database: number; withRequestsInFlight: number }, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await sleep(400 + Math.random() * 1200);
    const isDatabase = number % 2 === 0;
    for (;;) {
      const pid = isDatabase ? product.databasePid() : product.serverPid();
      if (pid && takers.some((taker) => taker.inFlight > 0)) {
        kills.withRequestsInFlight += 1;
        process.kill(pid, 'SIGKILL');
        break;
      }
      await sleep(5);
    }
    if (isDatabase) kills.database += 1;
    else kills.server += 1;
    for (const begin = Date.now(); Date.now() - begin < 60_000; await sleep(50)) {
      const ready = await fetch(`${product.origin}/api/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      if (ready?.ok) break;
    }
  }
}
