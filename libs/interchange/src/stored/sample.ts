import type { RichText } from '../model/exchanged-question.ts';
import { plainWords } from '../text/html-words.ts';

/** A made-up message above a question travels as a quotation at the beginning of its text. */
export function withSample(sample: RichText, stem: RichText): RichText {
  const html = `<blockquote>${sample.html}</blockquote>${stem.html}`;
  return { html, plain: plainWords(html) };
}

/** Parts a text into the quotation it begins with and the rest; null where it begins with none or is nothing else. */
export function splitSample({ html }: RichText): { sample: RichText; stem: RichText } | null {
  const [, sample, stem] = /^\s*<blockquote>((?:(?!<\/?blockquote>)[\s\S])*)<\/blockquote>([\s\S]*)$/.exec(html) ?? [];
  if (sample === undefined || stem === undefined || plainWords(sample) === '' || plainWords(stem) === '') return null;
  return { sample: { html: sample, plain: plainWords(sample) }, stem: { html: stem.trim(), plain: plainWords(stem) } };
}
