import type { ExchangedArea, ExchangedOf } from '../model/exchanged-question.ts';
import { xmlText } from '../xml/xml-node.ts';

const width = 360;
const rowHeight = 56;
const top = 48;

/** A practice screen drawn as a picture for systems that know only places on pictures: one row an element. */
export interface ScreenPicture { svg: string; width: number; height: number; coords: number[][] }

const shortened = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);
const isPressed = (look: string): boolean => look === 'button' || look === 'link';

const row = ({ label, detail, look }: ExchangedArea, index: number): string => {
  const y = top + index * rowHeight;
  const fill = isPressed(look) ? '#e4eefb' : '#ffffff';
  const second = detail === '' ? '' : `<text x="16" y="${y + 44}" font-size="12" fill="#4a5568">${xmlText(shortened(detail, 48))}</text>`;
  return `<rect x="8" y="${y + 2}" width="${width - 16}" height="${rowHeight - 4}" rx="6" fill="${fill}" stroke="#94a3b8"/><text x="16" y="${y + (detail === '' ? 34 : 26)}" font-size="15" fill="#0f1b33">${xmlText(shortened(label.replace(/\*\*|==/g, ''), 42))}</text>${second}`;
};

export function screenPicture({ areas, screen }: ExchangedOf<'hotspot'>): ScreenPicture {
  const height = top + areas.length * rowHeight + 8;
  return {
    width, height,
    coords: areas.map((_, index) => [8, top + index * rowHeight, width - 8, top + (index + 1) * rowHeight]),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><rect width="${width}" height="${height}" fill="#f8fafc"/><rect width="${width}" height="40" fill="#0a4da2"/><text x="16" y="26" font-size="16" fill="#ffffff">${xmlText(shortened(screen?.title ?? '', 38))}</text>${areas.map(row).join('')}</svg>`,
  };
}
