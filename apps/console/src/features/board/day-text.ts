import { isDay } from './board-filter.ts';

/** A day as people write it, `22/11/2026`; empty for an open end. */
export const textOfDay = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/**
 * Reads `22/11/2026`, `1/5/2026`, `1-5-26` and `2026-11-22`; null for an empty text, undefined for what is no day.
 * Text and not the browser's date field, because that one shows month before day on an English computer.
 */
export function dayOfText(text: string): string | null | undefined {
  const said = text.trim();
  if (said === '') return null;
  if (isDay(said)) return said;
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(said);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const found = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
