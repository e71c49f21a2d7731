import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withPermutation } from '../testing/arbitraries.ts';
import { isPass, percentOf } from '../primitives/percent.ts';
import { attemptLimits, scoreAttempt } from './score-attempt.ts';

/** Marks, some of them broken on purpose: negative, above the total, fractions. */
const mark = fc.record({ earned: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -20, max: 20, noNaN: true })), total: fc.integer({ min: 1, max: 10 }) });
const marks = fc.array(mark, { maxLength: 20 });
const passPercent = fc.integer({ min: 0, max: 100 });

describe('laws of scoring an attempt', () => {
  it('0 <= earned <= total for every item and for the sum, in whole points', () => {
    fc.assert(fc.property(marks, passPercent, (given, percent) => {
      const { points, rawPoints, maxPoints } = scoreAttempt(given, percent);
      expect(points).toHaveLength(given.length);
      points.forEach((each, index) => expect(Number.isInteger(each) && each >= 0 && each <= given[index]!.total).toBe(true));
      expect(rawPoints).toBe(points.reduce((sum, each) => sum + each, 0));
      expect(rawPoints >= 0 && rawPoints <= maxPoints).toBe(true);
    }));
  });

  it('the order of the questions changes neither score nor outcome', () => {
    fc.assert(fc.property(withPermutation(marks), passPercent, ([given, other], percent) => {
      const { rawPoints, maxPoints, passed } = scoreAttempt(given, percent);
      expect(scoreAttempt(other, percent)).toMatchObject({ rawPoints, maxPoints, passed });
    }));
  });

  it('full marks pass, nothing at all fails unless nothing is asked for', () => {
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 20 }), passPercent, (given, percent) => {
      expect(scoreAttempt(given.map(({ total }) => ({ earned: total, total })), percent).passed).toBe(true);
      expect(scoreAttempt(given.map(({ total }) => ({ earned: 0, total })), percent).passed).toBe(percent === 0);
    }));
  });

  it('the points to pass stored with the attempt agree with the outcome', () => {
    fc.assert(fc.property(marks, passPercent, (given, percent) => {
      const { rawPoints, maxPoints, passed } = scoreAttempt(given, percent);
      const limits = attemptLimits(given.map(({ total }) => total), percent);
      expect(limits.maxPoints).toBe(maxPoints);
      expect(maxPoints > 0 && rawPoints >= limits.passPoints).toBe(passed);
      expect(passed).toBe(isPass(rawPoints, maxPoints, percent));
    }));
  });

  it('a better mark on one question never turns a pass into a fail', () => {
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 20 }), fc.nat(), passPercent, (given, at, percent) => {
      const better = given.map((each, index) => (index === at % given.length ? { ...each, earned: each.total } : each));
      expect(!scoreAttempt(given, percent).passed || scoreAttempt(better, percent).passed).toBe(true);
    }));
  });
});

describe('an attempt', () => {
  it('with no questions does not pass', () => {
    expect(scoreAttempt([], 0)).toEqual({ points: [], rawPoints: 0, maxPoints: 0, passed: false });
  });

  it('of ten questions passes 80 % with eight right and is shown as 80 %', () => {
    const eight = Array.from({ length: 10 }, (_, index) => ({ earned: index < 8 ? 1 : 0, total: 1 }));
    const outcome = scoreAttempt(eight, 80);
    expect(outcome.passed).toBe(true);
    expect(percentOf(outcome.rawPoints, outcome.maxPoints)).toBe(80);
    expect(scoreAttempt(eight.with(7, { earned: 0, total: 1 }), 80).passed).toBe(false);
  });
});
