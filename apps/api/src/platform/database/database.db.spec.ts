import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withTestDatabase } from '../../testing/migrated-database.ts';
import { reportStatement, statement } from './statement.ts';

const place = withTestDatabase();
const processId = statement('test.process-id', 'select pg_backend_pid() as id');
const one = statement('test.one', 'select 1 as n');
const many = reportStatement('test.many', 'select 1 as n');
const prepared = statement('test.prepared', 'select name from pg_prepared_statements order by name');

describe('a transaction', () => {
  it('survives its connection being ended between two statements: it fails, the server goes on', async () => {
    await expect(place.database.transaction(async (client) => {
      const [row] = await client.query<{ id: number }>(processId);
      const { superuser } = JSON.parse(process.env['HOCSO_TEST_PG'] ?? '{}') as { superuser: pg.ClientConfig };
      const launcher = new pg.Client(superuser);
      await launcher.connect();
      await launcher.query('select pg_terminate_backend($1)', [row?.id]);
      await launcher.end();
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      await client.query(one);
    })).rejects.toThrow();
    expect(await place.database.query(one)).toEqual([{ n: 1 }]);
  });
});

describe('a statement', () => {
  it('keeps its plan under its name, unless it belongs to a report', async () => {
    await place.database.transaction(async (client) => {
      await client.query(one);
      await client.query(many);
      const names = (await client.query<{ name: string }>(prepared)).map(({ name }) => name);
      expect(names).toContain('test.one');
      expect(names).not.toContain('test.many');
    });
  });
});
