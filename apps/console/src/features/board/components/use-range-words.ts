import { formatDate, useWords } from '@hocso/ui/i18n';
import type { Period } from '../periods.ts';
import { boardWords } from '../words.ts';

/** Says a period in words: "Từ 01/11/2026 đến 30/11/2026". */
export function useRangeWords(): (period: Period) => string {
  const say = useWords(boardWords);
  const day = (text: string): string => formatDate(`${text}T00:00:00+07:00`);
  return ({ from, to }) => {
    if (from !== null && to !== null) return say('board.range.between', { from: day(from), to: day(to) });
    if (from !== null) return say('board.range.from', { from: day(from) });
    return to === null ? say('board.range.all') : say('board.range.to', { to: day(to) });
  };
}
