import { Inject, Injectable } from '@nestjs/common';
import type { Board, BoardPerson, Figure } from '@hocso/contracts/reporting/board.contract';
import { audienceNumber, audienceOf } from '@hocso/domain/competency/audience';
import { modeOf } from '@hocso/domain/completion/completion-mode';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { percentOf } from '@hocso/domain/primitives/percent';
import { Clock } from '../../../../platform/clock/clock.ts';
import { Framework } from '../../../competency/competency.api.ts';
import type { BoardFilter, CellFilter } from './board.filter.ts';
import { BoardQuery } from './board.query.ts';
import type { CompletionRow, GroupRow, UnitRow } from './board.query.ts';

/** Id of the column of facts that carry no unit. */
const noUnit = 'none';
const figureOf = (row: GroupRow | undefined): Figure => ({ people: row?.people ?? 0, completions: row?.completions ?? 0 });

/** The 1e board: what the figures mean and how they are laid out. */
@Injectable()
export class BoardReport {
  constructor(@Inject(BoardQuery) private readonly query: BoardQuery, @Inject(Framework) private readonly framework: Framework, @Inject(Clock) private readonly clock: Clock) {}

  async read(tenantId: number, filter: BoardFilter): Promise<Board> {
    const [rows, aside, units] = await Promise.all([this.query.figures(tenantId, filter), this.query.aside(tenantId, filter), this.query.units(tenantId)]);
    const total = figureOf(rows.find((row) => row.kind === 'total'));
    return {
      asOf: this.clock.now().toISOString(), from: filter.from ?? null, to: filter.to ?? null, dimension: filter.dimension,
      units: columnsOf(units, rows, filter.dimension),
      audiences: this.framework.audiences(filter.lang).map(({ code, name, directive }) => {
        const number = audienceNumber(code);
        const of = (kind: GroupRow['kind']): Figure => figureOf(rows.find((row) => row.kind === kind && row.audience === number));
        return { audience: code, name, directive, total: of('audience'), extra: of('extra'), competencies: this.competencies(rows, number, filter.lang) };
      }),
      total, registeredPeople: aside.registered, selfDeclaredShare: total.people === 0 ? null : percentOf(aside.self_declared, total.people), underReview: aside.under_review,
    };
  }

  /** One page of the completions behind a figure, with the figure itself counted by the same condition. */
  async list(tenantId: number, filter: CellFilter, cursor: string | undefined, limit: number): Promise<{ items: BoardPerson[]; total: number; next: string | null; figure: Figure }> {
    const [rows, figure] = await Promise.all([this.query.page(tenantId, filter, readCursor(cursor), limit + 1), this.query.count(tenantId, filter)]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map((row) => this.personOf(row, filter.lang)), total: figure.completions, next: rows.length > limit && last ? writeCursor(last) : null, figure };
  }

  personOf(row: CompletionRow, language: Language): BoardPerson {
    return {
      learnerKey: row.learner_id, fullName: row.full_name, birthYear: row.birth_year, unitName: row.unit_name, courseCode: row.code, courseTitle: row.title[language] ?? '',
      competency: this.framework.competencyOfId(row.competency_id).code, audiences: row.audiences.map(audienceOf), completedAt: row.completed_at.toISOString(), scorePercent: row.score_percent, mode: modeOf(row.mode),
    };
  }

  private competencies(rows: readonly GroupRow[], audience: number, language: Language): Board['audiences'][number]['competencies'] {
    return this.framework.competenciesOf(audienceOf(audience)).map(({ id, code, title }) => ({
      code, title: title[language], total: figureOf(rows.find((row) => row.kind === 'competency' && row.competency_id === id)),
      cells: rows.filter((row) => row.kind === 'cell' && row.competency_id === id).map((row) => ({ unitId: row.unit_id ?? noUnit, ...figureOf(row) })),
    }));
  }
}

/** Open units of the dimension, closed ones that still have figures, and a column for facts without a unit when there are any. */
function columnsOf(units: readonly UnitRow[], rows: readonly GroupRow[], dimension: BoardFilter['dimension']): Board['units'] {
  const counted = new Map(rows.filter((row) => row.kind === 'unit').map((row) => [row.unit_id ?? noUnit, figureOf(row)]));
  const shown = units.filter((unit) => (unit.kind === 'neighbourhood-group') === (dimension === 'neighbourhood') && (unit.is_open || counted.has(unit.id)));
  const columns = shown.map((unit) => ({ id: unit.id, name: unit.name, ...(counted.get(unit.id) ?? { people: 0, completions: 0 }) }));
  const without = counted.get(noUnit);
  return without ? [...columns, { id: noUnit, name: '', ...without }] : columns;
}

const cursorShape = /^(\d{10,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const writeCursor = (row: CompletionRow): string => Buffer.from(`${row.completed_at.getTime()}.${row.id}`).toString('base64url');
function readCursor(cursor: string | undefined): { completedAt: Date; id: string } | null {
  if (cursor === undefined) return null;
  const match = cursorShape.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match?.[1] || !match[2]) throw new DomainError('reporting.cursor-invalid');
  return { completedAt: new Date(Number(match[1])), id: match[2] };
}
