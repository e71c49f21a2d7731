import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { OsUser } from './os-user.ts';
import { commandOf, processStartOf } from './process-identity.ts';

/** How to reach a database over the unix socket in `host`; give it to `new pg.Pool(...)` as it is. */
export interface PgConnection { host: string; port: number; user: string; database: string }

export const superuserName = 'hocso_launcher';
const maxLogBytes = 5_000_000;
const recoveryMs = 300_000;
const lockPatienceMs = 20_000;

export const superuserConnectionTo = (socketDir: string): PgConnection => ({ host: socketDir, port: 5432, user: superuserName, database: 'postgres' });

/** The server that postmaster.pid names, living or not; undefined where the folder is not in use. */
export function serverOf(dataDir: string): { pid: number; socketDir: string } | undefined {
  try {
    const lines = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketDir: lines[4] ?? '' };
  } catch {
    return undefined;
  }
}

const isLivingServer = (pid: number, dataDir: string): boolean => {
  const command = commandOf(pid);
  return processStartOf(pid) !== undefined && command.includes('postgres') && command.includes(dataDir);
};

async function answers(socketDir: string): Promise<boolean> {
  const client = new pg.Client({ ...superuserConnectionTo(socketDir), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

interface ServerStart {
  postgres: string;
  dataDir: string;
  /** Makes and returns the folder of the unix socket; asked only when a server has to be started. */
  socketDir: () => string;
  user: OsUser;
  flags: readonly string[];
  logFile: string;
  log: (line: string) => void;
}

/** One try to start the server; resolves with nothing once it answers, or with the reason why it ended. */
async function tryStart({ postgres, dataDir, user, flags, logFile }: ServerStart, socketDir: string, waiting: () => void): Promise<string | undefined> {
  if (sizeOf(logFile) > maxLogBytes) renameSync(logFile, `${logFile}.1`);
  const logStart = sizeOf(logFile);
  const logHandle = openSync(logFile, 'a', 0o600);
  const parameters = [`unix_socket_directories=${socketDir}`, ...flags].flatMap((flag) => ['-c', flag]);
  const child = spawn(postgres, ['-D', dataDir, ...parameters], { ...user, cwd: dataDir, stdio: ['ignore', 'ignore', logHandle], detached: true });
  closeSync(logHandle);
  let ending: string | undefined;
  child.once('exit', (code, signal) => { ending = `ended with ${code ?? signal}`; });
  child.once('error', (error) => { ending = error.message; });
  child.unref();
  while (ending === undefined) {
    if (await answers(socketDir)) return undefined;
    waiting();
    await sleep(25);
  }
  const said = existsSync(logFile) ? readFileSync(logFile).subarray(logStart).toString('utf8').slice(-1500) : '';
  return `${ending}\n${said}`;
}

/**
 * Makes sure that a server of `dataDir` answers, and returns its socket folder: adopts a living one (also one that is
 * still recovering), else starts one, waiting for what a crashed predecessor left behind.
 */
export async function runServer(start: ServerStart): Promise<{ socketDir: string; adopted: boolean }> {
  const { dataDir, log } = start;
  const startedAt = Date.now();
  const waited = (): number => Date.now() - startedAt;
  let told = false;
  const waiting = (): void => {
    if (told || waited() < 8000) return;
    log('Cơ sở dữ liệu đang tự khôi phục, xin chờ… (the database is recovering)');
    told = true;
  };
  for (;;) {
    const server = serverOf(dataDir);
    if (server && isLivingServer(server.pid, dataDir)) {
      if (server.socketDir !== '' && (await answers(server.socketDir))) return { socketDir: server.socketDir, adopted: true };
      if (waited() > recoveryMs) throw new Error(`PostgreSQL (process ${server.pid}) uses ${dataDir} and does not answer. See ${start.logFile}.`);
      waiting();
      await sleep(250);
      continue;
    }
    const socketDir = start.socketDir();
    const failure = await tryStart(start, socketDir, waiting);
    if (failure === undefined) return { socketDir, adopted: false };
    if (!/lock file|shared memory block/.test(failure) || waited() > lockPatienceMs) throw new Error(`PostgreSQL did not start: it ${failure}`);
    // After kill -9 the old server can linger for a second or two. Later its number may have gone to a stranger, or it
    // is a zombie that nobody collects: then, and only then, its lock file is removed.
    const left = serverOf(dataDir);
    if (waited() > lockPatienceMs / 2 && left && !isLivingServer(left.pid, dataDir)) rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
    await sleep(250);
  }
}
