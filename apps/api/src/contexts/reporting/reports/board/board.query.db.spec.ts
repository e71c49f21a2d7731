import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Board, Figure } from '@hocso/contracts/reporting/board.contract';
import { audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { completionModes, headlineModes } from '@hocso/domain/completion/completion-mode';
import type { BoardWard } from '../../../../testing/board-place.ts';
import { factOf, withBoard } from '../../../../testing/board-place.ts';
import type { RecordedFact } from '../../../../testing/recorded-facts.ts';
import { anyId, testCompetencies } from '../../../../testing/recorded-facts.ts';
import { rowsIn } from '../../../../testing/workbook-sheets.ts';
import type { BoardFilter, CellFilter } from './board.filter.ts';

const place = withBoard();
type Cell = Pick<CellFilter, 'audience' | 'competency' | 'unitId' | 'figure'> & { line?: CellFilter['line'] };

describe('the board of any history', () => {
  // Moments around midnight of two days in the ward (17:00 UTC), to the millisecond.
  const moment = fc.tuple(fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-03'), fc.constantFrom(-3_600_000, -1, 0, 1, 3_600_000)).map(([day, offset]) => new Date(Date.parse(`${day}T17:00:00Z`) + offset));
  const rare = <Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
  const past = fc.record({
    competencyId: fc.constantFrom(...testCompetencies.map(({ id }) => id)), audiences: fc.subarray([...audiences], { minLength: 1 }), home: fc.option(fc.nat(2)), work: fc.option(fc.nat(1)),
    mode: rare('SELF', fc.constantFrom(...completionModes)), isSelfDeclared: fc.boolean(), completedAt: moment, status: rare(0, fc.constantFrom(1, 2)), isCorrected: rare(false, fc.constant(true)),
  });
  const history = fc.record({
    people: fc.array(fc.array(past, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    from: fc.option(fc.constantFrom('2026-11-01', '2026-11-02'), { nil: undefined }), to: fc.option(fc.constantFrom('2026-11-02', '2026-11-03', '2026-11-04'), { nil: undefined }),
    dimension: fc.constantFrom('neighbourhood' as const, 'workplace' as const), limit: fc.integer({ min: 1, max: 4 }),
  });
  type Past = typeof past extends fc.Arbitrary<infer Value> ? Value : never;

  /** Writes a history and returns the facts that stand in the end, as the test understands them. */
  async function live(ward: BoardWard, people: Past[][]): Promise<RecordedFact[]> {
    const standing: RecordedFact[] = [];
    for (const [number, facts] of people.entries()) {
      const learnerId = await place.addPerson(ward, `Người số ${number}`);
      for (const { home, work, isCorrected, ...rest } of facts) {
        const fact = factOf(learnerId, { ...rest, neighbourhoodId: home === null ? null : ward.homes[home] ?? null, workplaceId: work === null ? null : ward.works[work] ?? null });
        await place.records.fact(ward.tenantId, fact);
        const correction = isCorrected ? { ...fact, id: anyId(), competencyId: 41, supersedes: fact.id } : fact;
        if (isCorrected) await place.records.fact(ward.tenantId, correction);
        standing.push(correction);
      }
    }
    return standing;
  }

  const audienceOfCompetency = (id: number): Audience | null => testCompetencies.find((competency) => competency.id === id)?.audience ?? null;
  /** The same counts, made the slow way from the meaning of the words. */
  function recount(facts: readonly RecordedFact[], filter: BoardFilter) {
    const dayOf = ({ completedAt }: RecordedFact): string => new Date(completedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const inPeriod = facts.filter((fact) => headlineModes.includes(fact.mode) && (!filter.from || dayOf(fact) >= filter.from) && (!filter.to || dayOf(fact) <= filter.to));
    const counted = inPeriod.filter(({ status }) => status === 0);
    const unitOf = (fact: RecordedFact): string => (filter.dimension === 'neighbourhood' ? fact.neighbourhoodId : fact.workplaceId) ?? 'none';
    const isOwn = (fact: RecordedFact, audience: Audience): boolean => fact.audiences.includes(audience) && audienceOfCompetency(fact.competencyId) === audience;
    const isExtra = (fact: RecordedFact, audience: Audience): boolean => fact.audiences.includes(audience) && audienceOfCompetency(fact.competencyId) !== audience;
    const behind: Record<NonNullable<Cell['figure']> | 'completed', RecordedFact[]> = {
      'completed': counted, 'self-declared': counted.filter(({ isSelfDeclared }) => isSelfDeclared), 'under-review': inPeriod.filter(({ status }) => status === 1),
    };
    const rows = ({ audience, competency, unitId, line = 'own', figure: opened }: Cell): RecordedFact[] => behind[opened ?? 'completed'].filter((fact) => (audience ? [audience] : audiences).some((each) => (line === 'own' ? isOwn : isExtra)(fact, each))
      && (!competency || testCompetencies.find(({ code }) => code === competency)?.id === fact.competencyId) && (!unitId || unitOf(fact) === unitId));
    const figure = (cell: Cell): Figure => ({ people: new Set(rows(cell).map(({ learnerId }) => learnerId)).size, completions: rows(cell).length });
    return { rows, figure };
  }

  /** Every figure on a wholeBoard and what it opens. */
  function* shown({ units, audiences: lines, total, selfDeclared, underReview }: Board): Generator<[Cell, Figure]> {
    yield [{}, total];
    yield [{ figure: 'self-declared' }, selfDeclared];
    yield [{ figure: 'under-review' }, underReview];
    for (const { id, people, completions } of units) yield [{ unitId: id }, { people, completions }];
    for (const { audience, total: sum, extra, competencies } of lines) {
      yield [{ audience }, sum];
      yield [{ audience, line: 'extra' }, extra];
      for (const { code, total: competencyTotal, cells } of competencies) {
        yield [{ audience, competency: code }, competencyTotal];
        for (const { id } of units) {
          const cell = cells.find(({ unitId }) => unitId === id);
          yield [{ audience, competency: code, unitId: id }, { people: cell?.people ?? 0, completions: cell?.completions ?? 0 }];
        }
      }
    }
  }

  it('shows in every figure what a slow recount finds, opens exactly those rows, and exports as many', async () => {
    await fc.assert(fc.asyncProperty(history, async ({ people, limit, ...filter }) => {
      const ward = await place.newWard();
      const facts = await live(ward, people);
      const given: BoardFilter = { lang: 'vi', ...filter };
      const expected = recount(facts, given);
      const read = await place.figures.read(ward.tenantId, given);
      const [everybody, declared] = [expected.figure({}).people, expected.figure({ figure: 'self-declared' }).people];
      expect(read.selfDeclaredShare).toBe(everybody === 0 ? null : Math.floor((declared * 100) / everybody));
      const registered = await place.registered.page(ward.tenantId, { lang: 'vi' }, undefined, limit);
      expect([read.registeredPeople, registered.total, rowsIn((await place.registeredSheetsOf(ward.tenantId))[1])]).toEqual([people.length, people.length, people.length]);
      let opened = 0;
      for (const [cell, figure] of shown(read)) {
        expect([cell, figure]).toEqual([cell, expected.figure(cell)]);
        if (figure.completions === 0) continue;
        opened += 1;
        const pages = await place.pagesOf(ward.tenantId, { ...given, line: 'own', ...cell }, limit);
        for (const page of pages) expect([page.total, page.figure]).toEqual([figure.completions, figure]);
        const order = pages.flatMap(({ items }) => items.map(({ learnerKey, completedAt }) => `${completedAt} ${learnerKey}`));
        expect(order.toSorted()).toEqual(expected.rows(cell).map(({ learnerId, completedAt }) => `${completedAt.toISOString()} ${learnerId}`).toSorted());
        expect(order.map((entry) => entry.slice(0, 24))).toEqual(order.map((entry) => entry.slice(0, 24)).toSorted().toReversed());
        if (opened % 5 === 1 || cell.figure) expect(rowsIn((await place.sheetsOf(ward.tenantId, { ...given, line: 'own', ...cell }))[1])).toBe(figure.completions);
      }
      const named = read.units.map(({ id }) => id);
      for (const fact of facts) {
        const unitId = (given.dimension === 'neighbourhood' ? fact.neighbourhoodId : fact.workplaceId) ?? 'none';
        if (expected.figure({ unitId }).completions > 0) expect(named).toContain(unitId);
      }
    }), { numRuns: 30, seed: 20_261_122 });
  }, 240_000);
});
