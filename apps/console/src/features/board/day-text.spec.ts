import { describe, expect, it } from '@jest/globals';
import { dayOfText, textOfDay } from './day-text.ts';

describe('a day typed by an officer', () => {
  it('is read with day before month, long or short', () => {
    expect(['22/11/2026', '1/5/2026', '1-5-26', '01.05.2026', ' 2026-11-22 '].map(dayOfText)).toEqual(['2026-11-22', '2026-05-01', '2026-05-01', '2026-05-01', '2026-11-22']);
  });

  it('is open when empty, and refused when it does not exist', () => {
    expect(dayOfText('  ')).toBeNull();
    expect(['30/2/2026', '11/22/2026', 'hôm nay', '2026'].map(dayOfText)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is shown again as people write it', () => {
    expect(textOfDay('2026-11-02')).toBe('02/11/2026');
    expect(textOfDay(null)).toBe('');
  });
});
