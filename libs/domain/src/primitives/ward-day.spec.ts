import { describe, expect, it } from '@jest/globals';
import { wardDayOf, wardDayStart } from './ward-day.ts';

describe('the day in the ward', () => {
  it('begins seven hours before the day of Greenwich', () => {
    expect(wardDayOf(Date.UTC(2026, 10, 21, 16, 59, 59, 999))).toBe('2026-11-21');
    expect(wardDayOf(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22');
  });

  it('is found again from the moment it begins, and not a millisecond before', () => {
    for (const day of ['2026-11-22', '2024-02-29', '2099-12-31']) expect(wardDayOf(wardDayStart(day))).toBe(day);
    expect(wardDayStart('2026-11-22')).toBe(Date.UTC(2026, 10, 21, 17));
    expect(wardDayOf(wardDayStart('2026-11-22') - 1)).toBe('2026-11-21');
  });
});
