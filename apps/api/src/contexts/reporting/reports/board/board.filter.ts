import type { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import type { QueryOf } from '@hocso/contracts/route';
import { audienceBit, everyAudience, selfDeclaredBit } from '@hocso/domain/completion/count-key';
import { headlineModes, modeNumber } from '@hocso/domain/completion/completion-mode';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { wardDayStart } from '@hocso/domain/primitives/ward-day';

// The one place that says what counts. Figure, list and file are built from these conditions and nothing else, so they
// cannot differ; parameters have the same numbers in all of them.

export type BoardFilter = QueryOf<typeof boardRoutes.readBoard>;
export type CellFilter = Omit<QueryOf<typeof boardRoutes.listBoardPeople>, 'cursor' | 'limit'>;
/** The frozen unit the board is divided by. */
export type UnitColumn = 'neighbourhood_id' | 'workplace_id';
export const unitColumnOf = ({ dimension }: Pick<BoardFilter, 'dimension'>): UnitColumn => (dimension === 'workplace' ? 'workplace_id' : 'neighbourhood_id');

/** Facts completed in the period in a headline mode. $1 ward, $2 begin, $3 end (not included). Word for word the condition of the index. */
export const inPeriod = `
  f.tenant_id = $1 and f.completed_at >= $2 and f.completed_at < $3 and f.mode in (${headlineModes.map(modeNumber).join(', ')})`;

/**
 * Facts that count: in the period, and neither doubted, revoked nor replaced by a correction. "not in" on purpose: the
 * few ids are read once into a hash, whatever the planner believes about the tables.
 */
export const counted = `${inPeriod}
  and f.id not in (select n.id from v_uncounted_fact n where n.tenant_id = $1)`;

/** What a list holds: the completions that count, or those of a figure beside the board. */
export type ListedFigure = NonNullable<CellFilter['figure']> | 'completed';
/** For each of them where its facts `f` stand, and which of them it holds. Under review is what the figures leave out for now. */
export const listedFacts: Readonly<Record<ListedFigure, { view: string; condition: string }>> = {
  'completed': { view: 'v_completion_fact', condition: counted },
  'self-declared': { view: 'v_completion_fact', condition: `${counted} and f.count_key & ${selfDeclaredBit} <> 0` },
  'under-review': { view: 'v_uncounted_fact', condition: `${inPeriod} and f.reason = 'under-review'` },
};

/** Gives every fact its competency as `k`; both numbers stand in the index. */
export const withCompetency = `join v_competency k on k.id = (f.count_key & 255)`;

/*
 * The audiences for which a fact of competency `k` counts, as bits of its count key. Own line: the audience the
 * competency belongs to, if the person held it that day. "Học thêm": every other audience held; a topic of awareness
 * (NT) belongs to none, so it is "học thêm" for all. The tally of the board does the same with the same numbers.
 */
const bitOfCompetency = `coalesce(128 << k.audience, 0)`;

/**
 * One cell of the board, a sum of them, or "học thêm". $4 bits of the audiences asked for, $5 competency or null for
 * all, $6 whether the line is "học thêm", $7 whether the unit must be missing, $8 unit or null for all.
 */
export const inCell = (unit: UnitColumn): string => `
  f.count_key & $4 & (case when $6 then ~${bitOfCompetency} else ${bitOfCompetency} end) <> 0
  and ($5::integer is null or (f.count_key & 255) = $5)
  and (case when $7 then f.${unit} is null else $8::uuid is null or f.${unit} = $8 end)`;

/** People whose name holds the searched words. $9 pattern. Names are looked through first ("offset 0"), not once a fact. */
export const isNamed = `f.learner_id in (select l.id from v_learner l where l.tenant_id = $1 and l.search_key like $9 offset 0)`;

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2200, 0, 1);
const dayMilliseconds = 86_400_000;
const within = (moment: number): Date => new Date(Math.min(Math.max(moment, earliest), latest));

/** The values of `inPeriod`. Days are days of the ward, both included. Throws `reporting.period-invalid` when the last lies before the first. */
export function periodValues(tenantId: number, { from, to }: Pick<BoardFilter, 'from' | 'to'>): [number, Date, Date] {
  if (from && to && to < from) throw new DomainError('reporting.period-invalid');
  return [tenantId, within(from ? wardDayStart(from) : earliest), within(to ? wardDayStart(to) + dayMilliseconds : latest)];
}

/** The pattern of a search by name, or null when nothing is searched for. */
export function namePattern(q: string | undefined): string | null {
  const folded = foldMarks(q ?? '');
  return folded === '' ? null : `%${folded.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
}

/** The values of `inPeriod`, `inCell` and, where a name is searched for, `isNamed`. `competencyId` is that of the filter, null for all. */
export function cellValues(tenantId: number, filter: CellFilter, competencyId: number | null): unknown[] {
  const pattern = namePattern(filter.q);
  const hasUnit = filter.unitId !== undefined && filter.unitId !== 'none';
  return [
    ...periodValues(tenantId, filter), filter.audience ? audienceBit(filter.audience) : everyAudience, competencyId, filter.line === 'extra', filter.unitId === 'none', hasUnit ? filter.unitId : null,
    ...(pattern === null ? [] : [pattern]),
  ];
}
