/** Strokes of a pen, in a field of 60 x 100; the same hand as on the screens. */
const digits: Readonly<Record<string, string>> = {
  0: 'M34 20C18 18 13 40 16 54C19 70 38 72 44 54C49 38 46 22 32 20', 1: 'M18 32C24 29 29 24 32 18C32 34 30 52 28 68', 2: 'M14 32C18 18 40 16 42 30C44 44 22 54 14 68C24 64 36 66 46 67',
  3: 'M16 24C26 16 42 20 40 31C38 40 28 42 24 42C36 42 46 50 42 60C38 72 20 72 13 63', 4: 'M32 18C26 32 20 42 12 52C24 52 36 51 48 50M36 38C36 50 35 60 34 70', 5: 'M42 20C32 20 26 20 20 21C18 30 17 36 16 42C26 36 44 40 43 54C42 70 22 72 13 64',
  6: 'M40 20C26 26 16 42 17 56C18 70 40 72 43 57C45 44 26 42 18 54', 7: 'M14 22C24 20 36 20 46 20C38 36 30 52 26 70M20 46C28 44 34 44 42 44', 8: 'M40 26C32 14 14 22 20 34C26 44 44 48 42 60C40 72 16 72 16 58C16 46 38 42 42 30C43 26 42 22 38 20',
  9: 'M42 30C36 16 16 20 17 34C18 48 40 46 43 30C44 44 40 60 30 70',
};

/** The teacher's red mark, a whole number from 0 to 10, underlined twice by hand. */
export function scoreMarkSvg(score: number): string {
  const text = String(score);
  const width = text.length * 46 + 30;
  const strokes = [...text].map((digit, index) => `<path transform="translate(${index * 44 + 8} 0)" d="${digits[digit] ?? ''}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100" fill="none" stroke="#c8102e" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round">${strokes}<path d="M${width * 0.12} 84C${width * 0.36} 79 ${width * 0.62} 78 ${width * 0.9} 80C${width * 0.7} 82 ${width * 0.5} 85 ${width * 0.38} 90"/></svg>`;
}
