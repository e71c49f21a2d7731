import { emptyText } from '../model/exchanged-question.ts';
import type { RichText } from '../model/exchanged-question.ts';
import type { Removed } from './clean-html.ts';
import { cleanHtml, escapeHtml, nothingRemoved } from './clean-html.ts';
import { plainWords } from './html-words.ts';
import { markdownHtml } from './markdown.ts';
import { htmlOfMarked } from './marked-words.ts';

/** In what a text is written: HTML, lines that may hold HTML, plain lines, or Markdown. */
export const textFormats = ['html', 'moodle', 'plain', 'markdown'] as const;
export type TextFormat = (typeof textFormats)[number];

const shows = /<(img|audio|video|hr|table)\b/;

const fromClean = (html: string): RichText => {
  const plain = plainWords(html);
  return plain === '' && !shows.test(html) ? emptyText : { html, plain };
};

const lineEnds = (text: string): string => text.trim().replace(/\r\n?|\n/g, '<br />');
const htmlOf: Readonly<Record<TextFormat, (text: string) => string>> = {
  html: (text) => text,
  // Line ends count unless the writer gave blocks.
  moodle: (text) => (/<(p|div|br|ul|ol|table|h[1-6])\b/i.test(text) ? text : lineEnds(text)),
  plain: (text) => lineEnds(escapeHtml(text)),
  markdown: markdownHtml,
};

/** The text of a file as cleaned HTML and plain words; adds what was taken away to `removed`. */
export const richText = (text: string, format: TextFormat, removed: Removed = nothingRemoved()): RichText =>
  (text.trim() === '' ? emptyText : fromClean(cleanHtml(htmlOf[format](text), removed)));

/** Plain lines as a text. */
export const plainText = (text: string): RichText => richText(text, 'plain');

/** Our own text with `**bold**` and `==highlight==` as a text. */
export const markedText = (text: string): RichText => (text.trim() === '' ? emptyText : fromClean(cleanHtml(htmlOfMarked(text), nothingRemoved())));

/** Whether two texts read the same, looks aside. */
export const isSameText = (a: RichText, b: RichText): boolean => a.html === b.html;
