import { Inject, Injectable } from '@nestjs/common';
import { activityStates, isDone, quizActivity } from '@hocso/domain/completion/course-completion';
import { quietBefore, stuckAfterFailures } from '@hocso/domain/completion/neighbour-state';
import type { NeighbourState } from '@hocso/domain/completion/neighbour-state';
import { Database } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

export interface NeighbourRow {
  id: string; full_name: string; birth_year: number | null; neighbourhood: string; is_doubted: boolean;
  finished: number; open: number; most_failed: number; quiet_since: Date | null; last_activity_at: Date | null; state: NeighbourState; rank: number;
}
export interface NeighbourFilter { tenantId: number; unitIds: readonly string[]; state: NeighbourState | null; search: string | null }
/** Where a page ended: 0 among those who are stuck, 1 among the others, after this person. */
export interface NeighbourPosition { rank: number; id: string }
/** `isAnchored` is false when the person a page should begin after is gone. */
export interface NeighbourPage { rows: NeighbourRow[]; total: number; isAnchored: boolean }

const passed = activityStates.flatMap((state, number) => (isDone(state) ? [number] : [])).join(', ');

// One text for the list and the counts above it, so that they cannot disagree. `state` says in SQL what
// neighbourStateOf says in the domain; a test holds both against each other.
const standing = `
  people as (
    select l.id, l.full_name, l.search_key, l.sort_name, l.birth_year, l.neighbourhood_id, l.is_doubted,
      count(e.id) filter (where e.completed_at is not null) as finished,
      count(e.id) filter (where e.completed_at is null) as open,
      coalesce(max(q.failed_attempts) filter (where e.completed_at is null and q.state not in (${passed})), 0) as most_failed,
      min(e.last_activity_at) filter (where e.completed_at is null) as quiet_since,
      max(e.last_activity_at) as last_activity_at
    from learner l
    left join enrolment e on e.tenant_id = l.tenant_id and e.learner_id = l.id
    left join activity_record q on q.tenant_id = e.tenant_id and q.enrolment_id = e.id and q.activity_key = '${quizActivity}'
    where l.tenant_id = $1 and l.status = 'active' and l.neighbourhood_id = any($2::uuid[])
    group by l.tenant_id, l.id), standing as (
    select p.*, case
      when p.open > 0 and (p.most_failed >= $3 or p.quiet_since <= $4) then 'stuck'
      when p.open > 0 then 'learning'
      when p.finished > 0 then 'finished'
      else 'not-started' end as state
    from people p)`;

const counts = statement('assistance.neighbour-counts', `with ${standing} select state, count(*) as people from standing group by state`);
const page = statement('assistance.neighbour-page', `
  with ${standing}, filtered as (
    select s.*, case s.state when 'stuck' then 0 else 1 end as rank from standing s
    where ($5::text is null or s.state = $5) and ($6::text is null or position($6 in s.search_key) > 0)), anchor as (
    select sort_name from learner where tenant_id = $1 and id = $8::uuid and sort_name is not null), page as (
    select f.*, u.name as neighbourhood from filtered f join unit u on u.tenant_id = $1 and u.id = f.neighbourhood_id
    where $8::uuid is null or (f.rank, f.sort_name, f.id) > ($7::integer, (select sort_name from anchor), $8::uuid)
    order by f.rank, f.sort_name, f.id limit $9)
  select t.total, t.is_anchored, p.id, p.full_name, p.birth_year, p.neighbourhood, p.is_doubted, p.finished, p.open, p.most_failed, p.quiet_since, p.last_activity_at, p.state, p.rank
  from (select (select count(*) from filtered) as total, $8::uuid is null or exists (select 1 from anchor) as is_anchored) t left join page p on true
  order by p.rank, p.sort_name, p.id`);

/** The people of some tổ dân phố with where each stands. Whose tổ dân phố they are is decided by the caller. */
@Injectable()
export class NeighboursRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** How many people stand where. */
  async counts(tenantId: number, unitIds: readonly string[], now: Date): Promise<Record<NeighbourState, number>> {
    const rows = await this.database.query<{ state: NeighbourState; people: number }>(counts, [tenantId, unitIds, stuckAfterFailures, new Date(quietBefore(now.getTime()))]);
    const of = (state: NeighbourState): number => rows.find((row) => row.state === state)?.people ?? 0;
    return { stuck: of('stuck'), learning: of('learning'), 'not-started': of('not-started'), finished: of('finished') };
  }

  /** Up to `limit` people after `after`, those who are stuck first, then by given name; `total` counts the whole list. */
  async page(filter: NeighbourFilter, now: Date, after: NeighbourPosition | null, limit: number): Promise<NeighbourPage> {
    const rows = await this.database.query<NeighbourRow & { id: string | null; total: number; is_anchored: boolean }>(page, [
      filter.tenantId, filter.unitIds, stuckAfterFailures, new Date(quietBefore(now.getTime())), filter.state, filter.search, after?.rank ?? null, after?.id ?? null, limit,
    ]);
    return { rows: rows.filter((row) => row.id !== null), total: rows[0]?.total ?? 0, isAnchored: rows[0]?.is_anchored ?? true };
  }
}
