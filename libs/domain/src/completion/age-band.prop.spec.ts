import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageBandNumber, ageBands } from './age-band.ts';

const year = fc.integer({ min: 2024, max: 2100 });
const age = fc.integer({ min: 0, max: 120 });

describe('laws of age bands', () => {
  it('every age falls in exactly one known band', () => {
    fc.assert(fc.property(year, age, (now, years) => {
      const band = ageBandNumber(now - years, now);
      expect(band >= 1 && band < ageBands.length).toBe(true);
    }));
  });

  it('getting older never leads to a younger band', () => {
    fc.assert(fc.property(year, age, age, (now, a, b) => {
      expect(ageBandNumber(now - Math.max(a, b), now) >= ageBandNumber(now - Math.min(a, b), now)).toBe(true);
    }));
  });

  it('only the age counts, not the year it is reached in', () => {
    fc.assert(fc.property(year, year, age, (one, other, years) => {
      expect(ageBandNumber(one - years, one)).toBe(ageBandNumber(other - years, other));
    }));
  });
});

describe('an age band', () => {
  it.each([
    [0, 'under-16'], [15, 'under-16'], [16, '16-24'], [24, '16-24'], [25, '25-34'], [34, '25-34'], [35, '35-44'], [44, '35-44'], [45, '45-59'],
    [59, '45-59'], [60, '60-69'], [69, '60-69'], [70, '70-plus'], [110, '70-plus'],
  ])('of %i years is %s', (years, band) => {
    expect(ageBands[ageBandNumber(2026 - years, 2026)]).toBe(band);
  });

  it('is unknown without a year of birth', () => {
    expect(ageBandNumber(null, 2026)).toBe(0);
  });
});
