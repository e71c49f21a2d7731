import type { RichText } from '../model/exchanged-question.ts';
import type { QuestionTexts } from '../text/question-texts.ts';
import type { TextFormat } from '../text/rich-text.ts';

// Escaped signs stand as noncharacters of Unicode while a question is taken apart; no text may hold these.
const signs = [':', '#', '=', '{', '}', '~', '\n', '\\'] as const;
const standIn = (index: number): string => String.fromCharCode(0xfdd0 + index);
const standIns: Readonly<Record<string, string>> = Object.fromEntries(signs.map((sign, index) => [sign, standIn(index)]));
const anyStandIn = /[\ufdd0-\ufdd7]/g;

/** `text` with `\:`, `\#`, `\=`, `\{`, `\}`, `\~`, `\\` and `\n` replaced by stand-ins, so that bare signs are control signs. */
export const hideEscapes = (text: string): string =>
  text.replace(anyStandIn, '').replace(/\\([:#={}~n\\])/g, (_, sign: string) => standIns[sign === 'n' ? '\n' : sign] ?? sign);

/** The text behind stand-ins. */
export const showEscapes = (text: string): string => text.replace(anyStandIn, (sign) => signs[sign.charCodeAt(0) - 0xfdd0] ?? '');

const formats: Readonly<Record<string, TextFormat>> = { html: 'html', moodle: 'moodle', plain: 'plain', markdown: 'markdown' };

/** Takes `[html]` and the like from the front of a text; without one it has the format of the question. */
export function withFormat(text: string, inherited: TextFormat): { text: string; format: TextFormat } {
  const [whole, name] = /^\s*\[([a-z]+)\]/i.exec(text) ?? [];
  const format = name === undefined ? undefined : formats[name.toLowerCase()];
  return format === undefined || whole === undefined ? { text, format: inherited } : { text: text.slice(whole.length), format };
}

/** A text of a question, with its format and its escapes resolved. */
export function giftText(raw: string, inherited: TextFormat, texts: QuestionTexts): RichText {
  const { text, format } = withFormat(raw, inherited);
  return texts.read(showEscapes(unindented(text)), format);
}

/** Lines without the spaces they begin and end with: indentation is for the writer. */
const unindented = (text: string): string => text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();

/** Plain words of a place that has no formats, such as a category. */
export const giftWords = (raw: string): string => showEscapes(raw).replace(/\s+/g, ' ').trim();

/** Splits at the first bare sign: what is before, and what is behind or undefined. */
export function splitAt(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** `text` with the signs that mean something in GIFT escaped, on one line. */
export const escapeGift = (text: string): string => text.replace(/[\\#=~{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
