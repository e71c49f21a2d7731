/** What will become of one pasted line. */
export type LineState = 'new' | 'repeated' | 'existing' | 'too-short' | 'too-long';
export interface PastedLine { name: string; state: LineState }

/** The most names one request may carry. */
export const mostNames = 300;

const listMark = /^(?:[-–—•*+]|\d{1,3}[.)])\s+/u;

/** The name in one pasted line: without a list mark, and out of a spreadsheet row the first cell that holds words. */
function nameOf(line: string): string {
  const cells = line.split('\t').map((cell) => cell.trim());
  const cell = cells.length > 1 ? cells.find((text) => /\p{L}/u.test(text)) ?? '' : cells[0] ?? '';
  return cell.replace(listMark, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

const key = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi');

/**
 * Reads a pasted list, one name a line; empty lines are left out. Names that stand twice or exist in the ward
 * already are kept in the result and marked, so that the officer sees why they are not added.
 */
export function readPastedLines(text: string, existingNames: readonly string[]): PastedLine[] {
  const existing = new Set(existingNames.map(key));
  const seen = new Set<string>();
  return text.split(/\r?\n/).map(nameOf).filter((name) => name !== '').map((name) => {
    const isRepeated = seen.has(key(name));
    seen.add(key(name));
    const length = [...name].length;
    const state = length < 2 ? 'too-short' : length > 120 ? 'too-long' : isRepeated ? 'repeated' : existing.has(key(name)) ? 'existing' : 'new';
    return { name, state };
  });
}

/** The names that will be added. */
export const newNames = (lines: readonly PastedLine[]): string[] => lines.filter(({ state }) => state === 'new').map(({ name }) => name);
