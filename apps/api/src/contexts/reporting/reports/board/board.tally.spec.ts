import { describe, expect, it } from '@jest/globals';
import { audienceNumber, audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { countKeyOf } from '@hocso/domain/completion/count-key';
import fc from 'fast-check';
import { tallyOf } from './board.tally.ts';
import type { CountedCompetency, UnitFacts } from './board.tally.ts';

const framework: CountedCompetency[] = [
  { id: 11, audience: 'CIVIL_SERVANT' }, { id: 21, audience: 'BUSINESS' }, { id: 31, audience: 'COMMUNITY_TEAM' }, { id: 41, audience: 'CITIZEN' }, { id: 42, audience: 'CITIZEN' }, { id: 51, audience: null },
];
interface Fact { person: number; unit: number; competency: number; held: Audience[]; isSelfDeclared: boolean; isUncounted?: boolean }

/** Ids that differ in their first bytes only. */
const idOf = (person: number): number[] => [person >> 8, person & 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const bytesOf = ({ person, competency, held, isSelfDeclared }: Fact): number[] => {
  const key = countKeyOf({ competencyId: competency, audiences: held.map(audienceNumber), isSelfDeclared });
  return [...idOf(person), 0, 0, key >> 8, key & 255];
};
/** Packs facts as the database does, a row a unit and those that do not count once more; bytes begin at an odd place of memory, as parts of a larger reply may. */
const packed = (facts: readonly Fact[], units: number): UnitFacts[] => [false, true].flatMap((isUncounted) => Array.from({ length: units }, (_, unit) => ({
  unit: unit === 0 ? null : String(unit), isUncounted,
  facts: Uint8Array.from([0, ...facts.filter((fact) => fact.unit === unit && (!isUncounted || fact.isUncounted === true)).flatMap(bytesOf)]).subarray(1),
})));

describe('the tally of a board', () => {
  const fact = fc.record({ person: fc.nat(8), unit: fc.nat(2), competency: fc.constantFrom(...framework.map(({ id }) => id)), held: fc.subarray([...audiences]), isSelfDeclared: fc.boolean(), isUncounted: fc.boolean() });
  const ownAudience = ({ competency, held }: Fact): Audience | undefined => held.find((audience) => framework.find(({ id }) => id === competency)?.audience === audience);
  const figure = (facts: readonly Fact[]) => ({ people: new Set(facts.map(({ person }) => person)).size, completions: facts.length });

  it('counts as a slow recount does, whatever the order, the moves and the repetitions', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fact, { maxLength: 40 }), async (given) => {
      const tally = await tallyOf(packed(given, 3), framework);
      const facts = given.filter(({ isUncounted }) => !isUncounted);
      const own = facts.filter((each) => ownAudience(each) !== undefined);
      expect(tally.total).toEqual(figure(own));
      expect(tally.selfDeclared).toEqual(figure(own.filter(({ isSelfDeclared }) => isSelfDeclared)));
      expect(tally.unitIds).toEqual([null, '1', '2']);
      expect(tally.units).toEqual([0, 1, 2].map((unit) => figure(own.filter((each) => each.unit === unit))));
      for (const audience of audiences) {
        expect(tally.audiences[audience]).toEqual({
          total: figure(own.filter((each) => ownAudience(each) === audience)),
          extra: figure(facts.filter((each) => each.held.includes(audience) && ownAudience(each) !== audience)),
        });
      }
      for (const { id } of framework.filter(({ audience }) => audience !== null)) {
        const done = own.filter(({ competency }) => competency === id);
        expect(tally.competencies.get(id)).toEqual({ total: figure(done), units: [0, 1, 2].map((unit) => figure(done.filter((each) => each.unit === unit))) });
      }
      expect(tally.competencies.has(51)).toBe(false);
    }));
  });

  it('never shows more people than completions, nor lines that add up to less than the total', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fact, { maxLength: 40 }), async (facts) => {
      const { total, audiences: lines, units, competencies } = await tallyOf(packed(facts, 3), framework);
      for (const { people, completions } of [total, ...units, ...[...competencies.values()].flatMap((each) => [each.total, ...each.units])]) expect(people).toBeLessThanOrEqual(completions);
      expect(Object.values(lines).reduce((sum, line) => sum + line.total.people, 0)).toBeGreaterThanOrEqual(total.people);
      expect(Object.values(lines).reduce((sum, line) => sum + line.total.completions, 0)).toBe(total.completions);
      expect(units.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(total.people);
    }));
  });

  it('counts fifty thousand people apart and lets other work pass meanwhile', async () => {
    const facts = Array.from({ length: 60_000 }, (_, person): Fact => ({ person: person % 50_000, unit: 0, competency: 41, held: ['CITIZEN'], isSelfDeclared: true }));
    let turns = 0;
    const clock = setInterval(() => { turns += 1; }, 0);
    const tally = await tallyOf(packed(facts, 1), framework);
    clearInterval(clock);
    expect(tally.total).toEqual({ people: 50_000, completions: 60_000 });
    expect(turns).toBeGreaterThan(0);
  });

  it('is all zero without facts, and knows no more competencies than it has bits for', async () => {
    expect((await tallyOf([], framework)).total).toEqual({ people: 0, completions: 0 });
    await expect(tallyOf([], Array.from({ length: 32 }, (_, index) => ({ id: index + 1, audience: 'CITIZEN' as const })))).rejects.toThrow(RangeError);
  });
});
