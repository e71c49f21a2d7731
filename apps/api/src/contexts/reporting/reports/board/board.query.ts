import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.ts';
import { statement } from '../../../../platform/database/statement.ts';
import { cellCondition, cellValues, factCondition, nameCondition, periodValues } from './board.filter.ts';
import type { BoardFilter, CellFilter } from './board.filter.ts';

/** One counted group: `kind` says which columns are filled. */
export interface GroupRow { kind: 'cell' | 'competency' | 'audience' | 'extra' | 'unit' | 'total'; audience: number | null; competency_id: number | null; unit_id: string | null; people: number; completions: number }
export interface AsideRow { registered: number; under_review: number; self_declared: number }
export interface UnitRow { id: string; name: string; kind: string; is_open: boolean }
export interface CompletionRow {
  id: string; learner_id: string; full_name: string | null; birth_year: number | null; unit_name: string | null; code: string; title: Record<string, string>; competency_id: number; audiences: number[];
  completed_at: Date; score_percent: number; mode: number;
}

/**
 * All figures of the board in one pass over the covering index. Facts are first folded to one row a person, competency
 * and unit; persons are then counted in ever wider groups from those few rows. A person with facts in two units (moved
 * between them) counts once in each and once in every total.
 */
const figures = (unitColumn: 'neighbourhood_id' | 'workplace_id'): string => `
  with folded as materialized (
    select f.learner_id, f.competency_id, f.${unitColumn} as unit_id, f.audiences, count(*)::integer as completions
    from v_completion_fact f where ${factCondition}
    group by f.learner_id, f.competency_id, f.${unitColumn}, f.audiences),
  own as materialized (
    select learner_id, competency_id / 10 as audience, competency_id, unit_id, sum(completions)::integer as completions
    from folded where (competency_id / 10)::smallint = any(audiences) group by 1, 2, 3, 4),
  extra as (
    select a.audience, learner_id, completions from folded cross join lateral unnest(audiences) as a(audience) where competency_id / 10 <> a.audience)
  select 'cell' as kind, audience, competency_id, unit_id, count(*) as people, sum(completions) as completions from own group by audience, competency_id, unit_id
  union all select 'competency', audience, competency_id, null, count(distinct learner_id), sum(completions) from own group by audience, competency_id
  union all select 'audience', audience, null, null, count(distinct learner_id), sum(completions) from own group by audience
  union all select 'extra', audience, null, null, count(distinct learner_id), sum(completions) from extra group by audience
  union all select 'unit', null, null, unit_id, count(distinct learner_id), sum(completions) from folded group by unit_id
  union all select 'total', null, null, null, count(distinct learner_id), coalesce(sum(completions), 0) from folded`;
const byNeighbourhood = statement('reporting.board-by-neighbourhood', figures('neighbourhood_id'));
const byWorkplace = statement('reporting.board-by-workplace', figures('workplace_id'));

const aside = statement('reporting.board-aside', `
  select (select count(*) from v_learner where tenant_id = $1 and status = 'active') as registered,
    (select count(*) from v_doubted_completion d join v_completion_fact f on f.tenant_id = d.tenant_id and f.enrolment_id = d.enrolment_id
      where d.tenant_id = $1 and d.status = 1 and f.completed_at >= $2 and f.completed_at < $3) as under_review,
    (select count(distinct learner_id) from v_completion_fact f where ${factCondition} and f.is_self_declared) as self_declared`);
const units = statement('reporting.board-units', `select id, name, kind, is_open from v_unit where tenant_id = $1 order by position, name`);

const listed = (unitColumn: 'neighbourhood_id' | 'workplace_id'): string => `
  from v_completion_fact f
  left join v_learner l on l.tenant_id = f.tenant_id and l.id = f.learner_id
  left join v_unit u on u.tenant_id = f.tenant_id and u.id = f.${unitColumn}
  join v_course_version v on v.id = f.course_version_id
  where ${factCondition} and ${cellCondition} and ${nameCondition}`;
const page = (unitColumn: 'neighbourhood_id' | 'workplace_id'): string => `
  select f.id, f.learner_id, l.full_name, l.birth_year, u.name as unit_name, v.code, v.title, f.competency_id, f.audiences, f.completed_at, f.score_percent, f.mode
  ${listed(unitColumn)} and ($12::timestamptz is null or (f.completed_at, f.id) < ($12, $13::uuid))
  order by f.completed_at desc, f.id desc limit $14`;
const counted = (unitColumn: 'neighbourhood_id' | 'workplace_id'): string => `select count(*) as completions, count(distinct f.learner_id) as people ${listed(unitColumn)}`;
const lists = {
  neighbourhood: { page: statement('reporting.board-list-by-neighbourhood', page('neighbourhood_id')), count: statement('reporting.board-count-by-neighbourhood', counted('neighbourhood_id')) },
  workplace: { page: statement('reporting.board-list-by-workplace', page('workplace_id')), count: statement('reporting.board-count-by-workplace', counted('workplace_id')) },
};

/** Reads the facts themselves: always exact, no lag. Tile, list and file share one condition. */
@Injectable()
export class BoardQuery {
  constructor(@Inject(Database) private readonly database: Database) {}

  figures(tenantId: number, filter: BoardFilter): Promise<GroupRow[]> {
    return this.database.query(filter.dimension === 'workplace' ? byWorkplace : byNeighbourhood, periodValues(tenantId, filter));
  }

  async aside(tenantId: number, filter: BoardFilter): Promise<AsideRow> {
    return (await this.database.query<AsideRow>(aside, periodValues(tenantId, filter)))[0] ?? { registered: 0, under_review: 0, self_declared: 0 };
  }

  units(tenantId: number): Promise<UnitRow[]> {
    return this.database.query(units, [tenantId]);
  }

  /** The completions a figure counts, newest first, after the row of `cursor`. */
  page(tenantId: number, filter: CellFilter, cursor: { completedAt: Date; id: string } | null, limit: number): Promise<CompletionRow[]> {
    return this.database.query(lists[filter.dimension].page, [...periodValues(tenantId, filter), ...cellValues(filter), cursor?.completedAt ?? null, cursor?.id ?? null, limit]);
  }

  async count(tenantId: number, filter: CellFilter): Promise<{ people: number; completions: number }> {
    return (await this.database.query<{ people: number; completions: number }>(lists[filter.dimension].count, [...periodValues(tenantId, filter), ...cellValues(filter)]))[0] ?? { people: 0, completions: 0 };
  }

  /** Every row of the list in batches, for the file. */
  async *all(tenantId: number, filter: CellFilter): AsyncGenerator<CompletionRow> {
    const batch = 2000;
    let cursor: { completedAt: Date; id: string } | null = null;
    for (;;) {
      const rows: CompletionRow[] = await this.page(tenantId, filter, cursor, batch);
      yield* rows;
      const last = rows.at(-1);
      if (rows.length < batch || !last) return;
      cursor = { completedAt: last.completed_at, id: last.id };
    }
  }
}
