import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { OsUser } from './os-user.ts';
import { databaseOsUser } from './os-user.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runServer, serverOf, superuserConnectionTo, superuserName } from './postgres-server.ts';
import type { PgConnection } from './postgres-server.ts';

export type { PgConnection } from './postgres-server.ts';
import { processStartOf } from './process-identity.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the database cluster; its parent also holds the server's log. */
  dataDir: string;
  /** `durable` never loses what was acknowledged; `test` trades that for speed. */
  mode: 'durable' | 'test';
  /** Told in plain words what takes longer than a moment. */
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** For migrations: the role that owns the database `hocso`. */
  ownerConnection: PgConnection;
  /** For the server: a role that owns nothing and is no superuser. */
  appConnection: PgConnection;
  /** For tests and backups: the superuser, connected to the database `postgres`. */
  superuserConnection: PgConnection;
  /** True where a server of the same folder was already running and is used on. */
  adopted: boolean;
  /** True where the cluster was made by this call. */
  created: boolean;
  pid: number;
  dataDir: string;
  logFile: string;
  /** Stops the server; every acknowledged transaction is on the disk afterwards. */
  stop(): Promise<void>;
  /** Calls `listener` once when the server's process ends, whoever ended it. */
  onExit(listener: () => void): void;
}

// A report is read by as many processes as there are processors; PostgreSQL itself starts one more, and they only wait for each other.
const helpers = Math.min(Math.max(availableParallelism() - 1, 0), 4);
const settings = {
  durable: [`max_parallel_workers_per_gather=${helpers}`, 'max_connections=60', 'shared_buffers=256MB', 'max_wal_size=1GB', 'wal_keep_size=256MB', 'wal_compression=on', 'checkpoint_completion_target=0.9'],
  test: ['max_connections=150', 'shared_buffers=128MB', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
};
// The server's own log tells errors without the statement and its values: those are people's names.
const always = ['jit=off', 'listen_addresses=', 'unix_socket_permissions=0700', 'timezone=UTC', 'log_timezone=UTC', 'log_line_prefix=%m [%p] %u ',
  'log_checkpoints=off', 'log_min_error_statement=panic', 'log_error_verbosity=terse', 'random_page_cost=1.1', 'idle_in_transaction_session_timeout=60s'];

/** A folder that exists already keeps its owner, so that a change of the machine's users never locks the data out. */
function osUserOf(dataDir: string): OsUser {
  const user = databaseOsUser();
  if (user.uid === undefined || !existsSync(dataDir)) return user;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? user : { uid, gid };
}

function ownFolder(dir: string, user: OsUser): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid);
  chmodSync(dir, 0o700);
}

/** The path of a unix socket must stay under 108 bytes, so it stands in the temp folder and not beside the data. */
function socketFolder(dataDir: string, user: OsUser): string {
  const parent = Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir();
  const dir = path.join(parent, `hocso-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  const found = lstatSync(dir, { throwIfNoEntry: false });
  // The name can be guessed: a folder that somebody else put there first is never used.
  const trusted = !found || (found.isDirectory() && (found.uid === process.getuid?.() || found.uid === user.uid));
  const chosen = trusted ? dir : mkdtempSync(path.join(parent, 'hocso-'));
  ownFolder(chosen, user);
  return chosen;
}

function createCluster(dataDir: string, initdb: string, user: OsUser, isTest: boolean): void {
  // Made aside and renamed when complete: a start that is killed in the middle begins anew the next time.
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  ownFolder(draft, user);
  const { status, stderr, error } = spawnSync(initdb, ['-D', draft, '-U', superuserName, '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin',
    '--locale=C.UTF-8', '--no-instructions', ...(isTest ? ['--no-sync'] : [])], { ...user, cwd: draft, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The database could not be created: ${error?.message ?? stderr.trim()}`);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(draft, dataDir);
}

/** Creates what a complete cluster has and this one lacks: the two roles and the database. */
async function ensureRoles(connection: PgConnection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const role of ['hocso_owner', 'hocso_app']) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
    }
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'hocso'`);
    if (!rowCount) await client.query('create database hocso owner hocso_owner');
  } finally {
    await client.end();
  }
}

/**
 * Runs PostgreSQL for this product alone: makes the cluster on first use, adopts a server that outlived its starter,
 * and recovers after a crash. It listens on a unix socket in a folder of mode 0700 only, never on the network.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const log = options.log ?? (() => undefined);
  const isTest = options.mode === 'test';
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const user = osUserOf(dataDir);
  const { initdb, postgres } = postgresBinaries(user, path.dirname(dataDir));
  const logFile = path.join(path.dirname(dataDir), 'postgres.log');

  const created = !existsSync(path.join(dataDir, 'PG_VERSION'));
  if (created) {
    log('Đang tạo cơ sở dữ liệu (creating the database)…');
    createCluster(dataDir, initdb, user, isTest);
  }
  const flags = [...always, ...settings[options.mode]];
  const { socketDir, adopted } = await runServer({ postgres, dataDir, socketDir: () => socketFolder(dataDir, user), user, flags, logFile, log });
  const superuserConnection = superuserConnectionTo(socketDir);
  await ensureRoles(superuserConnection);

  const pid = serverOf(dataDir)?.pid;
  if (pid === undefined) throw new Error('PostgreSQL stopped right after its start.');
  const processStart = processStartOf(pid);
  const lives = (): boolean => processStart !== undefined && processStartOf(pid) === processStart;

  return {
    ownerConnection: { ...superuserConnection, user: 'hocso_owner', database: 'hocso' },
    appConnection: { ...superuserConnection, user: 'hocso_app', database: 'hocso' },
    superuserConnection, adopted, created, pid, dataDir, logFile,
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written. Never SIGKILL here.
      if (lives()) process.kill(pid, 'SIGINT');
      for (const begin = Date.now(); lives(); await sleep(25)) {
        if (Date.now() - begin > 60_000) throw new Error(`PostgreSQL (process ${pid}) did not stop within a minute.`);
      }
      rmSync(socketDir, { recursive: true, force: true });
    },
    onExit: (listener) => {
      const timer = setInterval(() => {
        if (lives()) return;
        clearInterval(timer);
        listener();
      }, 200);
      timer.unref();
    },
  };
}
