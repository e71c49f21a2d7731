import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import { qrSvg } from './qr-svg.ts';

/** Fills the outlines of `path` by the even-odd rule: true where the middle of a module is inside. */
function filled(path: string, side: number): boolean[][] {
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const outline of path.split('z').filter(Boolean)) {
    const [, startX, startY, runs] = /^M(\d+) (\d+)(.*)$/.exec(outline)!;
    let x = Number(startX);
    let y = Number(startY);
    const wall = (atX: number, fromY: number, toY: number): void => {
      for (let row = Math.min(fromY, toY); row < Math.max(fromY, toY); row++) {
        for (let column = atX; column < side; column++) rows[row]![column] = !rows[row]![column];
      }
    };
    for (const [, step, count] of runs!.matchAll(/([hv])(-?\d+)/g)) {
      if (step === 'h') {
        x += Number(count);
      } else {
        wall(x, y, y + Number(count));
        y += Number(count);
      }
    }
    wall(x, y, Number(startY));
  }
  return rows;
}

describe('qrSvg', () => {
  const texts = ['HS-4T7K-Q2M9', 'https://hocso.viethoa.example/giay-xac-nhan/1-4T7KQ2M9XW3C8ZRB5', 'Nguyễn Thị Thuỳ Dương <&"> 😀', 'a'.repeat(600)];

  it.each(texts)('draws exactly the modules of the code for %s', (text) => {
    const svg = qrSvg(text);
    const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    const drawn = filled(/evenodd" d="([^"]+)"/.exec(svg)![1]!, side);
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    expect(side).toBe(modules.size + 8);
    const expected = Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_unused, column) => {
      const inside = row >= 4 && column >= 4 && row < side - 4 && column < side - 4;
      return inside && modules.get(row - 4, column - 4) === 1;
    }));
    expect(drawn).toEqual(expected);
  });

  it('stays small and carries neither the text nor style attributes', () => {
    const svg = qrSvg('https://hocso.viethoa.example/tiep-tuc/AB12CD34EF');
    expect(svg.length).toBeLessThan(5_000);
    expect(svg).not.toMatch(/style|hocso|AB12/);
  });
});
