import { encoded } from '../bytes/encode-text.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { ExchangedOf, RichText } from '../model/exchanged-question.ts';
import type { Carries } from '../model/write-notes.ts';
import { writeNotes } from '../model/write-notes.ts';
import type { WriteOptions, WriteSource } from '../model/writing.ts';

export const aikenCarries: Carries = { kinds: ['single'], fields: [], about: [], texts: 'plain' };

const oneLine = ({ plain }: RichText): string => plain.replace(/\s+/g, ' ').trim();

function ownNotes(question: ExchangedOf<'single'>): Issue[] {
  const { position, choices, stem } = question;
  const right = choices.filter(({ weight }) => weight === 100);
  if (right.length !== 1) return [errorAt(position, 'aiken-one-right-answer', { count: right.length })];
  if (choices.length > 26) return [errorAt(position, 'too-many-parts', { most: 26 })];
  const texts = [stem, ...choices.map(({ text }) => text)];
  if (texts.some((text) => oneLine(text) === '')) return [errorAt(position, 'text-needs-words')];
  return texts.some(({ plain }) => plain.includes('\n')) ? [noteAt(position, 'formatting-not-carried', { tags: 'br' })] : [];
}

/** Writes Aiken in UTF-8: single choice with one right answer, each text on one line. */
export async function* writeAiken(items: WriteSource, { onIssue }: WriteOptions = {}): AsyncGenerator<Uint8Array, void> {
  yield* encoded((async function* pieces() {
    for await (const item of items) {
      if ('category' in item) continue;
      const { question } = item;
      const notes = [...writeNotes(question, aikenCarries), ...(question.kind === 'single' ? ownNotes(question) : [])];
      for (const issue of notes) onIssue?.(issue);
      if (question.kind !== 'single' || notes.some(({ severity }) => severity === 'error')) continue;
      const letter = (index: number): string => String.fromCharCode(65 + index);
      const choices = question.choices.map(({ text }, index) => `${letter(index)}) ${oneLine(text)}\n`);
      yield `${oneLine(question.stem)}\n${choices.join('')}ANSWER: ${letter(question.choices.findIndex(({ weight }) => weight === 100))}\n\n`;
    }
  })());
}
