import type { ExchangedQuestion } from './exchanged-question.ts';

/** The name of a question for lists: its own, else the beginning of what it asks. */
export function nameOf({ name, stem, kind }: ExchangedQuestion): string {
  if (name !== '') return name;
  const words = stem.plain.replace(/\s+/g, ' ').trim();
  if (words === '') return kind;
  return words.length > 80 ? `${words.slice(0, 79).trimEnd().toWellFormed().replace(/\ufffd$/, '')}…` : words;
}
