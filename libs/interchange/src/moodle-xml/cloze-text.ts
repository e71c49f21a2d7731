import type { ExchangedChoice, ExchangedGap, NumberRange, RichText } from '../model/exchanged-question.ts';
import { choiceOf } from '../model/exchanged-question.ts';
import { decodeEntities } from '../text/html-words.ts';
import { readNumber } from '../text/read-number.ts';

/** The types of Moodle's embedded answers by every name they have. */
const types: Readonly<Record<string, { kind: ExchangedGap['kind']; look?: 'menu' | 'column' | 'row'; many?: boolean; shuffle?: boolean; caseSensitive?: boolean }>> = {
  NUMERICAL: { kind: 'numeric' }, NM: { kind: 'numeric' },
  SHORTANSWER: { kind: 'short-text' }, SA: { kind: 'short-text' }, MW: { kind: 'short-text' },
  SHORTANSWER_C: { kind: 'short-text', caseSensitive: true }, SAC: { kind: 'short-text', caseSensitive: true }, MWC: { kind: 'short-text', caseSensitive: true },
  MULTICHOICE: { kind: 'choice', look: 'menu' }, MC: { kind: 'choice', look: 'menu' }, MULTICHOICE_S: { kind: 'choice', look: 'menu', shuffle: true }, MCS: { kind: 'choice', look: 'menu', shuffle: true },
  MULTICHOICE_V: { kind: 'choice', look: 'column' }, MCV: { kind: 'choice', look: 'column' }, MULTICHOICE_VS: { kind: 'choice', look: 'column', shuffle: true }, MCVS: { kind: 'choice', look: 'column', shuffle: true },
  MULTICHOICE_H: { kind: 'choice', look: 'row' }, MCH: { kind: 'choice', look: 'row' }, MULTICHOICE_HS: { kind: 'choice', look: 'row', shuffle: true }, MCHS: { kind: 'choice', look: 'row', shuffle: true },
  MULTIRESPONSE: { kind: 'choice', look: 'column', many: true }, MR: { kind: 'choice', look: 'column', many: true }, MULTIRESPONSE_S: { kind: 'choice', look: 'column', many: true, shuffle: true }, MRS: { kind: 'choice', look: 'column', many: true, shuffle: true },
  MULTIRESPONSE_H: { kind: 'choice', look: 'row', many: true }, MRH: { kind: 'choice', look: 'row', many: true }, MULTIRESPONSE_HS: { kind: 'choice', look: 'row', many: true, shuffle: true }, MRHS: { kind: 'choice', look: 'row', many: true, shuffle: true },
};
const opening = new RegExp(`\\{(\\d{0,6}):(${Object.keys(types).toSorted((a, b) => b.length - a.length).join('|')}):`, 'g');

interface Alternative { weight: number; words: string; feedback: string }
/** What a cloze text holds: the text with `[[1]]` where gaps are, the gaps, and gaps that could not be read. */
export interface ClozeText { text: string; gaps: ExchangedGap[]; broken: { gap: string; reason: 'gap-not-closed' | 'gap-without-answers' | 'number-unreadable' | 'number-ambiguous' }[] }

/** The alternatives from `start` to the brace that closes the gap; undefined where none does. */
function alternativesFrom(text: string, start: number): { end: number; alternatives: Alternative[] } | undefined {
  const alternatives: Alternative[] = [];
  let words = '';
  let feedback: string | undefined;
  const close = (): void => {
    const [, sign, rest] = /^\s*(=|%-?\d+(?:[.,]\d*)?%)?([\s\S]*)$/.exec(words) ?? [];
    const weight = sign === undefined ? 0 : sign === '=' ? 100 : Number(sign.replaceAll('%', '').replace(',', '.'));
    alternatives.push({ weight, words: (rest ?? '').trim(), feedback: (feedback ?? '').trim() });
    words = '';
    feedback = undefined;
  };
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (sign === '\\' && /[~#}={\\/"%]/.test(next)) {
      if (feedback === undefined) words += next;
      else feedback += next;
      at += 1;
    } else if (sign === '}') {
      close();
      return { end: at + 1, alternatives };
    } else if (sign === '~') close();
    // The sign of an entity (&#039;) begins no feedback.
    else if (sign === '#' && feedback === undefined && text[at - 1] !== '&') feedback = '';
    else if (feedback === undefined) words += sign;
    else feedback += sign;
  }
  return undefined;
}

