import type { QueryOf } from '@hocso/contracts/route';
import type { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { audienceNumber } from '@hocso/domain/competency/audience';
import { headlineModes, modeNumber } from '@hocso/domain/completion/completion-mode';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';

export type BoardFilter = QueryOf<typeof boardRoutes.readBoard>;
export type CellFilter = Omit<QueryOf<typeof boardRoutes.listBoardPeople>, 'cursor' | 'limit'>;

/** Days are calendar days in Asia/Ho_Chi_Minh, UTC+7 all year. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
const dayAfter = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);

const earliest = new Date('2000-01-01T00:00:00Z');
const latest = new Date('2200-01-01T00:00:00Z');
export const headlineNumbers: readonly number[] = headlineModes.map(modeNumber);

/**
 * The values that every query of the board shares, in the order `factCondition` names them: ward, begin, end, modes.
 * Throws `reporting.period-invalid` when the last day lies before the first.
 */
export function periodValues(tenantId: number, filter: { from?: string | undefined; to?: string | undefined }): [number, Date, Date, readonly number[]] {
  const from = filter.from ? startOf(filter.from) : earliest;
  const to = filter.to ? dayAfter(filter.to) : latest;
  if (to <= from) throw new DomainError('reporting.period-invalid');
  return [tenantId, from, to, headlineNumbers];
}

/** Which facts count: of this ward, completed in the period, in a headline mode, and not doubted or revoked. */
export const factCondition = `
  f.tenant_id = $1 and f.completed_at >= $2 and f.completed_at < $3 and f.mode = any($4::smallint[])
  and not exists (select 1 from v_doubted_completion d where d.tenant_id = f.tenant_id and d.enrolment_id = f.enrolment_id)`;

/**
 * Narrows to one cell; every value may be null, which means "all". Parameters: $5 audience number, $6 competency
 * number, $7 unit as uuid, $8 whether the unit must be absent, $9 own line (true) or "học thêm" (false), $10 whether
 * the unit is the workplace, $11 folded part of a name.
 */
export const cellCondition = `
  ($6::smallint is null or f.competency_id = $6)
  and ($5::smallint is null or $5 = any(f.audiences))
  and (case when $5::smallint is null and $9 then true
            when $9 then f.competency_id / 10 = coalesce($5, f.competency_id / 10)
            else ($5::smallint is null or f.competency_id / 10 <> $5) end)
  and (case when $8 then (case when $10 then f.workplace_id else f.neighbourhood_id end) is null
            else $7::uuid is null or (case when $10 then f.workplace_id else f.neighbourhood_id end) = $7 end)`;
export const nameCondition = `($11::text is null or l.search_key like '%' || $11 || '%')`;

const familyOf = { CC: 1, DN: 2, TC: 3, ND: 4, NT: 5 } as const;
/** Competency numbers are family x 10 + position, and the families of 1e stand in the order of its audiences. */
const competencyNumber = (code: string): number => familyOf[code.slice(0, 2) as keyof typeof familyOf] * 10 + Number(code.slice(2));

/** The values of `cellCondition` and `nameCondition` in their order. */
export function cellValues(filter: CellFilter): unknown[] {
  const isNone = filter.unitId === 'none';
  const searched = filter.q ? foldMarks(filter.q).replace(/[%_\\]/g, (sign) => `\\${sign}`) : null;
  return [
    filter.audience ? audienceNumber(filter.audience) : null, filter.competency ? competencyNumber(filter.competency) : null, isNone || !filter.unitId ? null : filter.unitId, isNone,
    filter.line === 'own', filter.dimension === 'workplace', searched,
  ];
}
