import type { LearningEvent } from '@hocso/domain/completion/learning-event';
import { eventTypeOf } from '@hocso/domain/completion/learning-event';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Statement } from '../../../platform/database/statement.ts';
import * as sql from './rebuild.statements.ts';
import type { StateRow, StateTable } from './state-tables.ts';
import { stateTables } from './state-tables.ts';

interface EventRow {
  id: string; type: number; mode: number; source: number; occurred_at: Date; recorded_at: Date; owner_id: string; enrolment_id: string | null; actor_id: string | null; payload: unknown;
}
interface OwnedRow extends StateRow { owner_id: string }

/** Everything about one learner: what happened, and what the tables hold. */
export interface LearnerRecord { learnerId: string; events: LearningEvent[]; held: Map<StateTable, StateRow[]> }

const eventOf = (row: EventRow): LearningEvent => ({
  id: row.id, type: eventTypeOf(row.type), mode: row.mode, source: row.source, occurredAt: row.occurred_at.getTime(), recordedAt: row.recorded_at.getTime(), learnerId: row.owner_id,
  enrolmentId: row.enrolment_id, actorId: row.actor_id, payload: row.payload,
} as LearningEvent);
const stateRowOf = ({ owner_id: _owner, ...row }: OwnedRow): StateRow => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value instanceof Date ? value.getTime() : value]));

/** Reads a cursor row by row, a piece at a time, so that a ward of any size fits in memory. */
class Stream<Row extends { owner_id: string }> {
  #piece: Row[] = [];
  #at = 0;
  #isAtEnd = false;
  constructor(private readonly client: Queryable, private readonly fetch: Statement) {}

  async head(): Promise<Row | undefined> {
    if (this.#at === this.#piece.length && !this.#isAtEnd) {
      this.#piece = await this.client.query<Row>(this.fetch);
      this.#at = 0;
      this.#isAtEnd = this.#piece.length === 0;
    }
    return this.#piece[this.#at];
  }

  /** Takes all rows of one learner from the front. */
  async take(learnerId: string): Promise<Row[]> {
    const taken: Row[] = [];
    for (let row = await this.head(); row?.owner_id === learnerId; row = await this.head()) {
      taken.push(row);
      this.#at += 1;
    }
    return taken;
  }
}

/** Every learner of a ward who has events or rows, in the order of their ids; `client` is a transaction that sees one picture. */
export async function* learnersOf(tenantId: number, client: Queryable): AsyncGenerator<LearnerRecord> {
  await client.query(sql.openEvents, [tenantId]);
  for (const table of stateTables) await client.query(table.open, [tenantId]);
  const events = new Stream<EventRow>(client, sql.fetchEvents);
  const streams = new Map(stateTables.map((table) => [table, new Stream<OwnedRow>(client, table.fetch)]));
  for (;;) {
    const heads = [await events.head()?.then((row) => row?.owner_id)];
    for (const stream of streams.values()) heads.push((await stream.head())?.owner_id);
    // Ids are compared as text: small hexadecimal letters sort like the bytes behind them.
    const learnerId = heads.filter((id) => id !== undefined).toSorted()[0];
    if (learnerId === undefined) return;
    const record: LearnerRecord = { learnerId, events: (await events.take(learnerId)).map(eventOf), held: new Map() };
    for (const [table, stream] of streams) record.held.set(table, (await stream.take(learnerId)).map(stateRowOf));
    yield record;
  }
}

/** The same for a few learners, as they are at this moment in the caller's transaction. */
export async function recordsOf(tenantId: number, learnerIds: readonly string[], client: Queryable): Promise<LearnerRecord[]> {
  const records = new Map(learnerIds.map((learnerId): [string, LearnerRecord] => [learnerId, { learnerId, events: [], held: new Map(stateTables.map((table) => [table, []])) }]));
  for (const row of await client.query<EventRow>(sql.eventsOf, [tenantId, learnerIds])) records.get(row.owner_id)?.events.push(eventOf(row));
  for (const table of stateTables) {
    for (const row of await client.query<OwnedRow>(table.read, [tenantId, learnerIds])) records.get(row.owner_id)?.held.get(table)?.push(stateRowOf(row));
  }
  return [...records.values()];
}

/** A row as the statements take it: times as text. */
const writable = (table: StateTable, row: StateRow): StateRow => Object.fromEntries(Object.entries(row).map(([column, value]) =>
  [column, table.columns[column]?.type === 'timestamptz' && typeof value === 'number' ? new Date(value).toISOString() : value]));

export async function removeRows(tenantId: number, table: StateTable, rows: readonly StateRow[], client: Queryable): Promise<void> {
  if (rows.length === 0) return;
  const keys = rows.map((row) => Object.fromEntries(table.key.map((column) => [column, row[column]])));
  await client.query(table.remove, [tenantId, JSON.stringify(keys)]);
}

export async function putRows(tenantId: number, table: StateTable, rows: readonly StateRow[], client: Queryable): Promise<void> {
  if (rows.length > 0) await client.query(table.put, [tenantId, JSON.stringify(rows.map((row) => writable(table, row)))]);
}
