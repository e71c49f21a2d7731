import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { databaseOsUser } from '../platform/database/os-user.ts';
import { findInstallation } from './installation.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const stamp = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');

/** What a backup folder must hold to be put back. */
interface BackupNote { madeAt: string; learners: number; events: number; completions: number }
const noteFile = 'backup.json';

/** Files that belong to a running server, not to its data (PostgreSQL manual, 25.3.3 "Making a base backup"). */
const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal']);

function assertEmbedded(): void {
  if (process.env['DATABASE_URL']) throw new Error('DATABASE_URL is set: back that server up with its own tools (pg_dump, pg_basebackup). These commands serve the embedded database.');
}

/**
 * Writes a complete copy of the embedded database and of the installation's key into a new folder, while the product
 * runs or not. Everything acknowledged before the command was started is in it.
 */
export async function backup(target?: string): Promise<void> {
  assertEmbedded();
  const { dataDir, postgresDir, isRunning } = findInstallation();
  if (!existsSync(path.join(postgresDir, 'PG_VERSION'))) throw new Error(`There is no database in ${dataDir} yet: start the product once with "npm start".`);
  const folder = path.resolve(target ?? path.join(dataDir, 'backups', stamp(new Date())));
  if (existsSync(folder)) throw new Error(`${folder} exists already. Name another folder.`);
  const draft = `${folder}.unfinished`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const server = await startEmbeddedPostgres({ dataDir: postgresDir, mode: 'durable' });
  try {
    const note = await copyCluster(server, path.join(draft, 'postgres'));
    const key = path.join(dataDir, 'secret.key');
    if (existsSync(key)) cpSync(key, path.join(draft, 'secret.key'), { preserveTimestamps: true });
    writeFileSync(path.join(draft, noteFile), JSON.stringify(note, null, 2));
    renameSync(draft, folder);
    say(`Đã sao lưu vào ${folder} (backup done): ${note.learners} người học, ${note.completions} lượt hoàn thành.`);
  } finally {
    if (!isRunning) await server.stop();
  }
}

async function copyCluster(server: EmbeddedPostgres, target: string): Promise<BackupNote> {
  const client = new pg.Client(server.superuserConnection);
  const reader = new pg.Client({ ...server.superuserConnection, database: 'hocso' });
  await client.connect();
  await reader.connect();
  try {
    const counted = await reader.query<{ learners: string; events: string; completions: string }>(
      `select (select count(*) from learner) as learners, (select count(*) from learning_event) as events, (select count(*) from course_completion) as completions`);
    // The server promises that these files plus the write-ahead log since here give one consistent state.
    await client.query(`select pg_backup_start('hocso', true)`);
    mkdirSync(target, { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(server.dataDir)) if (!left.has(entry)) copyLive(path.join(server.dataDir, entry), path.join(target, entry));
    const stopped = await client.query<{ labelfile: string; spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop(false)');
    writeFileSync(path.join(target, 'backup_label'), stopped.rows[0]?.labelfile ?? '');
    copyLive(path.join(server.dataDir, 'pg_wal'), path.join(target, 'pg_wal'));
    const row = counted.rows[0];
    return { madeAt: new Date().toISOString(), learners: Number(row?.learners ?? 0), events: Number(row?.events ?? 0), completions: Number(row?.completions ?? 0) };
  } finally {
    await client.end();
    await reader.end();
  }
}

/** Copies while the server works: a file that vanishes in between was temporary and is not missed. */
function copyLive(from: string, to: string): void {
  try {
    if (!statSync(from).isDirectory()) {
      cpSync(from, to, { preserveTimestamps: true });
      return;
    }
    mkdirSync(to, { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(from)) copyLive(path.join(from, entry), path.join(to, entry));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Puts a backup back in place of the current data, which is kept beside under another name. Refused while the product
 * runs. The restored database is started once and counted before the command says it is done.
 */
export async function restore(source?: string): Promise<void> {
  assertEmbedded();
  if (!source) throw new Error('Name the backup folder: npm run restore -- data/backups/<folder>');
  const folder = path.resolve(source);
  const notePath = path.join(folder, noteFile);
  if (!existsSync(notePath)) throw new Error(`${folder} is no complete backup: ${noteFile} is missing.`);
  const { dataDir, postgresDir, isRunning } = findInstallation();
  if (isRunning) throw new Error('The product is running. Stop it first (Ctrl-C where it runs), then restore.');
  const note = JSON.parse(readFileSync(notePath, 'utf8')) as BackupNote;
  const aside = `${postgresDir}.before-restore-${stamp(new Date())}`;
  if (existsSync(path.join(postgresDir, 'postmaster.pid'))) await (await startEmbeddedPostgres({ dataDir: postgresDir, mode: 'durable' })).stop();
  if (existsSync(postgresDir)) renameSync(postgresDir, aside);
  try {
    await putBack(folder, dataDir, postgresDir, note);
  } catch (error) {
    rmSync(postgresDir, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, postgresDir);
    throw error;
  }
  say(`Đã khôi phục (restored) bản sao lưu ${note.madeAt}. Dữ liệu trước đó được giữ ở ${aside}.`);
}

async function putBack(folder: string, dataDir: string, postgresDir: string, note: BackupNote): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  cpSync(path.join(folder, 'postgres'), postgresDir, { recursive: true, preserveTimestamps: true });
  handOver(postgresDir);
  const server = await startEmbeddedPostgres({ dataDir: postgresDir, mode: 'durable' });
  const client = new pg.Client({ ...server.superuserConnection, database: 'hocso' });
  try {
    await client.connect();
    const found = await client.query<{ events: string }>('select count(*) as events from learning_event');
    if (Number(found.rows[0]?.events ?? -1) < note.events) throw new Error('The restored database holds less than the backup promised. Nothing was changed.');
  } finally {
    await client.end();
    await server.stop();
  }
  const key = path.join(folder, 'secret.key');
  if (existsSync(key)) cpSync(key, path.join(dataDir, 'secret.key'));
}

/**
 * PostgreSQL refuses a folder that others may enter, and a copy has whatever rights the machine gives new files. Started
 * as root, the database runs as an unprivileged user: the files must be that user's.
 */
function handOver(dir: string): void {
  const { uid, gid } = databaseOsUser();
  const walk = (each: string): void => {
    const isFolder = statSync(each).isDirectory();
    chmodSync(each, isFolder ? 0o700 : 0o600);
    if (uid !== undefined && gid !== undefined) chownSync(each, uid, gid);
    if (isFolder) for (const entry of readdirSync(each)) walk(path.join(each, entry));
  };
  walk(dir);
}
