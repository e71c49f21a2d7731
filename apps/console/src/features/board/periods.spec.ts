import { describe, expect, it } from '@jest/globals';
import { periodOf, presetOf, wardToday } from './periods.ts';

describe('a reporting period', () => {
  it('is the whole week from Monday, month, quarter and year around today', () => {
    expect(periodOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(periodOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(periodOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('quarter', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('year', '2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('all', '2026-11-22')).toEqual({ from: null, to: null });
  });

  it('crosses the turn of the year', () => {
    expect(periodOf('week', '2026-01-01')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  });

  it('is recognised again, and days chosen by hand are not', () => {
    expect(presetOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-22')).toBe('month');
    expect(presetOf({ from: '2026-11-02', to: '2026-11-30' }, '2026-11-22')).toBeNull();
  });
});

describe('today in the ward', () => {
  it('begins seven hours before the day of Greenwich', () => {
    expect(wardToday(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
    expect(wardToday(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
  });
});
