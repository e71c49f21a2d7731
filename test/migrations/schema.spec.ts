import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { byConstraint } from '../../apps/api/src/platform/http/problem.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { migrate } from '../../apps/api/src/platform/database/migrate.ts';
import { migrations } from '../../apps/api/src/platform/database/migrations/migrations.ts';
import { partitionedTables, placements } from '../../apps/api/src/platform/database/placement.ts';
import { appRoleOf, testDay } from '../../apps/api/src/testing/migrated-database.ts';
import type { TestDatabase } from '../../apps/api/src/testing/test-database.ts';
import { createTestDatabase } from '../../apps/api/src/testing/test-database.ts';

let place: TestDatabase;
let source: DataSource;
let client: pg.Client;

beforeAll(async () => {
  place = await createTestDatabase();
  client = new pg.Client(place.owner);
  await client.connect();
  source = await createDataSource(place.owner).initialize();
});
afterAll(async () => {
  await source.destroy();
  await client.end();
  await place.drop();
});

const lines = async (sql: string): Promise<string[]> => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
const inSchema = `n.nspname = 'public'`;
/** Tables, columns, indexes, constraints, views and routines in plain lines; partitions and TypeORM's own notes left out. */
const description = async (): Promise<string[]> => [
  ...(await lines(`select format('table %s %s %s', c.relname, c.relkind, coalesce(array_to_string(c.reloptions, ','), '')) as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${inSchema} and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations' order by 1`)),
  ...(await lines(`select format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${inSchema} and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations' order by 1`)),
  ...(await lines(`select 'constraint ' || conname || ' ' || pg_get_constraintdef(k.oid) as line from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${inSchema} and not c.relispartition and c.relname <> 'migrations' order by 1`)),
  ...(await lines(`select 'index ' || pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${inSchema} and not c.relispartition and c.relname <> 'migrations' order by 1`)),
  ...(await lines(`select 'view ' || c.relname || ' ' || pg_get_viewdef(c.oid) as line from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${inSchema} and c.relkind = 'v' order by 1`)),
  ...(await lines(`select 'routine ' || p.proname || ' ' || md5(p.prosrc) || ' ' || p.prosecdef || ' ' || coalesce(array_to_string(p.proconfig, ','), '') as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${inSchema} order by 1`)),
];

