import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { PgConnection } from '../platform/database/embedded-postgres.ts';
import type { TestTemplate } from './test-database.ts';
import { createTestDatabase } from './test-database.ts';

const run = async (connection: PgConnection, text: string): Promise<number | null> => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(text)).rowCount;
  } finally {
    await client.end();
  }
};

describe('a test database', () => {
  it('is a copy of the template, which is prepared once, and shares nothing with other copies', async () => {
    let prepared = 0;
    const template: TestTemplate = { name: 'proof', prepare: async (owner) => { prepared += 1; await run(owner, 'create table seed as select 1 as n; grant all on seed to hocso_app'); } };
    const [one, two] = await Promise.all([createTestDatabase(template), createTestDatabase(template)]);
    await run(one.app, 'insert into seed values (2)');
    expect(await run(one.app, 'select * from seed')).toBe(2);
    expect(await run(two.app, 'select * from seed')).toBe(1);
    expect(prepared).toBe(1);
    await one.drop();
    await two.drop();
  });
});
