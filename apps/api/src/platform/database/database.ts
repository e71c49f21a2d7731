import pg from 'pg';
import type { Env, PgConfig } from '../config/env.ts';
import type { Statement } from './statement.ts';

// Counts and sums arrive as numbers (all of ours are far below 2^53); days stay text, they are no moments.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
pg.types.setTypeParser(1082, (value) => value);

/** What a query runs on: the pool, or the client of a transaction. */
export interface Queryable {
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

const run = (client: pg.Pool | pg.PoolClient, isNamed: boolean) => async <Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> => {
  const config = { text: statement.text, values: values as unknown[], ...(isNamed && !statement.isPlannedEachTime ? { name: statement.name } : {}) };
  return (await client.query(config)).rows as Row[];
};

/** The one way to the database at run time: named statements on a small pool, as the role that owns nothing. */
export class Database implements Queryable {
  readonly pool: pg.Pool;
  readonly query: Queryable['query'];
  readonly #isNamed: boolean;

  constructor(config: PgConfig, options: Pick<Env, 'DATABASE_POOL_SIZE' | 'DATABASE_POOLER'>) {
    this.pool = new pg.Pool({ ...config, max: options.DATABASE_POOL_SIZE, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 });
    // A connection that breaks while idle (database restarted) is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => {});
    this.#isNamed = options.DATABASE_POOLER === 'session';
    this.query = run(this.pool, this.#isNamed);
  }

  /** Runs `work` in one transaction; any error rolls it back and is passed on. */
  async transaction<Result>(work: (client: Queryable) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    // A connection that breaks between two statements fails the next one; without a listener it would end the process.
    const ignore = (): void => {};
    client.on('error', ignore);
    try {
      await client.query('begin');
      const result = await work({ query: run(client, this.#isNamed) });
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').then(() => client.release(), (broken: unknown) => client.release(broken instanceof Error ? broken : true));
      throw error;
    } finally {
      client.off('error', ignore);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
