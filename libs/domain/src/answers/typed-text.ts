/** How far typed words may differ from an accepted answer, beyond spaces, invisible characters and where a tone mark stands. */
export interface TextLeniency {
  /** True where capitals count, e.g. in a password example. */
  caseMatters?: boolean | undefined;
  /** True where words without their marks, or with some of them, are right too. A wrong mark stays wrong. */
  marksOptional?: boolean | undefined;
}

/** An answer an author accepts. `*` stands for anything or nothing, `\*` for a star. */
export interface AcceptedText { text: string; weight?: number | undefined }

/** An escaped star, while stars that stand for anything are looked for. */
const plainStar = '\u{E000}';
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const vowels = /(?:[aeiouy]\p{M}*)+/giu;

/** "hoà" and "hòa", "quý" and "qúy": the tone mark of a syllable goes to its first vowel, so that both are spelt alike. */
const withTonesInPlace = (decomposed: string): string => decomposed.replace(vowels, (run) => {
  const tones = run.match(tone) ?? [];
  return tones.length === 1 ? run.replace(tone, '').replace(/^.\p{M}*/u, (first) => first + tones.join('')) : run;
}).normalize('NFD');

/**
 * Typed words in the form in which they are compared: one code for what looks the same, single spaces, nothing
 * invisible, straight quotes and dashes, no full stop at the end (two quick spaces write one on phones), lower case
 * unless case matters. Marks stay.
 */
export function foldTyped(text: string, { caseMatters = false }: TextLeniency = {}): string {
  const plain = text.normalize('NFC').replace(/\p{Cf}/gu, '').replace(/[‘’‛]/gu, "'").replace(/[“”„]/gu, '"').replace(/[‐-―−]/gu, '-').replace(/\s+/gu, ' ').trim();
  const ended = plain.replace(/[\s.]+$/u, '');
  const kept = ended === '' ? plain : ended;
  return caseMatters ? kept : kept.toLowerCase().normalize('NFC');
}

/** Letters with their marks, decomposed, đ as d with a stroke: what is compared one by one. */
const lettersOf = (folded: string): string[] => folded.normalize('NFD').replaceAll('đ', 'd\u0335').replaceAll('Đ', 'D\u0335').match(/\P{M}\p{M}*|^\p{M}+/gu) ?? [];

const isSame = (expected: string, given: string): boolean => expected === given;
/** The letter itself, bare or with some of its marks. */
const isSameOrBarer = (expected: string, given: string): boolean => {
  const [letter, ...marks] = [...given];
  return expected.startsWith(letter ?? ' ') && marks.every((mark) => expected.includes(mark));
};

type SameLetter = typeof isSame;
const standsAt = (part: readonly string[], text: readonly string[], at: number, same: SameLetter): boolean =>
  part.every((letter, index) => same(letter, text[at + index] ?? ''));

/** Whether `text` begins with the first part, ends with the last, and holds those between in their order. */
function fits(parts: readonly string[][], text: readonly string[], same: SameLetter): boolean {
  const [first = [], ...others] = parts;
  const last = others.pop();
  if (last === undefined) return first.length === text.length && standsAt(first, text, 0, same);
  const end = text.length - last.length;
  if (end < first.length || !standsAt(first, text, 0, same) || !standsAt(last, text, end, same)) return false;
  let at = first.length;
  for (const part of others) {
    while (at + part.length <= end && !standsAt(part, text, at, same)) at += 1;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return true;
}

/** How plainly an answer names what was typed, best first: to the letter, without a star, by the letters it names, by its worth. */
type Rank = readonly [isLetterPerfect: number, isWhole: number, named: number, weight: number];
const isHigher = (a: Rank, b: Rank): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
};

function rankOf({ text, weight = 100 }: AcceptedText, given: string, leniency: TextLeniency): Rank | undefined {
  const pattern = foldTyped(text.replaceAll('\\*', plainStar), leniency);
  // As written first: with tones moved to one place, "*án" would no longer end "toán".
  for (const spell of [(words: string) => words, (words: string) => withTonesInPlace(words.normalize('NFD'))]) {
    const parts = spell(pattern).split('*').map((part) => lettersOf(part.replaceAll(plainStar, '*')));
    const letters = lettersOf(spell(given));
    const named = parts.reduce((sum, part) => sum + part.length, 0);
    if (fits(parts, letters, isSame)) return [1, parts.length === 1 ? 1 : 0, named, weight];
    if (leniency.marksOptional && fits(parts, letters, isSameOrBarer)) return [0, parts.length === 1 ? 1 : 0, named, weight];
  }
  return undefined;
}

/**
 * The accepted answer that fits what was typed, or undefined. Where several fit, the one that says it most plainly
 * counts, whatever the order they are written in: a whole answer before one with `*`, more letters before fewer.
 */
export function acceptedFor<Answer extends AcceptedText>(answers: readonly Answer[], typed: string, leniency: TextLeniency = {}): Answer | undefined {
  const given = foldTyped(typed, leniency);
  let best: { answer: Answer; rank: Rank } | undefined;
  for (const answer of answers) {
    const rank = rankOf(answer, given, leniency);
    if (rank && (!best || isHigher(rank, best.rank))) best = { answer, rank };
  }
  return best?.answer;
}

/** Whether nothing was typed that could be read. */
export const isBlank = (typed: string): boolean => foldTyped(typed) === '';

/** An answer as a person would type it: without the stars that stand for anything. */
export const withoutStars = (text: string): string =>
  text.replaceAll('\\*', plainStar).replaceAll('*', ' ').replaceAll(plainStar, '*').replace(/\s+/gu, ' ').trim();

/** Something to type that none of `answers` accepts, as long as each of them names at least one letter. */
export function typedWrong(answers: readonly AcceptedText[]): string {
  const named = foldTyped(answers.map(({ text }) => text).join(' ')).normalize('NFD');
  const letters = [...'qzxjwvkphgbtcsdlrmyunoaei0123456789'];
  return (letters.find((letter) => !named.includes(letter)) ?? '\u{25A1}').repeat(3);
}
