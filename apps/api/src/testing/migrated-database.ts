import { afterAll, beforeAll } from '@jest/globals';
import { Database } from '../platform/database/database.ts';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import type { TestDatabase, TestTemplate } from './test-database.ts';
import { createTestDatabase } from './test-database.ts';

/** The day partitions are made around in tests. */
export const testDay = new Date('2026-11-22T08:00:00.000Z');

/** The role of the server in a database that belongs to `owner`. */
export const appRoleOf = (owner: PgConnection): PgConnection => ({ ...(JSON.parse(process.env['HOCSO_TEST_PG'] ?? '{}') as { app: PgConnection }).app, database: owner.database });

/** All tables, no rows. */
export const migratedTemplate: TestTemplate = { name: 'migrated', prepare: async (owner) => { await migrate(owner, appRoleOf(owner), testDay); } };

/**
 * Gives the tests of a file a migrated database of their own: `database` works with the rights of the server, `owner`
 * and `app` are connections. Call it once at the top of the file or of a `describe`; it is removed afterwards.
 */
export function withTestDatabase(): { readonly database: Database; readonly owner: PgConnection; readonly app: PgConnection } {
  let made: TestDatabase | undefined;
  let database: Database | undefined;
  beforeAll(async () => {
    made = await createTestDatabase(migratedTemplate);
    database = new Database(made.app, { DATABASE_POOL_SIZE: 4, DATABASE_POOLER: 'session' });
  });
  afterAll(async () => {
    await database?.close();
    await made?.drop();
  });
  const ready = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The database is there from beforeAll on, not while tests are collected.');
    return value;
  };
  return { get database() { return ready(database); }, get owner() { return ready(made).owner; }, get app() { return ready(made).app; } };
}
