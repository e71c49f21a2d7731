import { describe, expect, it } from '@jest/globals';
import { headlineModes, modeNumber } from '@hocso/domain/completion/completion-mode';
import { everyAudience } from '@hocso/domain/completion/count-key';
import { cellValues, inPeriod, namePattern, periodValues } from './board.filter.ts';
import type { CellFilter } from './board.filter.ts';

const whole: CellFilter = { lang: 'vi', dimension: 'neighbourhood', line: 'own' };

describe('the period of a board', () => {
  it('holds the first and the last day whole, in Vietnamese time', () => {
    expect(periodValues(2, { from: '2026-11-01', to: '2026-11-30' })).toEqual([2, new Date('2026-10-31T17:00:00Z'), new Date('2026-11-30T17:00:00Z')]);
    expect(periodValues(2, { from: '2026-11-01', to: '2026-11-01' })).toEqual([2, new Date('2026-10-31T17:00:00Z'), new Date('2026-11-01T17:00:00Z')]);
  });

  it('is open where no day is given, and keeps to years the database knows', () => {
    const [, begin, end] = periodValues(2, {});
    expect(periodValues(2, { from: '0000-01-01', to: '9999-12-31' })).toEqual([2, begin, end]);
  });

  it('may not end before it begins', () => {
    expect(() => periodValues(2, { from: '2026-11-02', to: '2026-11-01' })).toThrow('reporting.period-invalid');
  });
});

describe('what counts', () => {
  it('are the headline modes, word for word as in the condition of the index ix_completion_fact_board', () => {
    expect(inPeriod).toContain('f.mode in (1, 2, 3, 4, 5, 6, 7)');
    expect(headlineModes.map(modeNumber)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the values of a cell', () => {
  it('leave everything open for the whole ward', () => {
    expect(cellValues(2, whole, null).slice(3)).toEqual([everyAudience, null, false, false, null]);
  });

  it('name audience, competency, line and unit', () => {
    expect(cellValues(2, { ...whole, audience: 'CITIZEN', line: 'extra', unitId: 'none' }, 45).slice(3)).toEqual([2048, 45, true, true, null]);
    expect(cellValues(2, { ...whole, unitId: '01930000-0000-7000-8000-000000000001', q: 'Hoà' }, null).slice(6)).toEqual([false, '01930000-0000-7000-8000-000000000001', '%hoa%']);
  });

  it('search for what was typed, without marks, and never by wildcards', () => {
    expect(namePattern(' Đỗ  Văn ')).toBe('%do van%');
    expect(namePattern('100%_\\')).toBe('%100\\%\\_\\\\%');
    for (const nothing of [undefined, '', '  ', '\u0301']) expect(namePattern(nothing)).toBeNull();
  });
});
