import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PgConfig } from '../config/env.ts';
import { createDataSource } from './data-source.ts';
import { appendOnlyTables, partitionedTables, placements, reportViews } from './placement.ts';

// Any fixed number: two processes that migrate at once take turns on it, on their own direct connection.
const migrationLock = 570_2024;

/** Brings the database to the newest schema, makes this and the next months' partitions, and gives the server's role its rights. */
export async function migrate(owner: PgConfig, app: PgConfig, today: Date): Promise<string[]> {
  const lock = new pg.Client(owner);
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const source = await createDataSource(owner).initialize();
    try {
      const done = await source.runMigrations();
      await ensurePartitions(lock, today);
      await grantAccess(lock, app);
      await assertPlacement(source);
      return done.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

/** Six months back (late facts) and four ahead; running it again makes only what is missing. */
const ensurePartitions = (client: pg.Client, today: Date): Promise<unknown> => {
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 6, 1));
  return client.query('select ensure_partitions($1::date, $2)', [first.toISOString().slice(0, 10), 11]);
};

/** Lets the server's role read and write, but only add to append-only tables. */
async function grantAccess(owner: pg.Client, app: PgConfig): Promise<void> {
  const client = new pg.Client(app);
  await client.connect();
  const found = await client.query<{ role: string }>('select current_user as role').finally(() => client.end());
  const role = pg.escapeIdentifier(found.rows[0]?.role ?? '');
  const self = await owner.query<{ role: string }>('select current_user as role');
  if (pg.escapeIdentifier(self.rows[0]?.role ?? '') === role) return;
  await owner.query(`grant usage on schema public to ${role}`);
  for (const table of Object.keys(placements)) {
    const rights = (appendOnlyTables as readonly string[]).includes(table) ? 'select, insert' : 'select, insert, update, delete';
    await owner.query(`grant ${rights} on ${table} to ${role}`);
  }
  await owner.query(`grant select on ${Object.keys(reportViews).join(', ')} to ${role}`);
  await owner.query(`grant execute on function ensure_partitions(date, integer), erase_guest(integer, uuid) to ${role}`);
  await owner.query(`grant select on migrations, ${partitionedTables.map((table) => `${table}_default`).join(', ')} to ${role}`);
}

/** Every table of the entities must stand in the placement list and the other way round. */
async function assertPlacement(source: DataSource): Promise<void> {
  const entityTables = new Set(source.entityMetadatas.map((entity) => entity.tableName));
  const placed = new Set(Object.keys(placements));
  const strangers = [...entityTables.symmetricDifference(placed)];
  if (strangers.length > 0) throw new Error(`These tables stand in only one of entities.ts and placement.ts: ${strangers.join(', ')}`);
}
