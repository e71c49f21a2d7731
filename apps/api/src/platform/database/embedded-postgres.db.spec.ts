import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedPostgres, PgConnection } from './embedded-postgres.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

let folder: string;
let server: EmbeddedPostgres;
const query = async (connection: PgConnection, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};
// Durable on purpose: losing nothing after a kill is what this suite is about.
const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), mode: 'durable' });
const killed = (which: EmbeddedPostgres): Promise<void> => new Promise((resolve) => {
  which.onExit(resolve);
  process.kill(which.pid, 'SIGKILL');
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hocso-pg-'));
  chmodSync(folder, 0o755);
  // What a start that was killed during its first minute leaves behind.
  mkdirSync(path.join(folder, 'postgres.new'));
  server = await start();
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('the embedded database', () => {
  it('is created with a role that owns the tables and a role that owns nothing', async () => {
    expect(server).toMatchObject({ created: true, adopted: false });
    await query(server.ownerConnection, 'create table proof (n int); grant select, insert on proof to hocso_app');
    await query(server.appConnection, 'insert into proof values (1)');
    await expect(query(server.appConnection, 'drop table proof')).rejects.toThrow('must be owner');
    await expect(query(server.appConnection, 'create table mine (n int)')).rejects.toThrow('permission denied');
    const [role] = await query(server.appConnection, 'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false });
  });

  it('sorts Vietnamese names as Vietnamese readers expect', async () => {
    const rows = await query(server.appConnection, `select n from unnest(array['Đạt','Dũng','Ân','An','Ánh']) n order by n collate "vi-x-icu"`);
    expect(rows.map((row) => row.n)).toEqual(['An', 'Ánh', 'Ân', 'Dũng', 'Đạt']);
  });

  it('listens on no network address', async () => {
    expect(await query(server.appConnection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('is adopted by a second start instead of being started twice', async () => {
    const second = await start();
    expect(second).toMatchObject({ adopted: true, created: false, pid: server.pid });
  });

  it('recovers by itself after kill -9 with nothing acknowledged lost', async () => {
    await query(server.appConnection, 'insert into proof values (2)');
    await killed(server);
    server = await start();
    expect(server).toMatchObject({ adopted: false, created: false });
    expect(await query(server.appConnection, 'select n from proof order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  }, 60_000);

  it('starts again after an orderly stop', async () => {
    await server.stop();
    server = await start();
    expect(await query(server.appConnection, 'select count(*)::int as n from proof')).toEqual([{ n: 2 }]);
  }, 60_000);
});
