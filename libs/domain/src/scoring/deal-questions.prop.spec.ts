import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../testing/arbitraries.ts';
import { dealQuestions } from './deal-questions.ts';

const draw = fc.record({
  pool: fc.integer({ min: 0, max: 60 }), count: fc.integer({ min: 0, max: 70 }), seed,
  // Numbers above the pool come from a longer pool of an earlier version.
  met: fc.array(fc.integer({ min: 0, max: 65 }), { maxLength: 120 }),
});
const timesMet = (met: readonly number[], number: number): number => met.filter((each) => each === number).length;

describe('laws of dealing', () => {
  it('the same seed and history deal the same', () => {
    fc.assert(fc.property(draw, (given) => {
      expect(dealQuestions(given.pool, given.count, given.seed, given.met)).toEqual(dealQuestions(given.pool, given.count, given.seed, given.met));
    }));
  });

  it('as many different questions of the pool are dealt as were asked for, or the whole pool', () => {
    fc.assert(fc.property(draw, ({ pool, count, seed: start, met }) => {
      const dealt = dealQuestions(pool, count, start, met);
      expect(dealt).toHaveLength(Math.min(pool, count));
      expect(new Set(dealt).size).toBe(dealt.length);
      expect(dealt.every((number) => Number.isInteger(number) && number >= 0 && number < pool)).toBe(true);
    }));
  });

  it('no question is dealt while one met less often is left out', () => {
    fc.assert(fc.property(draw, ({ pool, count, seed: start, met }) => {
      const dealt = new Set(dealQuestions(pool, count, start, met));
      const leftOut = Array.from({ length: pool }, (_, number) => number).filter((number) => !dealt.has(number));
      const most = Math.max(0, ...[...dealt].map((number) => timesMet(met, number)));
      expect(leftOut.every((number) => timesMet(met, number) >= most || dealt.size === 0)).toBe(true);
    }));
  });

  it('the order in which questions were met does not matter', () => {
    fc.assert(fc.property(draw, ({ pool, count, seed: start, met }) => {
      expect(dealQuestions(pool, count, start, met.toReversed())).toEqual(dealQuestions(pool, count, start, met));
    }));
  });
});

describe('dealing', () => {
  it('gives two attempts of ten from twenty no question in common', () => {
    const first = dealQuestions(20, 10, 1, []);
    const second = dealQuestions(20, 10, 2, first);
    expect(new Set([...first, ...second]).size).toBe(20);
  });

  it('brings every question of the pool first about equally often', () => {
    const first = Array.from({ length: 4000 }, (_, start) => dealQuestions(8, 1, start, [])[0] ?? -1);
    for (let number = 0; number < 8; number += 1) expect(Math.abs(timesMet(first, number) - 500)).toBeLessThan(100);
  });
});
