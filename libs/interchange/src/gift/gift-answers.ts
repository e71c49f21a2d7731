import type { ExchangedBody, NumberAnswer, NumberRange, RichText, TextAnswer } from '../model/exchanged-question.ts';
import { choiceOf, emptyText, itemOf } from '../model/exchanged-question.ts';
import type { IssueCode, IssueParams } from '../model/issue.ts';
import type { QuestionTexts } from '../text/question-texts.ts';
import { readNumber } from '../text/read-number.ts';
import { isSameText } from '../text/rich-text.ts';
import type { TextFormat } from '../text/rich-text.ts';
import { giftText, giftWords, showEscapes, splitAt } from './gift-text.ts';

/** Why answers could not be read; `at` is the offset in the answer text. */
export interface AnswerProblem { code: IssueCode; params: IssueParams; at: number }
/** What stands between the braces, its escapes hidden, and how to read its texts. */
export interface GiftAnswers { text: string; format: TextFormat; texts: QuestionTexts; problem: (code: IssueCode, at?: number, params?: IssueParams) => void }

interface Entry { sign: '=' | '~'; text: string; at: number }

/** The answers as `=…` and `~…`; words before the first sign are a wrong answer without a sign. */
function entriesOf(text: string): Entry[] {
  const found: Entry[] = [];
  const lead = /^[^=~]*/.exec(text)?.[0] ?? '';
  if (lead.trim() !== '') found.push({ sign: '~', text: lead, at: 0 });
  for (const match of text.matchAll(/([=~])([^=~]*)/g)) found.push({ sign: match[1] as '=' | '~', text: match[2] ?? '', at: match.index });
  return found;
}

const weightSign = /^\s*%(-?\d{1,3}(?:[.,]\d+)?)%/;
/** Takes `%50%` from the front. */
function withWeight(text: string, otherwise: number): { weight: number; text: string } {
  const found = weightSign.exec(text);
  return found ? { weight: Number(found[1]?.replace(',', '.')), text: text.slice(found[0].length) } : { weight: otherwise, text };
}

const feedbackOf = ({ format, texts }: GiftAnswers, raw: string | undefined): RichText => (raw === undefined ? emptyText : giftText(raw, format, texts));

function choices(answers: GiftAnswers): ExchangedBody {
  const entries = entriesOf(answers.text);
  const isSingle = entries.some(({ sign }) => sign === '=');
  const read = entries.map(({ sign, text, at }, index) => {
    const { weight, text: rest } = withWeight(text, sign === '=' ? 100 : 0);
    const [words, feedback] = splitAt(rest, '#');
    const shown = giftText(words, answers.format, answers.texts);
    if (shown.html === '') answers.problem('answer-empty', at);
    return choiceOf(index, shown, weight, feedbackOf(answers, feedback));
  });
  if (read.length < 2) answers.problem('too-few-answers', 0, { least: 2 });
  return isSingle ? { kind: 'single', choices: read, shuffle: true } : { kind: 'multiple', choices: read, shuffle: true, marking: 'by-weight' };
}

function matching(answers: GiftAnswers): ExchangedBody {
  const body: Extract<ExchangedBody, { kind: 'matching' }> = { kind: 'matching', left: [], right: [], key: [], shuffle: true, marking: 'by-weight' };
  for (const { text, at } of entriesOf(answers.text)) {
    const [left, right] = splitAt(text, '->');
    if (right === undefined) {
      answers.problem('gift-pair-without-arrow', at, { text: giftWords(left).slice(0, 60) });
      continue;
    }
    const shown = answers.texts.read(showEscapes(right).trim(), 'plain');
    const known = body.right.findIndex((item) => isSameText(item.text, shown));
    if (known === -1) body.right.push(itemOf(body.right.length, shown));
    const words = giftText(left, answers.format, answers.texts);
    if (words.html === '') continue;
    body.left.push(itemOf(body.left.length, words));
    body.key.push(known === -1 ? body.right.length - 1 : known);
  }
  if (body.left.length < 2) answers.problem('too-few-answers', 0, { least: 2 });
  return body;
}

function shortText(answers: GiftAnswers): ExchangedBody {
  const read: TextAnswer[] = [];
  // A single accepted answer may stand without its "=".
  for (const { text, at } of entriesOf(answers.text)) {
    const { weight, text: rest } = withWeight(text, 100);
    const [words, feedback] = splitAt(rest, '#');
    const pattern = showEscapes(words.replace(/^\s*\[(html|moodle|plain|markdown)\]/i, '')).replace(/\s+/g, ' ').trim();
    if (pattern === '') answers.problem('answer-empty', at);
    read.push({ pattern, weight, feedback: feedbackOf(answers, feedback) });
  }
  return { kind: 'short-text', answers: read, caseSensitive: false };
}

