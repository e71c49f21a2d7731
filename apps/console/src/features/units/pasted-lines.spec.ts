import { describe, expect, it } from '@jest/globals';
import { newNames, readPastedLines } from './pasted-lines.ts';

describe('a pasted list of units', () => {
  it('gives one name a line and leaves out empty lines and list marks', () => {
    const lines = readPastedLines('1. Tổ dân phố số 1\r\n\n  - Tổ dân phố số 2 \n• Tổ  dân phố số 3', []);
    expect(newNames(lines)).toEqual(['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 3']);
  });

  it('takes the name out of spreadsheet rows', () => {
    expect(newNames(readPastedLines('1\tTổ dân phố số 1\t120 hộ\n2\tTổ dân phố số 2\t90 hộ', []))).toEqual(['Tổ dân phố số 1', 'Tổ dân phố số 2']);
  });

  it('marks names that stand twice or exist already, whatever their letters’ case or form', () => {
    const lines = readPastedLines('Tổ 1\nTỔ 1\nTô\u0309 1\nTổ 2', ['tổ 2']);
    expect(lines.map(({ state }) => state)).toEqual(['new', 'repeated', 'repeated', 'existing']);
  });

  it('marks names the server would refuse by their length', () => {
    expect(readPastedLines(`a\n${'b'.repeat(121)}`, []).map(({ state }) => state)).toEqual(['too-short', 'too-long']);
  });

  it('keeps a number that belongs to the name', () => {
    expect(newNames(readPastedLines('12 Nguyễn Huệ', []))).toEqual(['12 Nguyễn Huệ']);
  });
});
