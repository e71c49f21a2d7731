import QRCode from 'qrcode';

/** Empty modules round the code that scanners need (ISO/IEC 18004). */
const quietZone = 4;

/**
 * The dark area of a square of modules as outlines, in module units. Whole outlines instead of one rectangle per
 * module: printers and PDF viewers draw hairlines between touching rectangles, and the path is several times shorter.
 * Fill it with the even-odd rule.
 */
export function darkOutline(size: number, isDark: (row: number, column: number) => boolean, offset = 0): string {
  const dark = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < size && column < size && isDark(row, column);
  // Each corner leads to the next ones with the dark area on the right hand; an edge between two dark modules is none.
  const width = size + 1;
  const next = new Map<number, number[]>();
  const edge = (fromX: number, fromY: number, toX: number, toY: number): void => {
    const from = fromY * width + fromX;
    next.set(from, [...next.get(from) ?? [], toY * width + toX]);
  };
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(y, x)) continue;
      if (!dark(y - 1, x)) edge(x, y, x + 1, y);
      if (!dark(y, x + 1)) edge(x + 1, y, x + 1, y + 1);
      if (!dark(y + 1, x)) edge(x + 1, y + 1, x, y + 1);
      if (!dark(y, x - 1)) edge(x, y + 1, x, y);
    }
  }
  let path = '';
  for (const [start, leaving] of next) {
    while (leaving.length > 0) {
      path += `M${start % width + offset} ${Math.floor(start / width) + offset}`;
      let at = start;
      let run: 'h' | 'v' | '' = '';
      let length = 0;
      do {
        const to = next.get(at)?.pop() ?? start;
        const step: 'h' | 'v' = Math.abs(to - at) === 1 ? 'h' : 'v';
        if (step !== run) {
          if (run) path += run + length;
          run = step;
          length = 0;
        }
        length += Math.sign(to - at);
        at = to;
      } while (at !== start);
      // The last run is drawn by closing the outline.
      path += 'z';
    }
  }
  return path;
}

/**
 * A QR code of `text` as a small SVG with its quiet zone: dark on white whatever the page's colours are, because many
 * phones read only that. It scales to its box; the page gives it a name (`alt`) and prints `text` beside it.
 */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quietZone;
  const path = darkOutline(modules.size, (row, column) => modules.get(row, column) === 1, quietZone);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" fill-rule="evenodd" d="${path}"/></svg>`;
}
