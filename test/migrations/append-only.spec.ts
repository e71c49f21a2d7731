import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appendOnlyTables, placements } from '../../apps/api/src/platform/database/placement.ts';
import { withTestDatabase } from '../../apps/api/src/testing/migrated-database.ts';

const place = withTestDatabase();
const app = { query: <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> => place.database.pool.query<Row>(sql, values) };

const refused = '42501';
const codeOf = (sql: string): Promise<string> => app.query(sql).then(() => 'done', (error: unknown) => (error instanceof pg.DatabaseError ? error.code ?? '' : String(error)));
const partitionsOf = async (table: string): Promise<string[]> =>
  (await app.query<{ name: string }>(`select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = '${table}'::regclass`)).rows.map(({ name }) => name);

describe('the role the server uses', () => {
  it('is no superuser, owns nothing and may not make tables', async () => {
    const { rows } = await app.query(`select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user`);
    expect(rows).toEqual([{ rolname: 'hocso_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false }]);
    expect((await app.query(`select relname from pg_class where relowner = current_user::regrole`)).rows).toEqual([]);
    expect(await codeOf('create table mine (id integer)')).toBe(refused);
    expect(await codeOf('set role hocso_owner')).toBe(refused);
  });

  it.each(appendOnlyTables)('may add to %s and read it', async (table) => {
    const { rows } = await app.query<{ may: boolean }>(`select has_table_privilege('${table}', 'select') and has_table_privilege('${table}', 'insert') as may`);
    expect(rows).toEqual([{ may: true }]);
  });

  it.each(appendOnlyTables)('may neither change nor remove what stands in %s, nor in any of its partitions', async (table) => {
    const { rows: columns } = await app.query<{ name: string }>(`select column_name as name from information_schema.columns where table_name = '${table}'`);
    for (const name of [table, ...(await partitionsOf(table))]) {
      for (const column of columns) expect(await codeOf(`update ${name} set ${column.name} = ${column.name}`)).toBe(refused);
      expect(await codeOf(`delete from ${name}`)).toBe(refused);
      expect(await codeOf(`truncate ${name}`)).toBe(refused);
      expect(await codeOf(`drop table ${name}`)).toBe(refused);
      expect(await codeOf(`alter table ${name} add column more text`)).toBe(refused);
    }
  });

  it('may not get round it by locking, rules, triggers or the version of the schema', async () => {
    for (const table of appendOnlyTables) {
      expect(await codeOf(`create rule quiet as on delete to ${table} do instead nothing`)).toBe(refused);
      expect(await codeOf(`insert into ${table} select * from ${table} on conflict (tenant_id, id) do update set id = excluded.id`)).toBe(refused);
    }
    expect(await codeOf(`delete from migrations`)).toBe(refused);
  });

  it('may not write through a view, which works with the rights of its owner', async () => {
    const { rows } = await app.query<{ name: string; column: string }>(`select c.relname as name, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 where n.nspname = 'public' and c.relkind = 'v'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { name, column } of rows) {
      // 55000: the view cannot be written through by anybody.
      expect([refused, '55000']).toContain(await codeOf(`update ${name} set ${column} = ${column}`));
      expect([refused, '55000']).toContain(await codeOf(`delete from ${name}`));
    }
  });

  it('may change and remove rows everywhere else, or these refusals would prove nothing', async () => {
    for (const table of Object.keys(placements).filter((name) => !(appendOnlyTables as readonly string[]).includes(name))) {
      expect(await codeOf(`delete from ${table} where false`)).toBe('done');
    }
  });

  it('may erase a guest, and only a guest, through the routine', async () => {
    const owner = new pg.Client(place.owner);
    await owner.connect();
    const [guest, member, person, enrolment] = ['0a', '0b', '0c', '0d'].map((end) => `01a20000-0000-7000-8000-0000000000${end}`);
    await owner.query(`insert into learner (tenant_id, id, person_id, status, created_at) values (2, $1, $2, 'guest', now()), (2, $3, null, 'active', now())`, [guest, person, member]);
    await owner.query(`insert into learning_event (tenant_id, id, type, mode, source, occurred_at, recorded_at, learner_id, enrolment_id, payload) values (2, $1, 1, 1, 1, now(), now(), $2, $1, '{}'), (2, $3, 1, 1, 1, now(), now(), $4, $3, '{}')`, [enrolment, guest, person, member]);
    expect((await app.query('select erase_guest(2, $1) as erased', [member])).rows).toEqual([{ erased: false }]);
    expect((await app.query('select erase_guest(3, $1) as erased', [guest])).rows).toEqual([{ erased: false }]);
    expect((await app.query('select erase_guest(2, $1) as erased', [guest])).rows).toEqual([{ erased: true }]);
    expect((await owner.query(`select learner_id from learning_event`)).rows).toEqual([{ learner_id: member }]);
    expect((await owner.query(`select id from learner`)).rows).toEqual([{ id: member }]);
    await owner.end();
  });
});