/** `1822`, `1822:5`, `3.1..3.2` or `*`. */
function rangeOf(raw: string): NumberRange | 'ambiguous' | null {
  const text = showEscapes(raw).trim();
  if (text === '*') return { is: 'any' };
  const [min, max] = splitAt(text, '..');
  if (max !== undefined) {
    const [from, to] = [readNumber(min), readNumber(max)];
    if (from === 'ambiguous' || to === 'ambiguous') return 'ambiguous';
    return from === null || to === null ? null : { is: 'between', min: Math.min(from, to), max: Math.max(from, to) };
  }
  const [middle, margin] = splitAt(text, ':');
  const [value, tolerance] = [readNumber(middle), margin === undefined || margin.trim() === '' ? 0 : readNumber(margin)];
  if (value === 'ambiguous' || tolerance === 'ambiguous') return 'ambiguous';
  return value === null || tolerance === null ? null : { is: 'value', value, tolerance: Math.abs(tolerance) };
}

function numeric(answers: GiftAnswers): ExchangedBody {
  const text = answers.text.slice(answers.text.indexOf('#') + 1);
  const offset = answers.text.length - text.length;
  const read: NumberAnswer[] = [];
  const [accepted, otherwise] = splitAt(text, '~');
  // Without signs all of it is one accepted number.
  const entries = accepted.includes('=') ? entriesOf(accepted) : [{ text: accepted, at: 0 }];
  for (const { text: entry, at } of entries) {
    const { weight, text: rest } = withWeight(entry, 100);
    const [words, feedback] = splitAt(rest, '#');
    const range = rangeOf(words);
    if (range === null || range === 'ambiguous') answers.problem(range === null ? 'number-unreadable' : 'number-ambiguous', offset + at, { text: giftWords(words).slice(0, 60) });
    else read.push({ range, weight, feedback: feedbackOf(answers, feedback) });
  }
  if (otherwise !== undefined) read.push({ range: { is: 'any' }, weight: 0, feedback: feedbackOf(answers, splitAt(otherwise, '#')[1]) });
  return { kind: 'numeric', answers: read, units: [], unitRequired: false };
}

/** The words Moodle's ordering questions put behind `{>`; all but the marking are looks. */
const orderingHead = /^>\s*(\d*)\s*(ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?\s*(HORIZONTAL|HORI|H|VERTICAL|VERT|V|0|1)?\s*(ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE_[A-Z_]+|RELATIVE|LONGEST_[A-Z_]+)?\s*(SHOW|HIDE|TRUE|FALSE|YES|NO|0|1)?\s*(none|abc|ABCD|123|iii|IIII)?\s*$/;

function ordering(answers: GiftAnswers): ExchangedBody {
  const [first = '', ...others] = answers.text.split('\n');
  const head = orderingHead.exec(first.trim());
  const lines = head ? others : [first.trim().slice(1), ...others];
  const items = lines.map((line) => line.replace(/^\s*=/, '')).filter((line) => line.trim() !== '');
  if (items.length < 2) answers.problem('too-few-answers', 0, { least: 2 });
  return {
    kind: 'ordering', items: items.map((line, index) => itemOf(index, giftText(line, answers.format, answers.texts))),
    marking: head?.[4] === undefined || head[4] === 'ALL_OR_NOTHING' ? 'all-or-nothing' : 'by-weight',
  };
}

function trueFalse(answers: GiftAnswers): ExchangedBody {
  const [word, wrong, right] = answers.text.split('#', 3);
  const answer = /^\s*t/i.test(word ?? '');
  // The first feedback is for whoever answers wrongly, the second for whoever is right.
  const [feedbackWrong, feedbackRight] = [feedbackOf(answers, wrong), feedbackOf(answers, right)];
  return { kind: 'true-false', answer, feedbackTrue: answer ? feedbackRight : feedbackWrong, feedbackFalse: answer ? feedbackWrong : feedbackRight };
}

/** What the braces hold, recognised as Moodle does. */
export function giftBody(answers: GiftAnswers): ExchangedBody {
  const text = answers.text.trim();
  if (text === '') return { kind: 'essay', template: emptyText, graderInfo: emptyText };
  if (text.startsWith('>')) return ordering({ ...answers, text });
  if (text.startsWith('#')) return numeric(answers);
  if (text.includes('~')) return choices(answers);
  if (text.includes('=') && text.includes('->')) return matching(answers);
  if (/^(t|true|f|false)\s*(#|$)/i.test(text)) return trueFalse({ ...answers, text });
  return shortText(answers);
}
