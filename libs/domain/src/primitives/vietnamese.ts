/** `text` in NFC: the one form in which text is stored. What looks the same then is the same. */
export const toNfc = (text: string): string => text.normalize('NFC');

/**
 * The key by which text is searched and compared: lower case, without marks, đ as d, single spaces. "Hoà", "hòa" and
 * "hoa" give one key, whatever the keyboard; the text itself is always shown as typed.
 */
export const foldMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of `text`, folded, without punctuation. */
export const foldedWords = (text: string): string[] => foldMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The text by which a person's name is sorted: given name (the last word) first, then the rest, as Vietnamese lists
 * do. Compare it with a Vietnamese collation, never byte by byte.
 */
export function nameSortKey(fullName: string): string {
  const words = toNfc(fullName).split(/\s+/u).filter(Boolean);
  const given = words.at(-1);
  return given === undefined ? '' : [given, ...words.slice(0, -1)].join(' ');
}

const vietnamese = new Intl.Collator('vi');

/** Orders two full names as a Vietnamese list does: by given name, then by the rest, tones last. */
export const compareNames = (a: string, b: string): number => vietnamese.compare(nameSortKey(a), nameSortKey(b));
