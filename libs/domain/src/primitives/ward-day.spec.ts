import { describe, expect, it } from '@jest/globals';
import { wardDayOf } from './ward-day.ts';

describe('the day in the ward', () => {
  it('begins seven hours before the day of Greenwich', () => {
    expect(wardDayOf(Date.UTC(2026, 10, 21, 16, 59, 59, 999))).toBe('2026-11-21');
    expect(wardDayOf(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22');
  });
});
