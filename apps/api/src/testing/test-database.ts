import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';

/** A database of its own for one test file, on the server that `npm test` started. */
export interface TestDatabase {
  /** Connects as the role that owns the tables. */
  owner: PgConnection;
  /** Connects as the role the server uses. */
  app: PgConnection;
  /** Removes the database; open connections to it are ended. */
  drop(): Promise<void>;
}

/** A prepared database that others are copied from, e.g. one with all migrations done; copying takes milliseconds. */
export interface TestTemplate {
  name: string;
  /** Fills the template; runs once per test run, whichever test file comes first. */
  prepare(owner: PgConnection): Promise<void>;
}

interface TestServer { superuser: PgConnection; owner: PgConnection; app: PgConnection }

function testServer(): TestServer {
  const given = process.env.HOCSO_TEST_PG;
  if (!given) throw new Error('This test needs a database: run it by "npm run test:db" or "npm run test:system", which start one.');
  return JSON.parse(given) as TestServer;
}

async function asSuperuser(server: TestServer, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(server.superuser);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(client: pg.Client, server: TestServer, template: TestTemplate): Promise<void> {
  const finalName = `template_${template.name}`;
  // Test files run in several processes: one prepares, the others wait here.
  await client.query('select pg_advisory_lock(hashtext($1))', [finalName]);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [finalName]);
    if (rowCount) return;
    const draft = `${finalName}_draft`;
    await client.query(`drop database if exists ${pg.escapeIdentifier(draft)} with (force)`);
    await client.query(`create database ${pg.escapeIdentifier(draft)} owner hocso_owner`);
    await template.prepare({ ...server.owner, database: draft });
    await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(finalName)}`);
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [finalName]);
  }
}

/** Makes an empty database, or a copy of `template`, for the calling test file; call `drop` when the file is done. */
export async function createTestDatabase(template?: TestTemplate): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    if (template) await ensureTemplate(client, server, template);
    const source = template ? ` template ${pg.escapeIdentifier(`template_${template.name}`)}` : '';
    await client.query(`create database ${name} owner hocso_owner${source}`);
  });
  return {
    owner: { ...server.owner, database: name },
    app: { ...server.app, database: name },
    drop: () => asSuperuser(server, async (client) => { await client.query(`drop database if exists ${name} with (force)`); }),
  };
}
