import { describe, expect, it } from '@jest/globals';
import { isDay, readBoardFilter, readCellFilter, readSearch, writeFilter } from './board-filter.ts';

const unitId = '01930000-0000-7000-8000-000000000001';

describe('the filter in an address', () => {
  it('comes back as it was written', () => {
    const filter = { from: '2026-11-01', to: '2026-11-30', dimension: 'workplace' } as const;
    const cell = { audience: 'CITIZEN', competency: 'ND5', unitId, line: 'extra', figure: 'under-review' } as const;
    const search = new URLSearchParams(writeFilter(filter, cell, 'hoà'));
    expect(readBoardFilter(search)).toEqual(filter);
    expect(readCellFilter(search)).toEqual(cell);
    expect(readSearch(search)).toBe('hoà');
  });

  it('names the figure beside the board in words that can be read out', () => {
    expect(writeFilter({ from: null, to: null, dimension: 'neighbourhood' }, { figure: 'self-declared' })).toBe('?so=tu-ghi-ten');
  });

  it('is empty when nothing is filtered', () => {
    expect(writeFilter({ from: null, to: null, dimension: 'neighbourhood' })).toBe('');
    expect(readBoardFilter(new URLSearchParams())).toEqual({ from: null, to: null, dimension: 'neighbourhood' });
  });

  it('keeps facts without a unit apart from all units', () => {
    const written = writeFilter({ from: null, to: null, dimension: 'neighbourhood' }, { unitId: 'none' });
    expect(readCellFilter(new URLSearchParams(written))).toEqual({ unitId: 'none' });
  });

  it('leaves out what makes no sense', () => {
    const search = new URLSearchParams('tu=2026-02-30&den=hôm nay&theo=x&nhom=ai&nang-luc=XX9&noi=1&so=tat-ca');
    expect(readBoardFilter(search)).toEqual({ from: null, to: null, dimension: 'neighbourhood' });
    expect(readCellFilter(search)).toEqual({});
  });
});

describe('a day', () => {
  it('has to exist', () => {
    expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-13-01'), isDay('26-1-1')]).toEqual([true, false, false, false]);
  });
});
