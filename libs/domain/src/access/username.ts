import { foldedWords } from '../primitives/vietnamese.ts';

const longest = 34;
/** Stands in for a name without a single Latin letter. */
const fallback = 'thanh.vien';

/**
 * Sign-in names for somebody, the best first: the name without marks ("le.van.binh"), then with a number. `random`
 * holds whole numbers of any size; each adds one more name with four digits, for names that many people share.
 */
export function usernamesFor(fullName: string, random: readonly number[]): string[] {
  const letters = foldedWords(fullName).map((word) => word.replace(/[^a-z0-9]/g, '')).filter(Boolean).join('.').slice(0, longest).replace(/\.$/, '');
  const base = letters === '' ? fallback : letters;
  // Three letters at least: sign-in names are at least that long, so a person called "Ơ" gets a number at once.
  const plain = base.length < 3 ? [] : [base];
  const few = Array.from({ length: 8 }, (_, index) => `${base}${String(index + 2).padStart(base.length < 2 ? 2 : 1, '0')}`);
  const many = random.map((number) => `${base}${String(Math.abs(Math.trunc(number)) % 10_000).padStart(4, '0')}`);
  return [...plain, ...few, ...many];
}
