import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { reportStatement, statement } from '../../../../platform/database/statement.ts';
import { namePattern } from './board.filter.ts';
import type { BoardPlace } from './board.query.ts';

export interface RegisteredRow {
  id: string; full_name: string; birth_year: number | null; neighbourhood: string | null; workplace: string | null; audiences: number[]; registered_at: Date; instant: string;
}

// Who is registered says the view: name and consent as a learner, and nobody says that there is no such person.
/** The people the figure counts. $1 ward, $2 pattern of a name where one is searched for. */
const registered = (isSearched: boolean): string => `from v_registration l where l.tenant_id = $1 ${isSearched ? 'and l.search_key like $2' : ''}`;
/** What is shown of a person; `from` gives them as `l`. */
const shown = (from: string): string => `
  select l.id, l.full_name, l.birth_year, n.name as neighbourhood, w.name as workplace, l.audiences, l.registered_at,
    to_char(l.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant
  from ${from}
  left join v_unit n on n.tenant_id = l.tenant_id and n.id = l.neighbourhood_id
  left join v_unit w on w.tenant_id = l.tenant_id and w.id = l.workplace_id`;
const newestFirst = 'order by l.registered_at desc, l.id desc';

function statements(isSearched: boolean) {
  const name = isSearched ? 'searched' : 'all';
  const next = isSearched ? 3 : 2;
  const people = registered(isSearched);
  return {
    count: reportStatement(`reporting.registered-count-${name}`, `select count(*) as people ${people}`),
    page: reportStatement(`reporting.registered-page-${name}`, `
      ${shown(`(select l.* ${people} and (l.registered_at, l.id) < ($${next}::timestamptz, $${next + 1}::uuid) ${newestFirst} limit $${next + 2}) l`)} ${newestFirst}`),
    open: reportStatement(`reporting.registered-open-${name}`, `declare registered_rows no scroll cursor for ${shown(`(select l.* ${people}) l`)} ${newestFirst}`),
  };
}
const lists = { all: statements(false), searched: statements(true) };
const fetchRows = statement('reporting.registered-fetch', 'fetch 2000 from registered_rows');

const valuesOf = (tenantId: number, q: string | undefined): { list: typeof lists.all; values: unknown[] } => {
  const pattern = namePattern(q);
  return pattern === null ? { list: lists.all, values: [tenantId] } : { list: lists.searched, values: [tenantId, pattern] };
};

/** Reads who is registered: the figure, its list and its file are one condition. */
@Injectable()
export class RegisteredQuery {
  constructor(@Inject(Database) private readonly database: Database) {}

  async count(tenantId: number, q: string | undefined, client: Queryable = this.database): Promise<number> {
    const { list, values } = valuesOf(tenantId, q);
    return (await client.query<{ people: number }>(list.count, values))[0]?.people ?? 0;
  }

  /** Up to `limit` people, the latest first, from the one after `place` on. */
  page(tenantId: number, q: string | undefined, place: BoardPlace, limit: number): Promise<RegisteredRow[]> {
    const { list, values } = valuesOf(tenantId, q);
    return this.database.query(list.page, [...values, place.instant, place.id, limit]);
  }

  /** Everybody, 2000 in memory at a time; `client` is that of a transaction and lists nothing else. */
  async *rows(tenantId: number, q: string | undefined, client: Queryable): AsyncGenerator<RegisteredRow> {
    const { list, values } = valuesOf(tenantId, q);
    await client.query(list.open, values);
    for (let rows = await client.query<RegisteredRow>(fetchRows); rows.length > 0; rows = await client.query<RegisteredRow>(fetchRows)) yield* rows;
  }
}
