import { isDeepStrictEqual } from 'node:util';
import { foldLearningEvents, learningRowsOf } from '@hocso/domain/completion/fold-learning-events';
import type { LearnerRecord } from '../data/rebuild.repository.ts';
import type { StateRow, StateTable } from '../data/state-tables.ts';
import { stateTables } from '../data/state-tables.ts';

/** One row that is not what the events tell. It names ids and columns, never values. */
export interface StateDifference { table: string; key: string; kind: 'missing' | 'extra' | 'changed'; columns: string[] }
export interface TableChange { table: StateTable; remove: StateRow[]; put: StateRow[] }
export interface StateComparison {
  differences: StateDifference[];
  /** What to take out and put in, by table in the order of `stateTables`. */
  changes: TableChange[];
  /** Enrolments whose beginning is missing among the events; their rows are left alone. */
  withoutBeginning: string[];
  /** Highest number of a completion paper by year. */
  papers: Map<number, number>;
}

const keyOf = (table: StateTable, row: StateRow): string => table.key.map((column) => String(row[column])).join(' ');

function changedColumns(table: StateTable, told: StateRow, held: StateRow): string[] {
  return Object.entries(table.columns).flatMap(([column, { comparison }]) => {
    if (comparison === 'draft' && told['state'] === 0) return [];
    if (comparison === 'at-least') return Number(held[column]) >= Number(told[column]) ? [] : [column];
    return isDeepStrictEqual(told[column] ?? null, held[column] ?? null) ? [] : [column];
  });
}

function compareTable(table: StateTable, told: readonly StateRow[], held: readonly StateRow[]): { differences: StateDifference[]; change: TableChange } {
  const heldByKey = new Map(held.map((row) => [keyOf(table, row), row]));
  const toldKeys = new Set(told.map((row) => keyOf(table, row)));
  const differences: StateDifference[] = [];
  const change: TableChange = { table, remove: [], put: [] };
  for (const row of held) {
    if (toldKeys.has(keyOf(table, row))) continue;
    differences.push({ table: table.name, key: keyOf(table, row), kind: 'extra', columns: [] });
    change.remove.push(row);
  }
  for (const row of told) {
    const known = heldByKey.get(keyOf(table, row));
    const columns = known ? changedColumns(table, row, known) : [];
    if (known && columns.length === 0) continue;
    differences.push({ table: table.name, key: keyOf(table, row), kind: known ? 'changed' : 'missing', columns });
    if (known && table.isReplaced) change.remove.push(known);
    change.put.push(row);
  }
  return { differences, change };
}

/** Compares what the tables hold about a learner with what the events tell. */
export function compareState({ events, held }: LearnerRecord): StateComparison {
  const told = learningRowsOf(foldLearningEvents(events));
  const unknown = new Set(told.withoutBeginning);
  const comparison: StateComparison = { differences: [], changes: [], withoutBeginning: told.withoutBeginning, papers: new Map() };
  for (const table of stateTables) {
    const comparable = (held.get(table) ?? []).filter((row) => !unknown.has(String(row[table.name === 'enrolment' ? 'id' : 'enrolment_id'])));
    const { differences, change } = compareTable(table, table.rowsOf(told), comparable);
    comparison.differences.push(...differences);
    if (change.remove.length + change.put.length > 0) comparison.changes.push(change);
  }
  for (const { year, number } of told.certificates) comparison.papers.set(year, Math.max(comparison.papers.get(year) ?? 0, number));
  return comparison;
}
