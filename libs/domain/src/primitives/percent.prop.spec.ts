import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPass, passPointsOf, percentOf } from './percent.ts';

/** Points given, points possible and a pass mark; sums of attempts stay far below the smallint limit. */
const score = fc.integer({ min: 1, max: 32_767 }).chain((whole) => fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole), pass: fc.integer({ min: 0, max: 100 }) }));

describe('laws of percents', () => {
  it('a shown percent lies in 0..100 and never above the true share', () => {
    fc.assert(fc.property(score, ({ part, whole }) => {
      const shown = percentOf(part, whole);
      expect(shown >= 0 && shown <= 100 && Number.isInteger(shown)).toBe(true);
      expect(shown * whole <= part * 100).toBe(true);
      expect((shown + 1) * whole > part * 100).toBe(true);
    }));
  });

  it('what is shown never rounds up into a pass', () => {
    fc.assert(fc.property(score, ({ part, whole, pass }) => {
      expect(percentOf(part, whole) >= pass).toBe(isPass(part, whole, pass));
    }));
  });

  it('reaching the points to pass is passing, one less is failing', () => {
    fc.assert(fc.property(score, ({ whole, pass }) => {
      const needed = passPointsOf(pass, whole);
      expect(isPass(needed, whole, pass)).toBe(true);
      expect(needed > 0 && isPass(needed - 1, whole, pass)).toBe(false);
      expect(needed <= whole).toBe(true);
    }));
  });

  it('more points never turn a pass into a fail', () => {
    fc.assert(fc.property(score, fc.nat(100), ({ part, whole, pass }, more) => {
      expect(!isPass(part, whole, pass) || isPass(part + more, whole, pass)).toBe(true);
    }));
  });
});

describe('passing', () => {
  it.each([
    [6999, 10_000, 70, false], [7000, 10_000, 70, true], [70, 100, 70, true], [69, 100, 70, false], [7, 10, 70, true],
    [8, 10, 80, true], [7, 9, 80, false], [8, 9, 80, true], [0, 0, 0, false], [0, 10, 0, true],
  ])('%i of %i points at %i %% is %s', (points, most, percent, passed) => {
    expect(isPass(points, most, percent)).toBe(passed);
  });

  it('shows 69 % for 69.99 %', () => {
    expect(percentOf(6999, 10_000)).toBe(69);
  });

  it('shows 0 % of nothing', () => {
    expect(percentOf(0, 0)).toBe(0);
  });
});
