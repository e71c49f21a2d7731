import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningProduct } from './start-product.ts';
import { freePort, startProduct } from './start-product.ts';

let product: RunningProduct;
const folders: string[] = [];

const answers = async (): Promise<number> => {
  try {
    const reply = await fetch(`${product.origin}/api/ready`, { signal: AbortSignal.timeout(2000) });
    await reply.body?.cancel();
    return reply.status;
  } catch {
    return 0;
  }
};
const until = async (what: string, holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> => {
  for (const begin = Date.now(); Date.now() - begin < seconds * 1000; await sleep(50)) if (await holds()) return;
  throw new Error(`${what} did not come true within ${seconds} s:\n${product.said()}`);
};
const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};
/** Starts the product a second time, expecting it to refuse, and returns its exit code and words. */
async function refusedStart(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, ['libs/tooling/start.mjs'], { env: { ...inherited, HOST: '127.0.0.1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const [code] = await once(child, 'close') as [number];
  return { code, said };
}

beforeAll(async () => {
  product = await startProduct();
  folders.push(product.dataDir);
}, 240_000);
afterAll(async () => {
  await product.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('npm start', () => {
  it('serves the main page in Vietnamese and names the first officer’s link', async () => {
    const page = await fetch(product.origin);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<html[^>]+lang="vi"/);
    expect(product.firstOfficerLink).toContain(product.origin.replace('127.0.0.1', 'localhost'));
  });

  it('refuses a second start in the same folder and says where the first one runs', async () => {
    const { code, said } = await refusedStart({ HOCSO_DATA: product.dataDir, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(said).toContain(product.origin.replace('127.0.0.1', 'localhost'));
    expect(await answers()).toBe(200);
  });

  it('refuses a taken port before anything slow is begun', async () => {
    const other = `${product.dataDir}-other`;
    folders.push(other);
    const port = new URL(product.origin).port;
    const { code, said } = await refusedStart({ HOCSO_DATA: other, PORT: port });
    expect(code).toBe(1);
    expect(said).toContain(port);
    expect(existsSync(path.join(other, 'postgres'))).toBe(false);
  });

  it('refuses a port that is none', async () => {
    expect(await refusedStart({ HOCSO_DATA: `${product.dataDir}-none`, PORT: 'abc' })).toMatchObject({ code: 1, said: expect.stringContaining('PORT') });
  });

  it('starts the server again when it is killed', async () => {
    const killed = product.serverPid() ?? 0;
    process.kill(killed, 'SIGKILL');
    await until('a new server', async () => (product.serverPid() ?? killed) !== killed && (await answers()) === 200);
  });

  it('starts the database again when it is killed, and the server goes on', async () => {
    const killed = product.databasePid() ?? 0;
    process.kill(killed, 'SIGKILL');
    await until('a new database', async () => (product.databasePid() ?? killed) !== killed && (await answers()) === 200);
  });

  it('leaves no server behind when the starter itself is killed, and recovers at the next start', async () => {
    const server = product.serverPid() ?? 0;
    const database = product.databasePid() ?? 0;
    product.starter.kill('SIGKILL');
    await until('the end of the server', () => isGone(server));
    product = await startProduct({ dataDir: product.dataDir });
    // The database outlived its starter: nothing was lost, and it is used on.
    expect(product.databasePid()).toBe(database);
    expect(await answers()).toBe(200);
  });

  it('recovers when everything is killed at once', async () => {
    const all = [product.starter.pid ?? 0, product.serverPid() ?? 0, product.databasePid() ?? 0];
    for (const pid of all) process.kill(pid, 'SIGKILL');
    product = await startProduct({ dataDir: product.dataDir });
    expect(await answers()).toBe(200);
  });

  it('stops server and database cleanly and gives the folder back', async () => {
    await product.halt();
    expect(product.starter.exitCode).toBe(0);
    expect(existsSync(path.join(product.dataDir, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(path.join(product.dataDir, 'instance.lock'))).toBe(false);
    expect(await answers()).toBe(0);
  });
});
