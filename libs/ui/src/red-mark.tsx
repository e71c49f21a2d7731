import { useWords } from './i18n.tsx';
import './styles/red-mark.css';
import { uiWords } from './words.tsx';

// Strokes of a teacher's hand, each sign in a box from x 0 to 36 and y 16 to 72, in the order the pen draws them.
const strokes: Record<string, readonly string[]> = {
  0: ['M22 18C6 16 1 38 4 52C7 68 26 70 32 52C37 36 34 20 20 18'],
  1: ['M6 32C12 29 17 24 20 18C20 34 18 52 16 68'],
  2: ['M5 31C6 16 29 14 29 30C29 44 13 54 3 67C12 62 22 66 34 65'],
  3: ['M6 23C14 14 31 17 28 29C26 38 18 41 12 41C24 40 33 46 31 56C29 70 11 71 4 61'],
  4: ['M21 17C17 30 11 41 3 52C14 51 25 50 35 50', 'M26 35C25 47 24 58 22 71'],
  5: ['M10 20C9 28 8 34 7 42C17 34 33 38 31 53C29 69 11 71 3 62', 'M10 20C17 19 24 19 32 18'],
  6: ['M27 17C12 24 2 42 5 57C8 72 29 71 31 57C33 41 13 40 6 55'],
  7: ['M4 22C13 20 22 19 32 19C25 34 18 50 14 70', 'M10 45C17 44 22 43 28 43'],
  8: ['M28 23C17 12 3 24 12 35C20 43 33 48 30 60C26 72 5 71 4 59C4 47 29 39 30 27C30 25 29 24 28 23'],
  9: ['M29 29C24 14 4 18 5 33C7 47 26 45 29 29C29 42 27 57 21 71'],
  ',': ['M10 60C11 65 9 70 5 74'],
};
const advance = (sign: string): number => ({ 1: 30, ',': 19 })[sign] ?? 40;

interface RedMarkProps {
  /** 0 to 10; halves are written with a comma as schools do. */
  score: number;
}

/** The teacher's red score in the corner of a notebook page. It never stands alone: the result is said in words too. */
export const RedMark = ({ score }: RedMarkProps) => {
  const say = useWords(uiWords);
  const written = String(Math.round(Math.min(10, Math.max(0, score)) * 10) / 10).replace('.', ',');
  const signs = written.split('');
  const width = signs.reduce((sum, sign) => sum + advance(sign), -4);
  let x = (100 - width) / 2;
  return (
    <svg className="hs-redmark" viewBox="0 0 100 100" role="img" aria-label={say('score.label', { score: written })}>
      {signs.map((sign, index) => {
        const at = x;
        x += advance(sign);
        return (
          <g key={index} transform={`translate(${at} 0)`}>
            {strokes[sign]?.map((stroke) => <path key={stroke} pathLength="100" d={stroke} />)}
          </g>
        );
      })}
      <path pathLength="100" d="M16 84C38 79 62 78 88 80C70 82 52 85 40 90" />
    </svg>
  );
};
