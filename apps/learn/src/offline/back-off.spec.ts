import { describe, expect, it } from '@jest/globals';
import { backOffMs } from './back-off.ts';

describe('backOffMs', () => {
  it('doubles from two seconds to a minute', () => {
    expect([0, 1, 2, 5, 20].map((tries) => backOffMs(tries, 1))).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
  });

  it('spreads over the second half of the wait', () => {
    expect(backOffMs(3, 0)).toBe(8_000);
    expect(backOffMs(3, 0.5)).toBe(12_000);
  });
});