const plainOf = (html: string): string => decodeEntities(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();

function rangeOf(words: string): NumberRange | 'number-unreadable' | 'number-ambiguous' {
  const text = plainOf(words);
  if (text === '*') return { is: 'any' };
  const [middle = '', margin = '0'] = text.split(':');
  const [value, tolerance] = [readNumber(middle), readNumber(margin === '' ? '0' : margin)];
  if (value === 'ambiguous' || tolerance === 'ambiguous') return 'number-ambiguous';
  return value === null || tolerance === null ? 'number-unreadable' : { is: 'value', value, tolerance: Math.abs(tolerance) };
}

/** Takes the embedded answers out of a cloze text; `read` makes texts of what stands in them. */
export function readCloze(source: string, read: (html: string) => RichText): ClozeText {
  const found: ClozeText = { text: '', gaps: [], broken: [] };
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const [head, share = '', name = ''] = match;
    const inside = alternativesFrom(source, match.index + head.length);
    if (inside === undefined) {
      found.broken.push({ gap: source.slice(match.index, match.index + 60), reason: 'gap-not-closed' });
      break;
    }
    const gap = gapOf(name, share === '' ? 1 : Number(share), inside.alternatives, read);
    if (typeof gap === 'string') found.broken.push({ gap: source.slice(match.index, Math.min(inside.end, match.index + 60)), reason: gap });
    else {
      found.gaps.push(gap);
      found.text += `${source.slice(from, match.index)}[[${found.gaps.length}]]`;
      from = inside.end;
    }
    opening.lastIndex = inside.end;
  }
  found.text += source.slice(from);
  return found;
}

function gapOf(name: string, share: number, alternatives: Alternative[], read: (html: string) => RichText): ExchangedGap | 'gap-without-answers' | 'number-unreadable' | 'number-ambiguous' {
  const { kind, look = 'menu', many = false, shuffle = false, caseSensitive = false } = types[name] ?? { kind: 'short-text' };
  const told = alternatives.filter(({ words }) => words !== '');
  if (told.length === 0) return 'gap-without-answers';
  if (kind === 'choice') return { share, kind, look, many, shuffle, choices: told.map((one, index): ExchangedChoice => choiceOf(index, read(one.words), one.weight, read(one.feedback))) };
  if (kind === 'short-text') return { share, kind, caseSensitive, answers: told.map((one) => ({ pattern: plainOf(one.words), weight: one.weight, feedback: read(one.feedback) })) };
  const answers = told.map((one) => ({ range: rangeOf(one.words), weight: one.weight, feedback: read(one.feedback) }));
  const wrong = answers.find(({ range }) => typeof range === 'string')?.range;
  if (typeof wrong === 'string') return wrong;
  return { share, kind, answers: answers.flatMap(({ range, ...rest }) => (typeof range === 'string' ? [] : [{ range, ...rest }])) };
}

const gapName = (gap: ExchangedGap): string => {
  if (gap.kind === 'numeric') return 'NUMERICAL';
  if (gap.kind === 'short-text') return gap.caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER';
  const looks = gap.many ? (gap.look === 'row' ? 'H' : '') : gap.look === 'row' ? 'H' : gap.look === 'column' ? 'V' : '';
  const ending = `${looks}${gap.shuffle ? 'S' : ''}`;
  return `${gap.many ? 'MULTIRESPONSE' : 'MULTICHOICE'}${ending === '' ? '' : `_${ending}`}`;
};

/** HTML for a gap, where `}`, `#` and `~` mean something. */
const escapeCloze = (html: string): string => html.replaceAll('\\', '&#92;').replace(/[~}]|(?<!&)#/g, '\\$&');
const weightSign = (weight: number): string => (weight === 100 ? '=' : weight === 0 ? '' : `%${Number(weight.toFixed(5))}%`);

/** Words that begin like a weight would be read as one. */
const unweighted = (words: string): string => words.replace(/^[=%]/, (sign) => `&#${sign.charCodeAt(0)};`);

/** A gap as Moodle writes it inside a text. `say` turns a text into HTML, `plain` plain words. */
export function clozeGap(gap: ExchangedGap, say: (text: RichText) => string, plain: (words: string) => string): string {
  const feedback = (text: RichText): string => (text.html === '' ? '' : `#${escapeCloze(say(text))}`);
  const entries = gap.kind === 'choice'
    ? gap.choices.map((choice) => `${weightSign(choice.weight)}${unweighted(escapeCloze(say(choice.text)))}${feedback(choice.feedback)}`)
    : gap.kind === 'short-text'
      ? gap.answers.map((answer) => `${weightSign(answer.weight)}${unweighted(escapeCloze(plain(answer.pattern)))}${feedback(answer.feedback)}`)
      : gap.answers.map((answer) => `${weightSign(answer.weight)}${clozeRange(answer.range)}${feedback(answer.feedback)}`);
  return `{${gap.share}:${gapName(gap)}:${entries.join('~')}}`;
}

const clozeRange = (range: NumberRange): string => {
  if (range.is === 'any') return '*';
  const { value, tolerance } = aroundMiddle(range);
  return `${value}:${tolerance}`;
};

/** A range as a middle and how far from it one may be; sums of binary fractions are rounded to what was written. */
export const aroundMiddle = (range: Exclude<NumberRange, { is: 'any' }>): { value: number; tolerance: number } =>
  (range.is === 'value' ? range : { value: Number(((range.min + range.max) / 2).toPrecision(15)), tolerance: Number(((range.max - range.min) / 2).toPrecision(15)) });
