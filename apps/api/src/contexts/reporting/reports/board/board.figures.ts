import { Inject, Injectable } from '@nestjs/common';
import type { Board, Figure } from '@hocso/contracts/reporting/board.contract';
import { percentOf } from '@hocso/domain/primitives/percent';
import { Clock } from '../../../../platform/clock/clock.ts';
import { FrameworkWords } from '../../framework-words.ts';
import type { BoardFilter } from './board.filter.ts';
import { BoardQuery } from './board.query.ts';
import type { PackedFacts, UnitRow } from './board.query.ts';
import { tallyOf } from './board.tally.ts';
import type { BoardTally, UnitFacts } from './board.tally.ts';
import { RegisteredQuery } from './registered.query.ts';

/** Id of the column of facts without a unit. */
const noUnit = 'none';
const nothing: Figure = { people: 0, completions: 0 };
interface UnitColumnOfBoard { id: string; name: string; figureAt: number | undefined }

/** Counts the board and lays it out. */
@Injectable()
export class BoardFigures {
  constructor(
    @Inject(BoardQuery) private readonly query: BoardQuery,
    @Inject(RegisteredQuery) private readonly registered: RegisteredQuery,
    @Inject(FrameworkWords) private readonly words: FrameworkWords,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(tenantId: number, filter: BoardFilter): Promise<Board> {
    const asOf = this.clock.now();
    const facts = await this.query.packedFacts(tenantId, filter);
    // The database counts what stands beside the board, by the statements of its lists, while the facts are counted
    // here. Units are read after the facts: they are closed but never removed, so each fact finds the name of its unit.
    const [registered, underReview, units, tally] = await Promise.all([
      this.registered.count(tenantId, undefined), this.query.count(tenantId, { ...filter, line: 'own', figure: 'under-review' }, null), this.query.units(tenantId),
      tallyOf(facts.map(unitFactsOf), this.words.competencies),
    ]);
    const columns = columnsOf(units, tally, filter.dimension);
    return {
      asOf: asOf.toISOString(), from: filter.from ?? null, to: filter.to ?? null, dimension: filter.dimension,
      units: columns.map(({ id, name, figureAt }) => ({ id, name, ...at(tally.units, figureAt) })),
      audiences: this.words.audiences(filter.lang).map(({ code, name, directive }) => ({
        audience: code, name, directive, ...tally.audiences[code],
        competencies: this.words.competencies.filter(({ audience }) => audience === code).toSorted((a, b) => a.position - b.position).map((competency) => {
          const counted = tally.competencies.get(competency.id);
          return {
            code: competency.code, title: competency.title[filter.lang], total: counted?.total ?? nothing,
            cells: columns.map(({ id, figureAt }) => ({ unitId: id, ...at(counted?.units ?? [], figureAt) })).filter(({ completions }) => completions > 0),
          };
        }),
      })),
      total: tally.total,
      registeredPeople: registered,
      selfDeclared: tally.selfDeclared,
      selfDeclaredShare: tally.total.people === 0 ? null : percentOf(tally.selfDeclared.people, tally.total.people),
      underReview,
    };
  }
}

const unitFactsOf = ({ unit_id: unit, facts, is_uncounted: isUncounted }: PackedFacts): UnitFacts => ({ unit, facts, isUncounted });
const at = (figures: readonly Figure[], position: number | undefined): Figure => (position === undefined ? nothing : figures[position] ?? nothing);

/** Open units of the dimension, closed ones as long as they have figures, and last a column for facts without a unit if there are any. */
function columnsOf(units: readonly UnitRow[], tally: BoardTally, dimension: BoardFilter['dimension']): UnitColumnOfBoard[] {
  const position = new Map(tally.unitIds.map((id, index) => [id, index]));
  const hasFigure = (id: string | null): boolean => at(tally.units, position.get(id)).completions > 0;
  const isOfDimension = ({ kind }: UnitRow): boolean => (kind === 'neighbourhood-group') === (dimension === 'neighbourhood');
  const shown = units.filter((unit) => hasFigure(unit.id) || (unit.is_open && isOfDimension(unit)));
  const columns = shown.map(({ id, name }) => ({ id, name, figureAt: position.get(id) }));
  return hasFigure(null) ? [...columns, { id: noUnit, name: '', figureAt: position.get(null) }] : columns;
}
