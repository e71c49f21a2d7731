import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningProduct } from './start-product.ts';
import { startProduct } from './start-product.ts';

const course = '/api/courses/nd-nhan-dien-lua-dao';
let product: RunningProduct;
const backups = mkdtempSync(path.join(tmpdir(), 'hocso-backups-'));

/** Runs `npm run backup` or `npm run restore` as an administrator does. */
async function command(name: 'backup' | 'restore', folder: string): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, HOCSO_PG: _pg, HOCSO_TEST_PG: _test, NODE_OPTIONS: _options, ...inherited } = process.env;
  const child = spawn(process.execPath, ['libs/tooling/run.mjs', 'apps/api/src/cli.ts', name, folder], { env: { ...inherited, HOCSO_DATA: product.dataDir }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const [code] = await once(child, 'close') as [number];
  return { code, said };
}

/** A visitor reads a lesson to its end; returns what opens their record again. */
async function readLesson(): Promise<string> {
  const reply = await fetch(`${product.origin}${course}/lessons/nam-kich-ban-quen-mat/completion`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"activeSeconds":60}' });
  expect(reply.status).toBeLessThan(300);
  await reply.body?.cancel();
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
const lessonsDone = async (cookie: string): Promise<number> => {
  const page = await (await fetch(`${product.origin}${course}`, { headers: { cookie } })).json() as { lessons: { state: string }[] };
  return page.lessons.filter(({ state }) => state === 'completed').length;
};
const startAgain = async (): Promise<void> => { product = await startProduct({ dataDir: product.dataDir }); };

beforeAll(async () => { product = await startProduct(); }, 240_000);
afterAll(async () => {
  await product.stop();
  rmSync(backups, { recursive: true, force: true });
}, 60_000);

describe('npm run backup and npm run restore', () => {
  const first = path.join(backups, 'while-running');
  let early = '';
  let late = '';

  it('copies the ward while it is learning, without stopping it', async () => {
    early = await readLesson();
    let isOver = false;
    const learning = (async () => { let read = 0; for (; !isOver; read += 1) await readLesson(); return read; })();
    const made = await command('backup', first);
    isOver = true;
    expect({ code: made.code, said: made.said }).toMatchObject({ code: 0, said: expect.stringContaining('backup done') });
    expect(await learning).toBeGreaterThan(0);
    late = await readLesson();
    expect([await lessonsDone(early), await lessonsDone(late)]).toEqual([1, 1]);
  });

  it('refuses to overwrite a backup, and to restore over a running ward', async () => {
    const again = await command('backup', first);
    expect(again.code).not.toBe(0);
    expect(again.said).toContain('exists already');
    const running = await command('restore', first);
    expect(running.code).not.toBe(0);
    expect(running.said).toContain('Stop it first');
    expect(await lessonsDone(late)).toBe(1);
  });

  it('refuses a folder that is no complete backup and leaves the data as it is', async () => {
    await product.halt();
    const refused = await command('restore', path.join(backups, 'nothing'));
    expect(refused.code).not.toBe(0);
    expect(refused.said).toContain('no complete backup');
    await startAgain();
    expect(await lessonsDone(late)).toBe(1);
  }, 60_000);

  it('puts the copied state back, keeping what it replaces beside it', async () => {
    await product.halt();
    const restored = await command('restore', first);
    expect({ code: restored.code, said: restored.said }).toMatchObject({ code: 0, said: expect.stringContaining('restored') });
    expect(readdirSync(product.dataDir).filter((name) => name.startsWith('postgres.before-restore-'))).toHaveLength(1);
    await startAgain();
    expect([await lessonsDone(early), await lessonsDone(late)]).toEqual([1, 0]);
  }, 90_000);

  it('brings a ward back after its whole data folder is lost, from a backup made while it stood still', async () => {
    const last = await readLesson();
    await product.halt();
    const second = path.join(backups, 'while-stopped');
    expect((await command('backup', second)).code).toBe(0);
    expect(existsSync(path.join(product.dataDir, 'postgres/postmaster.pid'))).toBe(false);
    for (const name of readdirSync(product.dataDir)) rmSync(path.join(product.dataDir, name), { recursive: true, force: true });
    expect((await command('restore', second)).code).toBe(0);
    await startAgain();
    // The key came back as well: the cookies of before still open the records they opened.
    expect([await lessonsDone(early), await lessonsDone(last)]).toEqual([1, 1]);
  }, 120_000);
});
