import type { QueryRunner } from 'typeorm';
import { placements } from './placement.ts';

/**
 * Spreads the tables over the servers as `placement.ts` says. Does nothing on a plain PostgreSQL, which is what a
 * ward and a city run on; on Citus it must come after the tables and before their foreign keys.
 */
export async function placeTables(runner: QueryRunner): Promise<void> {
  const extension: unknown[] = await runner.query(`select 1 from pg_extension where extname = 'citus'`);
  if (extension.length === 0) return;
  const keys = { tenant: 'tenant_id', person: 'person_id', lookup: 'lookup_hash' } as const;
  for (const [table, place] of Object.entries(placements)) {
    if (place === 'local') continue;
    if (place === 'reference') await runner.query(`select create_reference_table($1)`, [table]);
    else await runner.query(`select create_distributed_table($1, $2)`, [table, table === 'person' ? 'id' : keys[place]]);
  }
}
