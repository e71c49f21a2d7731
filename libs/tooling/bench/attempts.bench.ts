import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { printTable, median, percentile } from './figures.ts';
import { HttpClient } from './http-client.ts';
import { serveProduct } from './served-product.ts';
import type { ServedProduct } from './served-product.ts';
import { PlainSql } from './plain-sql.ts';

const course = 'nd-nhan-dien-lua-dao';
const learners = 320;
const seconds = 4;
const rounds = 5;

interface Question { type: string; choices?: { id: string }[]; items?: { id: string }[]; left?: { id: string }[]; right?: { id: string }[]; screen?: { elements: { id: string }[] } }

/** An answer that can be marked, right or not. */
function someAnswer(question: Question): unknown {
  if (question.screen) return question.screen.elements[0]?.id;
  if (question.left) return Object.fromEntries(question.left.map((item, index) => [item.id, question.right?.[index % question.right.length]?.id]));
  if (question.items) return question.items.map((item) => item.id);
  if (question.type === 'multiple-choice') return [question.choices?.[0]?.id];
  return question.type === 'true-false' ? true : question.choices?.[0]?.id;
}

async function makeLearners(port: number): Promise<string[]> {
  const client = new HttpClient(port);
  const cookies: string[] = [];
  for (let index = 0; index < learners; index += 1) {
    const reply = await client.request('POST', `/api/courses/${course}/lessons/nam-kich-ban-quen-mat/completion`, { activeSeconds: 60 }, `x-forwarded-for: 10.0.${index >> 8}.${index & 255}\r\n`);
    const cookie = /set-cookie: (hs_session=[^;]+)/i.exec(reply.headers)?.[1];
    if (!cookie) throw new Error(`no session: ${reply.status} ${reply.body}`);
    cookies.push(cookie);
  }
  client.close();
  return cookies;
}

/** One whole attempt: start, `saves` autosaves, submit, result. Returns the milliseconds of each request. */
async function attempt(client: HttpClient, cookie: string, saves: number): Promise<number[]> {
  const times: number[] = [];
  const send = async (method: string, path: string, body?: unknown): Promise<string> => {
    const before = performance.now();
    const reply = await client.request(method, path, body, `cookie: ${cookie}\r\n`);
    times.push(performance.now() - before);
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${reply.body}`);
    return reply.body;
  };
  const { id, questions } = JSON.parse(await send('POST', `/api/courses/${course}/attempts`, { clientKey: randomUUID() })) as { id: string; questions: Question[] };
  const answers = questions.map(someAnswer);
  for (let save = 1; save <= saves; save += 1) await send('PUT', `/api/attempts/${id}/answers`, { sequence: save, answers: answers.map((answer, index) => (index < (questions.length * save) / saves ? answer : null)) });
  await send('POST', `/api/attempts/${id}/submission`, { sequence: saves + 1, answers });
  await send('GET', `/api/attempts/${id}`);
  return times;
}

interface Load { perSecond: number; times: number[] }

async function load(port: number, clients: number, work: (client: HttpClient, index: number) => Promise<number[]>): Promise<Load> {
  const connections = Array.from({ length: clients }, () => new HttpClient(port));
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let done = 0;
  await Promise.all(connections.map(async (client, index) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      times.push(...(await work(client, index + turn * clients)));
      done += 1;
    }
  }));
  for (const connection of connections) connection.close();
  return { perSecond: done / seconds, times };
}

const round = (value: number, digits = 0): string => value.toFixed(digits);
const loadRow = (name: string, clients: number, { perSecond, times }: Load): string[] => [name, String(clients), round(perSecond), round(percentile(times, 0.5), 1), round(percentile(times, 0.95), 1), round(percentile(times, 0.99), 1)];

/** Rows and bytes that stay of one attempt, tables and indexes together. */
async function kept(product: ServedProduct, work: () => Promise<number>): Promise<{ rows: number; bytes: number }> {
  const client = new pg.Client({ ...product.postgres.superuserConnection, database: 'hocso' });
  await client.connect();
  const measure = async (): Promise<{ rows: number; bytes: number }> => {
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ rows: string; bytes: string }>(`
      select (select count(*) from attempt) + (select count(*) from learning_event) + (select count(*) from activity_record) + (select count(*) from enrolment) as rows,
        sum(pg_total_relation_size(c.oid)) as bytes from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    return { rows: Number(rows[0]?.rows), bytes: Number(rows[0]?.bytes) };
  };
  const before = await measure();
  const count = await work();
  const after = await measure();
  await client.end();
  return { rows: (after.rows - before.rows) / count, bytes: (after.bytes - before.bytes) / count };
}

export async function run(): Promise<void> {
  const product = await serveProduct(3871);
  try {
    const cookies = await makeLearners(product.port);
    const cookieOf = (index: number): string => cookies[index % cookies.length] ?? '';
    await load(product.port, 8, (client, index) => attempt(client, cookieOf(index), 2));

    const rows: string[][] = [];
    for (const clients of [1, 8, 32]) rows.push(loadRow('attempt (start, 2 saves, submit, result)', clients, await load(product.port, clients, (client, index) => attempt(client, cookieOf(index), 2))));
    for (const clients of [1, 8, 32]) rows.push(loadRow('course page data', clients, await load(product.port, clients, async (client) => {
      const before = performance.now();
      await client.request('GET', `/api/courses/${course}`);
      return [performance.now() - before];
    })));
    for (const clients of [1, 8, 32]) rows.push(loadRow('course page data, signed in', clients, await load(product.port, clients, async (client, index) => {
      const before = performance.now();
      await client.request('GET', `/api/courses/${course}`, undefined, `cookie: ${cookieOf(index)}\r\n`);
      return [performance.now() - before];
    })));
    printTable(['what', 'clients', 'per s', 'p50 ms', 'p95 ms', 'p99 ms'], rows);

    for (const saves of [2, 10]) await againstPlainSql(product, cookies, saves);
    const space = await kept(product, async () => {
      const client = new HttpClient(product.port);
      for (let index = 0; index < 2000; index += 1) await attempt(client, cookieOf(index), 2);
      client.close();
      return 2000;
    });
    printTable(['kept of an attempt', 'figure'], [['new rows', round(space.rows, 2)], ['bytes, tables and indexes', round(space.bytes)]]);
  } finally {
    await product.stop();
  }
}

/** The same statements by `pg` alone, in rounds that alternate with the product's. */
async function againstPlainSql(product: ServedProduct, cookies: readonly string[], saves: number): Promise<void> {
  const plain = await PlainSql.open(product.postgres, course, saves);
  const rows: (string | number)[][] = [];
  for (const clients of [8, 32]) {
    const served: number[] = [];
    const limit: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      served.push((await load(product.port, clients, (client, index) => attempt(client, cookies[index % cookies.length] ?? '', saves))).perSecond);
      limit.push(await plain.attemptsPerSecond(clients, seconds));
    }
    rows.push([`${saves} autosaves`, clients, round(median(served)), round(median(limit)), `${round((median(served) / median(limit)) * 100)} %`, plain.statementsPerAttempt]);
  }
  await plain.close();
  printTable(['attempts per s, median of 5', 'clients', 'product', 'plain SQL', 'share', 'SQL statements'], rows);
}