describe('migrations', () => {
  it('build an empty database up, take it down to nothing, and build the same again', async () => {
    expect(await description()).toEqual([]);
    await source.runMigrations();
    const first = await description();
    expect(first.filter((line) => line.startsWith('table ')).length).toBe(Object.keys(placements).length);
    for (const _each of migrations) await source.undoLastMigration();
    expect(await description()).toEqual([]);
    await source.runMigrations();
    expect(await description()).toEqual(first);
  });

  it('can be taken down with partitions and rows in place', async () => {
    await migrate(place.owner, appRoleOf(place.owner), testDay);
    await client.query(`insert into audit_event (tenant_id, id, at, actor_id, action, detail) values (2, '01a20000-0000-7000-8000-000000000000', now(), gen_random_uuid(), 'x', '{}')`);
    for (const _each of migrations) await source.undoLastMigration();
    expect(await description()).toEqual([]);
    expect(await lines(`select relname as line from pg_class where relispartition`)).toEqual([]);
  });

  it('are done once, one after the other, when two processes start at the same moment', async () => {
    const done = await Promise.all([1, 2].map(() => migrate(place.owner, appRoleOf(place.owner), testDay)));
    expect(done.map((names) => names.length).toSorted()).toEqual([0, migrations.length]);
    expect(await migrate(place.owner, appRoleOf(place.owner), testDay)).toEqual([]);
  });

  it('leave nothing to do for the entities: tables and code have not drifted apart', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('would notice a column that only the database has', async () => {
    await client.query('alter table unit add column forgotten text');
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([expect.stringContaining('forgotten')]);
    await client.query('alter table unit drop column forgotten');
  });
});

describe('names in the schema', () => {
  it('say what every constraint and index protects, and fit into 63 letters', async () => {
    const names = await lines(`select conname as line from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${inSchema} and not c.relispartition and k.contype <> 'n' and c.relname <> 'migrations'
      union select i.relname as line from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${inSchema} and not c.relispartition and c.relname <> 'migrations' order by 1`);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !/^(pk|fk|uq|ck|ix)_[a-z0-9_]+$/.test(name) || name.length >= 63 || /_[0-9a-f]{6,}$/.test(name))).toEqual([]);
  });

  it('are there for every error code that is told by the name of a constraint', async () => {
    const known = new Set(await lines(`select conname as line from pg_constraint union select relname as line from pg_class where relkind in ('i', 'I')`));
    expect(Object.keys(byConstraint).length).toBeGreaterThan(0);
    expect(Object.keys(byConstraint).filter((name) => !known.has(name))).toEqual([]);
  });

  it('begin every key of ward data with the ward', async () => {
    const wards = Object.entries(placements).filter(([, where]) => where === 'tenant').map(([table]) => table);
    const keys = new Map((await client.query<{ table: string; first: string }>(`select c.relname as "table", a.attname as first from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] where ${inSchema} and k.contype = 'p' and not c.relispartition`)).rows.map((row) => [row.table, row.first]));
    expect(wards.filter((table) => keys.get(table) !== 'tenant_id')).toEqual([]);
  });

  it('tie ward data to ward data only within the same ward', async () => {
    const rows = (await client.query<{ name: string; from: string; to: string; first: string; target: string }>(`select k.conname as name, c.relname as "from", t.relname as "to", a.attname as first, b.attname as target
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = t.oid and b.attnum = k.confkey[1] where k.contype = 'f' and not c.relispartition`)).rows;
    const isWard = (table: string): boolean => placements[table as keyof typeof placements] === 'tenant';
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ from, to, first, target }) => isWard(from) && isWard(to) && (first !== 'tenant_id' || target !== 'tenant_id')).map(({ name }) => name)).toEqual([]);
    expect(rows.filter(({ from, to }) => isWard(to) && !isWard(from)).map(({ name }) => name)).toEqual([]);
  });
});

describe('monthly partitions', () => {
  const partitionsOf = (table: string): Promise<string[]> => lines(`select c.relname as line from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = '${table}'::regclass order by 1`);

  it('reach from six months back to four ahead, with one more for everything else', async () => {
    for (const table of partitionedTables) {
      expect(await partitionsOf(table)).toEqual([...['202605', '202606', '202607', '202608', '202609', '202610', '202611', '202612', '202701', '202702', '202703'].map((month) => `${table}_${month}`), `${table}_default`]);
    }
  });

  it('take each id by its time: the first and last of a month, and strangers aside', async () => {
    const idAt = (moment: number, rest: string): string => `${moment.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(0, 6)}${rest.slice(0, 6)}`;
    const placeOf = async (id: string): Promise<string | undefined> => {
      const { rows } = await client.query<{ part: string }>(`insert into audit_event (tenant_id, id, at, actor_id, action, detail) values (2, $1, now(), gen_random_uuid(), 'x', '{}') returning tableoid::regclass::text as part`, [id]);
      return rows[0]?.part;
    };
    const december = Date.UTC(2026, 11, 1);
    expect(await placeOf(idAt(december - 1, 'ffffff'))).toBe('audit_event_202611');
    expect(await placeOf(idAt(december, '000000'))).toBe('audit_event_202612');
    expect(await placeOf(idAt(Date.UTC(2019, 0, 1), '000000'))).toBe('audit_event_default');
  });

  it('are made a month at a time by the server itself, and no second time', async () => {
    const app = new pg.Client(appRoleOf(place.owner));
    await app.connect();
    const make = async () => (await app.query<{ made: number }>(`select ensure_partitions('2027-03-01', 3) as made`)).rows[0]?.made;
    expect(await make()).toBe(2 * partitionedTables.length);
    expect(await make()).toBe(0);
    await app.end();
    expect(await partitionsOf('attempt')).toContain('attempt_202705');
  });
});
