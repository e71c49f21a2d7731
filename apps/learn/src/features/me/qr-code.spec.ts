import { describe, expect, it } from '@jest/globals';
import { qrSquares } from './qr-code.ts';

const asText = (text: string): string => qrSquares(text).map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n');

describe('qrSquares', () => {
  it('grows with the address', () => {
    expect(qrSquares('https://a.vn').length).toBe(21);
    expect(qrSquares(`https://hocso.viethoa.haiphong.gov.vn/tiep-tuc/7KQ2M9XW3C`).length).toBe(33);
    expect(qrSquares('x'.repeat(106)).length).toBe(41);
  });

  it('refuses an address that does not fit', () => {
    expect(() => qrSquares('x'.repeat(107))).toThrow(RangeError);
  });

  it('draws the three corner squares and the dark square beside them', () => {
    const lines = asText('https://a.vn').split('\n');
    expect(lines[0]?.startsWith('#######.')).toBe(true);
    expect(lines[0]?.endsWith('.#######')).toBe(true);
    expect(lines[20]?.startsWith('#######.')).toBe(true);
    expect(lines[13]?.[8]).toBe('#');
  });
});
