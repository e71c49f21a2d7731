import type { ExchangedGap, NumberRange } from '../model/exchanged-question.ts';
import { choiceOf, emptyText } from '../model/exchanged-question.ts';
import type { IssueCode, IssueParams } from '../model/issue.ts';
import { aroundMiddle } from '../moodle-xml/cloze-text.ts';
import { markedWords } from '../text/html-words.ts';
import { readNumber } from '../text/read-number.ts';
import { markedText } from '../text/rich-text.ts';
import { readShare, withShare } from './answer-share.ts';

// One line an answer. `* right` and `- wrong` are choices, `=5±0.5` a number, other lines accepted words; `[2]` as first
// line says how much the gap is worth.
const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ');
const rangeLine = (range: NumberRange): string => {
  if (range.is === 'any') return '=*';
  const { value, tolerance } = aroundMiddle(range);
  return `=${value}±${tolerance}`;
};

export function gapCell(gap: ExchangedGap): string {
  const lines = gap.kind === 'choice'
    ? gap.choices.map(({ weight, text }) => `${weight >= 100 ? '*' : '-'} ${oneLine(markedWords(text.html))}`)
    : gap.kind === 'short-text'
      ? gap.answers.map(({ weight, pattern }) => withShare(weight, oneLine(pattern)))
      : gap.answers.map(({ weight, range }) => `${weight === 100 ? '' : `${Number(weight.toFixed(5))}% `}${rangeLine(range)}`);
  return [...(gap.share === 1 ? [] : [`[${gap.share}]`]), ...lines].join('\n');
}

function readRange(text: string): NumberRange | 'ambiguous' | null {
  if (text === '*') return { is: 'any' };
  const [middle = '', margin = '0'] = text.split(/±|\+-|:/);
  const [value, tolerance] = [readNumber(middle), readNumber(margin)];
  if (value === 'ambiguous' || tolerance === 'ambiguous') return 'ambiguous';
  return value === null || tolerance === null ? null : { is: 'value', value, tolerance: Math.abs(tolerance) };
}

/** The gap a cell describes, or undefined and a word to `problem` where it describes none. */
export function readGapCell(text: string, problem: (code: IssueCode, params: IssueParams) => void): ExchangedGap | undefined {
  const [first = '', ...others] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const told = /^\[(\d{1,3}(?:\.\d+)?)\]$/.exec(first)?.[1];
  const share = told === undefined ? 1 : Number(told);
  const lines = told === undefined ? [first, ...others] : others;
  if (lines.length === 0) problem('gap-without-answers', { gap: text.slice(0, 60) });
  else if (lines.every((line) => /^[*-]\s/.test(line))) {
    if (!lines.some((line) => line.startsWith('*'))) problem('no-right-answer', {});
    return { share, kind: 'choice', look: 'menu', many: false, shuffle: false, choices: lines.map((line, index) => choiceOf(index, markedText(line.slice(1).trim()), line.startsWith('*') ? 100 : 0)) };
  } else {
    const answers = lines.map(readShare);
    if (!answers.every((answer) => answer.text.startsWith('='))) return { share, kind: 'short-text', caseSensitive: false, answers: answers.map((answer) => ({ pattern: answer.text, weight: answer.weight, feedback: emptyText })) };
    const ranges = answers.map((answer) => ({ weight: answer.weight, range: readRange(answer.text.slice(1).trim()) }));
    const wrong = ranges.findIndex(({ range }) => range === null || range === 'ambiguous');
    if (wrong === -1) return { share, kind: 'numeric', answers: ranges.flatMap(({ range, weight }) => (range === null || range === 'ambiguous' ? [] : [{ range, weight, feedback: emptyText }])) };
    problem(ranges[wrong]?.range === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable', { text: lines[wrong]?.slice(0, 60) ?? '' });
  }
  return undefined;
}
