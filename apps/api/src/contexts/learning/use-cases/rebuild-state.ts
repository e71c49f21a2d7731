import { setTimeout as pause } from 'node:timers/promises';
import type { PgConfig } from '../../../platform/config/env.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { learnersOf, putRows, recordsOf, removeRows } from '../data/rebuild.repository.ts';
import * as sql from '../data/rebuild.statements.ts';
import type { StateRow, StateTable } from '../data/state-tables.ts';
import { stateTables } from '../data/state-tables.ts';
import type { StateComparison, StateDifference } from './compare-state.ts';
import { compareState } from './compare-state.ts';

const batchSize = 500;
const examplesShown = 20;
const mostTries = 60;

/** What comparing the state tables with the events found. Examples name ids and columns, never what is in them. */
export interface RebuildReport {
  wards: number;
  learners: number;
  events: number;
  /** Differences by table and kind, e.g. `attempt changed`: 3. Empty when the tables are what the events tell. */
  differences: Record<string, number>;
  examples: (StateDifference & { tenantId: number })[];
  /** Enrolments with events but without their beginning: their rows were left alone. */
  withoutBeginning: { count: number; examples: string[] };
  /** Learners whose rows were rewritten; 0 unless asked to apply. */
  repaired: number;
}

/** A way to reach the database as the role that owns the tables; the server's own role may not rewrite facts. */
const ownerDatabase = (owner: PgConfig): Database => new Database(owner, { DATABASE_POOL_SIZE: 2, DATABASE_POOLER: 'transaction' });

/**
 * Replays the events of one ward, or of all, and compares the result with the state tables. With `apply` the tables are
 * rewritten where they differ, some learners at a time; the product may go on running, its writers wait meanwhile.
 */
export async function rebuildState(owner: PgConfig, options: { tenantId?: number; apply: boolean }): Promise<RebuildReport> {
  const database = ownerDatabase(owner);
  const report: RebuildReport = { wards: 0, learners: 0, events: 0, differences: {}, examples: [], withoutBeginning: { count: 0, examples: [] }, repaired: 0 };
  try {
    const wards = options.tenantId === undefined ? (await database.query<{ tenant_id: number }>(sql.wards)).map((row) => row.tenant_id) : [options.tenantId];
    for (const tenantId of wards) {
      report.wards += 1;
      const { learnerIds, papers } = await compareWard(tenantId, database, report);
      if (!options.apply) continue;
      for (let at = 0; at < learnerIds.length; at += batchSize) report.repaired += await repair(tenantId, learnerIds.slice(at, at + batchSize), database);
      for (const [year, last] of papers) await database.query(sql.raiseCounter, [tenantId, year, last]);
    }
    return report;
  } finally {
    await database.close();
  }
}

/** Compares one ward as it is at this moment; returns the learners to repair and the counters to raise. */
function compareWard(tenantId: number, database: Database, report: RebuildReport): Promise<{ learnerIds: string[]; papers: Map<number, number> }> {
  return database.transaction(async (client) => {
    await client.query(sql.onePicture);
    for (const setting of [sql.mayTakeLong, sql.readWhole, sql.joinWhole]) await client.query(setting);
    const learnerIds: string[] = [];
    const papers = new Map<number, number>();
    for await (const record of learnersOf(tenantId, client)) {
      const comparison = compareState(record);
      report.learners += 1;
      report.events += record.events.length;
      if (comparison.differences.length > 0) learnerIds.push(record.learnerId);
      note(tenantId, comparison, report);
      for (const [year, number] of comparison.papers) papers.set(year, Math.max(papers.get(year) ?? 0, number));
    }
    const held = new Map((await client.query<{ year: number; last: number }>(sql.counters, [tenantId])).map((row) => [row.year, row.last]));
    const low = new Map([...papers].filter(([year, number]) => (held.get(year) ?? 0) < number));
    const differences = [...low.keys()].map((year): StateDifference => ({ table: 'certificate_counter', key: String(year), kind: held.has(year) ? 'changed' : 'missing', columns: ['last'] }));
    note(tenantId, { differences, changes: [], withoutBeginning: [], papers }, report);
    return { learnerIds, papers: low };
  });
}

function note(tenantId: number, { differences, withoutBeginning }: StateComparison, report: RebuildReport): void {
  for (const difference of differences) {
    const name = `${difference.table} ${difference.kind}`;
    report.differences[name] = (report.differences[name] ?? 0) + 1;
    if (report.examples.length < examplesShown) report.examples.push({ tenantId, ...difference });
  }
  report.withoutBeginning.count += withoutBeginning.length;
  report.withoutBeginning.examples.push(...withoutBeginning.slice(0, Math.max(0, examplesShown - report.withoutBeginning.examples.length)));
}

/** Rewrites the rows of some learners in one transaction; returns how many of them still differed. */
async function repair(tenantId: number, learnerIds: readonly string[], database: Database): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction(async (client) => {
        await client.query(sql.waitBriefly);
        await client.query(sql.joinWhole);
        await client.query(sql.holdWriters);
        // Read again behind the lock: what happened since the comparison is in both the events and the tables.
        return rewrite(tenantId, (await recordsOf(tenantId, learnerIds, client)).map(compareState), client);
      });
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === '55P03';
      if (!isBusy || tries === mostTries) throw error;
      await pause(250);
    }
  }
}

async function rewrite(tenantId: number, comparisons: readonly StateComparison[], client: Queryable): Promise<number> {
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  const rowsFor = (table: StateTable, kind: 'remove' | 'put'): StateRow[] => changes.filter((change) => change.table === table).flatMap((change) => change[kind]);
  for (const table of stateTables.toReversed()) await removeRows(tenantId, table, rowsFor(table, 'remove'), client);
  for (const table of stateTables) await putRows(tenantId, table, rowsFor(table, 'put'), client);
  return comparisons.filter(({ differences }) => differences.length > 0).length;
}
