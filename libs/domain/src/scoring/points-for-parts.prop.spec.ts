import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pointsForParts, pointsForTicks, wholePoints } from './points-for-parts.ts';

const points = fc.integer({ min: 1, max: 10 });
const weight = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
const parts = fc.array(fc.record({ isRight: fc.boolean(), weight }), { minLength: 1, maxLength: 8 });
const ticks = fc.array(fc.record({ isKey: fc.boolean(), isTicked: fc.boolean(), weight }), { minLength: 1, maxLength: 8 });

describe('points for parts', () => {
  it.each([[4, 1, 3, 1], [10, 2, 3, 6], [1, 2, 3, 0], [3, -2, 3, 0], [5, 3, 3, 5], [5, 1, 0, 0]])('%i points, %i of %i: %i', (total, earned, possible, expected) => {
    expect(wholePoints(total, earned, possible)).toBe(expected);
  });

  it('are whole, between none and all, and all exactly when every part is right', () => {
    fc.assert(fc.property(parts, points, (given, total) => {
      const earned = pointsForParts(given, total, 'partial');
      expect(Number.isInteger(earned) && earned >= 0 && earned <= total).toBe(true);
      expect(earned === total).toBe(given.every(({ isRight }) => isRight));
      expect([0, total]).toContain(pointsForParts(given, total));
    }));
  });

  it('one more right part never costs points', () => {
    fc.assert(fc.property(parts, points, fc.nat(), (given, total, at) => {
      const mended = given.map((part, index) => (index === at % given.length ? { ...part, isRight: true } : part));
      expect(pointsForParts(mended, total, 'partial')).toBeGreaterThanOrEqual(pointsForParts(given, total, 'partial'));
    }));
  });

  it('a wrong tick never earns points, and ticking everything is not full marks unless everything is right', () => {
    fc.assert(fc.property(ticks.filter((given) => given.some(({ isKey }) => isKey)), points, (given, total) => {
      const earned = pointsForTicks(given, total, 'partial');
      expect(earned >= 0 && earned <= total && Number.isInteger(earned)).toBe(true);
      expect(pointsForTicks(given.map((part) => ({ ...part, isTicked: part.isKey && part.isTicked })), total, 'partial')).toBeGreaterThanOrEqual(earned);
      expect(earned === total).toBe(given.every(({ isKey, isTicked }) => isKey === isTicked));
    }));
  });
});
