/**
 * Strokes of a teacher's hand, the same as on the learner's screen (libs/ui red-mark.tsx, which the server may not
 * import because it is React). Each sign stands in a box from x 0 to 36 and y 16 to 72.
 */
const strokes: Record<string, string> = {
  0: 'M22 18C6 16 1 38 4 52C7 68 26 70 32 52C37 36 34 20 20 18',
  1: 'M6 32C12 29 17 24 20 18C20 34 18 52 16 68',
  2: 'M5 31C6 16 29 14 29 30C29 44 13 54 3 67C12 62 22 66 34 65',
  3: 'M6 23C14 14 31 17 28 29C26 38 18 41 12 41C24 40 33 46 31 56C29 70 11 71 4 61',
  4: 'M21 17C17 30 11 41 3 52C14 51 25 50 35 50M26 35C25 47 24 58 22 71',
  5: 'M10 20C9 28 8 34 7 42C17 34 33 38 31 53C29 69 11 71 3 62M10 20C17 19 24 19 32 18',
  6: 'M27 17C12 24 2 42 5 57C8 72 29 71 31 57C33 41 13 40 6 55',
  7: 'M4 22C13 20 22 19 32 19C25 34 18 50 14 70M10 45C17 44 22 43 28 43',
  8: 'M28 23C17 12 3 24 12 35C20 43 33 48 30 60C26 72 5 71 4 59C4 47 29 39 30 27C30 25 29 24 28 23',
  9: 'M29 29C24 14 4 18 5 33C7 47 26 45 29 29C29 42 27 57 21 71',
  ',': 'M10 60C11 65 9 70 5 74',
};
const advance = (sign: string): number => ({ 1: 30, ',': 19 })[sign] ?? 40;

/** The points on the ten-point scale of schools, as a teacher writes them: "10", "8,5". */
export function schoolMark(rawPoints: number, maxPoints: number): string {
  const mark = maxPoints > 0 ? (rawPoints / maxPoints) * 10 : 0;
  return String(Math.round(Math.min(10, Math.max(0, mark)) * 10) / 10).replace('.', ',');
}

/** A school mark in red handwriting with the teacher's underline, as an SVG of 100 by 100. */
export function redMarkSvg(mark: string): string {
  const signs = [...mark];
  let x = (104 - signs.reduce((sum, sign) => sum + advance(sign), 0)) / 2;
  const written = signs.map((sign) => {
    const at = x;
    x += advance(sign);
    return `<path transform="translate(${at} 0)" d="${strokes[sign] ?? ''}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="none" stroke="#c8102e" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round">${written.join('')}<path d="M16 84C38 79 62 78 88 80C70 82 52 85 40 90"/></svg>`;
}
