import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../testing/arbitraries.ts';
import { randomStream, seedOf, shuffled } from './seeded-random.ts';

const items = fc.array(fc.integer(), { maxLength: 40 });

describe('laws of seeded chance', () => {
  it('numbers lie in [0, 1)', () => {
    fc.assert(fc.property(seed, (start) => {
      const random = randomStream(start);
      for (let step = 0; step < 50; step += 1) {
        const value = random();
        expect(value >= 0 && value < 1).toBe(true);
      }
    }));
  });

  it('the same seed gives the same shuffle', () => {
    fc.assert(fc.property(seed, items, (start, list) => {
      expect(shuffled(list, randomStream(start))).toEqual(shuffled(list, randomStream(start)));
    }));
  });

  it('a seed read back from the database as a signed or unsigned number is the same seed', () => {
    fc.assert(fc.property(seed, items, (start, list) => {
      expect(shuffled(list, randomStream(start >>> 0))).toEqual(shuffled(list, randomStream(start)));
    }));
  });

  it('a shuffle holds the same items and leaves its input alone', () => {
    fc.assert(fc.property(seed, items, (start, list) => {
      const before = [...list];
      const byValue = (a: number, b: number) => a - b;
      expect(shuffled(list, randomStream(start)).toSorted(byValue)).toEqual(before.toSorted(byValue));
      expect(list).toEqual(before);
    }));
  });

  it('parts of one attempt never share a seed', () => {
    fc.assert(fc.property(seed, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (start, a, b) => {
      expect(seedOf(start, a) === seedOf(start, b)).toBe(a === b);
    }));
  });
});

describe('a shuffle', () => {
  it('gives every order of three about equally often over the questions of many attempts', () => {
    const seen = new Map<string, number>();
    for (let attempt = 0; attempt < 600; attempt += 1) {
      for (let question = 0; question < 10; question += 1) {
        const order = shuffled(['a', 'b', 'c'], randomStream(seedOf(attempt * 7919, question))).join('');
        seen.set(order, (seen.get(order) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
