import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { reportStatement, statement } from '../../../../platform/database/statement.ts';
import { cellValues, inCell, inPeriod, isNamed, listedFacts, namePattern, periodValues, unitColumnOf, withCompetency } from './board.filter.ts';
import type { BoardFilter, CellFilter, ListedFigure, UnitColumn } from './board.filter.ts';

/** The place of a row in the list: its completion to the microsecond, as the database writes it in UTC, and its id. */
export interface BoardPlace { instant: string; id: string }
/** Before every row: the list is newest first, and no completion is of the year 2200. */
export const beginning: BoardPlace = { instant: '2200-01-01T00:00:00.000000Z', id: '00000000-0000-0000-0000-000000000000' };
/** Facts of one unit, 20 bytes a fact: the learner's id and the count key. `is_uncounted`: facts to be taken out of those of the same unit. */
export interface PackedFacts { unit_id: string | null; facts: Buffer; is_uncounted: boolean }
export interface UnitRow { id: string; kind: string; name: string; is_open: boolean }
export interface CountRow { people: number; completions: number }
export interface CompletionRow {
  id: string; learner_id: string; full_name: string | null; birth_year: number | null; unit_name: string | null; course_code: string; title_vi: string; title_en: string; competency: string;
  audiences: number[]; completed_at: Date; instant: string; score_percent: number; mode: number;
}

// Counting distinct people in every cell, line and total costs SQL a group for each person: over 400 ms of processor
// time for 150,000 facts, whatever the shape. Handing the facts over packed costs about 100, and the tally a quarter of
// that. The few facts that do not count come apart: to look for each among all the others would cost 20 more.
const packed = (unit: UnitColumn): string => `
  select f.${unit} as unit_id, string_agg(f.packed, ''::bytea) as facts, false as is_uncounted from v_completion_fact f where ${inPeriod} group by f.${unit}
  union all
  select f.${unit}, string_agg(f.packed, ''::bytea), true from v_uncounted_fact f where ${inPeriod} group by f.${unit}`;
const packedFacts = { neighbourhood_id: reportStatement('reporting.board-by-neighbourhood', packed('neighbourhood_id')), workplace_id: reportStatement('reporting.board-by-workplace', packed('workplace_id')) };

const units = statement('reporting.board-units', `select u.id, u.kind, u.name, u.is_open from v_unit u where u.tenant_id = $1 order by u.position, u.name`);

/** The facts a figure counts. */
const listed = (figure: ListedFigure, unit: UnitColumn, isSearched: boolean): string => {
  const { view, condition } = listedFacts[figure];
  return `from ${view} f ${withCompetency} where ${condition} and ${inCell(unit)} ${isSearched ? `and ${isNamed}` : ''}`;
};
/** What is shown of a fact; `from` gives `f` its facts. */
const shown = (unit: UnitColumn, from: string): string => `
  select f.id, f.learner_id, l.full_name, l.birth_year, u.name as unit_name, v.code as course_code, v.title_vi, v.title_en, k.code as competency, f.audiences, f.completed_at,
    to_char(f.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant, f.score_percent, f.mode
  from ${from}
  join v_competency k on k.id = f.competency_id
  join v_course_version v on v.id = f.course_version_id
  left join v_learner l on l.tenant_id = f.tenant_id and l.id = f.learner_id
  left join v_unit u on u.tenant_id = f.tenant_id and u.id = f.${unit}`;
const newestFirst = 'order by f.completed_at desc, f.id desc';

function listStatements(figure: ListedFigure, unit: UnitColumn, isSearched: boolean) {
  const name = `${figure}-${unit === 'workplace_id' ? 'workplace' : 'neighbourhood'}${isSearched ? '-searched' : ''}`;
  const next = isSearched ? 10 : 9;
  const facts = listed(figure, unit, isSearched);
  return {
    count: reportStatement(`reporting.board-count-${name}`, `
      select count(*) as people, coalesce(sum(x.completions), 0) as completions from (select count(*) as completions ${facts} group by f.learner_id) x`),
    // What is shown of a row is fetched for the rows of the page only.
    page: reportStatement(`reporting.board-page-${name}`, `
      ${shown(unit, `(select f.* ${facts} and (f.completed_at, f.id) < ($${next}::timestamptz, $${next + 1}::uuid) ${newestFirst} limit $${next + 2}) f`)} ${newestFirst}`),
    open: reportStatement(`reporting.board-open-${name}`, `declare board_rows no scroll cursor for ${shown(unit, `(select f.* ${facts}) f`)} ${newestFirst}`),
  };
}
const fetchRows = statement('reporting.board-fetch', 'fetch 2000 from board_rows');
const listsOf = (figure: ListedFigure) => ({
  neighbourhood_id: { all: listStatements(figure, 'neighbourhood_id', false), searched: listStatements(figure, 'neighbourhood_id', true) },
  workplace_id: { all: listStatements(figure, 'workplace_id', false), searched: listStatements(figure, 'workplace_id', true) },
});
const lists = { 'completed': listsOf('completed'), 'self-declared': listsOf('self-declared'), 'under-review': listsOf('under-review') } satisfies Record<ListedFigure, unknown>;
const listOf = (filter: CellFilter): ReturnType<typeof listStatements> => lists[filter.figure ?? 'completed'][unitColumnOf(filter)][namePattern(filter.q) === null ? 'all' : 'searched'];

/** Reads the facts themselves, through the published views: always exact, no lag. */
@Injectable()
export class BoardQuery {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The facts of the ward and period, a row a unit, and apart from them those that do not count. One statement, so all figures are of one moment. */
  packedFacts(tenantId: number, filter: BoardFilter): Promise<PackedFacts[]> {
    return this.database.query(packedFacts[unitColumnOf(filter)], periodValues(tenantId, filter));
  }

  units(tenantId: number, client: Queryable = this.database): Promise<UnitRow[]> {
    return client.query(units, [tenantId]);
  }

  async count(tenantId: number, filter: CellFilter, competencyId: number | null, client: Queryable = this.database): Promise<CountRow> {
    return (await client.query<CountRow>(listOf(filter).count, cellValues(tenantId, filter, competencyId)))[0] ?? { people: 0, completions: 0 };
  }

  /** Up to `limit` completions that a figure counts, from the one after `place` on. */
  page(tenantId: number, filter: CellFilter, competencyId: number | null, place: BoardPlace, limit: number): Promise<CompletionRow[]> {
    return this.database.query(listOf(filter).page, [...cellValues(tenantId, filter, competencyId), place.instant, place.id, limit]);
  }

  /** Every completion a figure counts, 2000 in memory at a time; `client` is that of a transaction and lists nothing else. */
  async *rows(tenantId: number, filter: CellFilter, competencyId: number | null, client: Queryable): AsyncGenerator<CompletionRow> {
    await client.query(listOf(filter).open, cellValues(tenantId, filter, competencyId));
    for (let rows = await client.query<CompletionRow>(fetchRows); rows.length > 0; rows = await client.query<CompletionRow>(fetchRows)) yield* rows;
  }
}
