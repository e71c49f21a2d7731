import { foldMarks, foldedWords } from '@hocso/domain/primitives/vietnamese';

function counts(items: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

/** Dice coefficient of two bags: 2 x common / sum of sizes; two empty bags are alike. */
function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const other = counts(b);
  let common = 0;
  for (const [item, count] of counts(a)) common += Math.min(count, other.get(item) ?? 0);
  return (2 * common) / (a.length + b.length);
}

const trigrams = (text: string): string[] => {
  const padded = `  ${foldMarks(text)} `;
  return Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3));
};

/**
 * How alike two texts are once marks, case and punctuation are gone, 0..1: the larger of the likeness of their words
 * and of their letter triples, so that neither swapped words nor changed endings hide a copy.
 */
export const similarity = (a: string, b: string): number => Math.max(dice(foldedWords(a), foldedWords(b)), dice(trigrams(a), trigrams(b)));

/** Share of the words of `text` that `source` does not hold, 0..1; 0 for a text without words. */
export function newShare(text: string, source: string): number {
  const words = foldedWords(text);
  if (words.length === 0) return 0;
  const left = counts(foldedWords(source));
  let fresh = 0;
  for (const word of words) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) fresh += 1;
    else left.set(word, rest - 1);
  }
  return fresh / words.length;
}
