import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/database/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../../../apps/api/src/platform/database/embedded-postgres.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The product as it runs for a ward: durable database, one server process, its own throw-away folder. */
export interface ServedProduct { port: number; postgres: EmbeddedPostgres; stop(): Promise<void> }

export async function serveProduct(port: number): Promise<ServedProduct> {
  const data = mkdtempSync(path.join(tmpdir(), 'hocso-bench-'));
  spawnSync('chmod', ['755', data]);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(data, 'postgres'), mode: 'durable' });
  const env = {
    ...process.env, HOCSO_DATA: data, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', TRUST_PROXY: 'true', HOCSO_PG: JSON.stringify({ owner: postgres.ownerConnection, app: postgres.appConnection }),
  };
  const runner = path.join(root, 'libs/tooling/run.mjs');
  const prepared = spawnSync(process.execPath, [runner, 'apps/api/src/cli.ts', 'prepare'], { cwd: root, env, encoding: 'utf8' });
  if (prepared.status !== 0) throw new Error(prepared.stderr);
  const server = spawn(process.execPath, [runner, 'apps/api/src/main.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => null);
    if (ready?.ok) break;
    await sleep(100);
  }
  return {
    port, postgres,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await postgres.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
