import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** The whole product, started as `npm start` does it, with a data folder and a port of its own. */
export interface RunningProduct {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  dataDir: string;
  starter: ChildProcess;
  /** Everything it has printed so far. */
  said(): string;
  /** The address the start names for officers: the one-time link of the first officer, later the console. */
  firstOfficerLink: string | undefined;
  /** Process ids of the parts, read anew at each call, for tests that kill them. */
  serverPid(): number | undefined;
  databasePid(): number | undefined;
  /** Stops everything as Ctrl-C does and removes the data folder. */
  stop(): Promise<void>;
  /** Stops everything but keeps the data, so that a later start can use it. */
  halt(): Promise<void>;
}

export interface ProductOptions {
  demo?: boolean;
  /** A data folder of an earlier start; a new one is made when absent. */
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  /** How long the start may take, in milliseconds; a demo ward lives through three months first. */
  timeoutMs?: number;
}

/** A port nothing listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function newDataDir(): string {
  const folder = mkdtempSync(path.join(process.env['HOCSO_TEST_TMP'] ?? tmpdir(), 'hocso-product-'));
  // As root the database runs as another user, who has to get through this folder.
  chmodSync(folder, 0o755);
  return folder;
}

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
};
const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Starts the product and waits until it says it is ready. Throws with all it printed when it ends or takes too long. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? newDataDir();
  // The test run's own database settings are not the product's: it starts a durable database of its own.
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, HOCSO_PG: _pg, HOCSO_TEST_PG: _test, NODE_OPTIONS: _options, ...inherited } = process.env;
  const starter = spawn(process.execPath, ['libs/tooling/start.mjs', ...(options.demo ? ['--demo'] : [])], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited, PORT: String(port), HOST: '127.0.0.1', HOCSO_DATA: dataDir, ...options.env },
  });
  let said = '';
  for (const stream of [starter.stdout, starter.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const hasEnded = (): boolean => starter.exitCode !== null || starter.signalCode !== null;
  for (const begin = Date.now(); !said.includes('(ready)'); await sleep(50)) {
    if (hasEnded() || Date.now() - begin > (options.timeoutMs ?? (options.demo ? 230_000 : 120_000))) {
      starter.kill('SIGKILL');
      throw new Error(`The product did not start:\n${said}`);
    }
  }
  // The lines after "ready" come in the same breath; the link is among them.
  await sleep(50);
  const halt = async (): Promise<void> => {
    if (!hasEnded()) {
      starter.kill('SIGTERM');
      await once(starter, 'exit');
    }
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    starter,
    said: () => said,
    firstOfficerLink: /https?:\/\/[^\s/]+\/\S+/.exec(said.slice(said.indexOf('(ready)')))?.[0],
    serverPid: () => childrenOf(starter.pid ?? 0).find((pid) => commandOf(pid).includes('apps/api/src/main.ts')),
    databasePid: () => {
      try {
        return Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      } catch {
        return undefined;
      }
    },
    halt,
    stop: async () => {
      await halt();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
