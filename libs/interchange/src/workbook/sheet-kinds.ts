import type { ExchangedBody, ExchangedItem, ExchangedKind, ExchangedOf } from '../model/exchanged-question.ts';
import { choiceOf, itemOf } from '../model/exchanged-question.ts';
import { markedWords } from '../text/html-words.ts';
import { isSameText, markedText } from '../text/rich-text.ts';
import { gapCell, readGapCell } from './gap-cell.ts';
import { readElement, elementCell } from './element-cell.ts';
import { readShare, withShare } from './answer-share.ts';
import { readNumeric, numericCells } from './numeric-cells.ts';
import type { Cells, Row } from './row.ts';
import { column } from './row.ts';
import type { ColumnName, SheetName, WorkbookWords } from './workbook-words.ts';
import { letter, says } from './workbook-words.ts';

/** How the questions of one kind stand in a sheet. */
export interface SheetKind<Kind extends ExchangedKind = ExchangedKind> {
  /** Columns of its own, in order; numbered ones with how many there are at least. Groups of numbered columns alternate. */
  columns: readonly (ColumnName | readonly [least: number, ...names: ColumnName[]])[];
  cells(question: ExchangedOf<Kind>, words: WorkbookWords): Cells;
  body(row: Row): ExchangedBody;
}

const words = markedWords;
const yesNo = (isYes: boolean, told: WorkbookWords): string => (isYes ? told.value.yes : told.value.no);

/** Which choices a cell names: letters, numbers or the words of a choice. */
function rightOnes(row: Row, choices: readonly { index: number; text: string }[]): number[] {
  const told = row.text('right');
  const whole = choices.findIndex(({ text }) => text === told);
  if (whole !== -1 && !/^[A-Za-z]$/.test(told)) return [whole];
  const parts = told.split(/[\s,;.+&]+/).filter(Boolean);
  const found = parts.map((part) => choices.findIndex(({ index }) => letter(index) === part.toUpperCase() || String(index + 1) === part));
  if (parts.length > 0 && found.every((index) => index !== -1)) return [...new Set(found)];
  row.error('right', told === '' ? 'no-right-answer' : 'answer-unknown', told === '' ? {} : { text: told.slice(0, 40) });
  return [];
}

/** The choices of a row with what they are worth. */
function readChoices(row: Row, isMultiple: boolean): { body: ReturnType<typeof choiceOf>[]; right: number[] } {
  const filled = row.filled('choice');
  const right = rightOnes(row, filled);
  if (filled.length < 2) row.error('choice', 'too-few-answers', { least: 2 });
  if (!isMultiple && right.length > 1) row.error('right', 'one-right-answer-expected');
  const share = isMultiple ? Number((100 / Math.max(1, right.length)).toFixed(5)) : 100;
  return { right, body: filled.map(({ text }, index) => choiceOf(index, markedText(text), right.includes(index) ? share : 0)) };
}

const choiceCells = (choices: ExchangedOf<'single'>['choices']): Cells => [
  ...choices.map(({ text }, index): Cells[number] => [column('choice', index), words(text.html)]),
  [column('right'), choices.flatMap(({ weight }, index) => (weight > 0 ? [letter(index)] : [])).join(', ')],
];

const itemCells = (name: ColumnName, items: readonly ExchangedItem[]): Cells => items.map(({ text }, index) => [column(name, index), words(text.html)]);

const noText = { html: '', plain: '' };

export const sheetKinds: { [Kind in SheetName]: SheetKind<Kind> } = {
  'single': {
    columns: [[6, 'choice'], 'right', 'fixed'],
    cells: ({ choices, shuffle }, told) => [...choiceCells(choices.map((choice) => ({ ...choice, weight: choice.weight === 100 ? 100 : 0 }))), ...(shuffle ? [] : [[column('fixed'), yesNo(true, told)] as Cells[number]])],
    body: (row) => ({ kind: 'single', choices: readChoices(row, false).body, shuffle: !row.yes('fixed') }),
  },
  'multiple': {
    columns: [[6, 'choice'], 'right', 'partial', 'fixed'],
    cells: ({ choices, shuffle, marking }, told) => [...choiceCells(choices), [column('partial'), yesNo(marking === 'by-weight', told)], ...(shuffle ? [] : [[column('fixed'), yesNo(true, told)] as Cells[number]])],
    body: (row) => ({ kind: 'multiple', choices: readChoices(row, true).body, shuffle: !row.yes('fixed'), marking: row.yes('partial') ? 'by-weight' : 'all-or-nothing' }),
  },
  'true-false': {
    columns: ['answer'],
    cells: ({ answer }, told) => [[column('answer'), answer ? told.value.true : told.value.false]],
    body(row) {
      const told = row.text('answer');
      const isTrue = says(told, 'true') || /^(t|true|1|đ)$/i.test(told);
      if (!isTrue && !says(told, 'false') && !/^(f|false|0|s)$/i.test(told)) row.error('answer', told === '' ? 'no-right-answer' : 'answer-unknown', told === '' ? {} : { text: told.slice(0, 40) });
      return { kind: 'true-false', answer: isTrue, feedbackTrue: noText, feedbackFalse: noText };
    },
  },
  'matching': {
    columns: [[4, 'left', 'pair'], [2, 'distractor'], 'partial', 'fixed'],
    cells: ({ left, right, key, marking, shuffle }, told) => [
      ...left.flatMap((item, index): Cells => [[column('left', index), words(item.text.html)], [column('pair', index), words(right[key[index] ?? 0]?.text.html ?? '')]]),
      ...itemCells('distractor', right.filter((_, index) => !key.includes(index))), [column('partial'), yesNo(marking === 'by-weight', told)], ...(shuffle ? [] : [[column('fixed'), yesNo(true, told)] as Cells[number]]),
    ],
    body(row) {
      const right: ExchangedItem[] = [];
      const placeOf = (text: string): number => {
        const rich = markedText(text);
        const known = right.findIndex((item) => isSameText(item.text, rich));
        return known === -1 ? right.push(itemOf(right.length, rich)) - 1 : known;
      };
      const lefts = row.filled('left');
      if (lefts.length < 2) row.error('left', 'too-few-answers', { least: 2 });
      const pairs = lefts.flatMap(({ index, text }) => {
        const pair = row.text('pair', index);
        if (pair === '') row.error('left', 'pair-without-right-side', { text: text.slice(0, 60) }, index);
        return pair === '' ? [] : [{ text, to: placeOf(pair) }];
      });
      for (const { text } of row.filled('distractor')) placeOf(text);
      return { kind: 'matching', left: pairs.map(({ text }, index) => itemOf(index, markedText(text))), right, key: pairs.map(({ to }) => to), shuffle: !row.yes('fixed'), marking: row.yes('partial') ? 'by-weight' : 'all-or-nothing' };
    },
  },
  'ordering': {
    columns: [[6, 'item'], 'partial'],
    cells: ({ items, marking }, told) => [...itemCells('item', items), [column('partial'), yesNo(marking === 'by-weight', told)]],
    body(row) {
      const items = row.filled('item');
      if (items.length < 2) row.error('item', 'too-few-answers', { least: 2 });
      return { kind: 'ordering', items: items.map(({ text }, index) => itemOf(index, markedText(text))), marking: row.yes('partial') ? 'by-weight' : 'all-or-nothing' };
    },
  },
  'short-text': {
    columns: [[4, 'accepted'], 'case'],
    cells: ({ answers, caseSensitive }, told) => [...answers.map(({ pattern, weight }, index): Cells[number] => [column('accepted', index), withShare(weight, pattern)]), ...(caseSensitive ? [[column('case'), yesNo(true, told)] as Cells[number]] : [])],
    body(row) {
      const accepted = row.filled('accepted').map(({ text }) => readShare(text));
      if (accepted.length === 0) row.error('accepted', 'no-right-answer');
      return { kind: 'short-text', answers: accepted.map(({ text, weight }) => ({ pattern: text.replace(/\s+/g, ' ').trim(), weight, feedback: noText })), caseSensitive: row.yes('case') };
    },
  },
  'numeric': { columns: [[2, 'value', 'tolerance', 'share'], 'units', 'unitRequired'], cells: numericCells, body: readNumeric },
  'cloze': {
    columns: [[4, 'gap']],
    cells: ({ gaps }) => gaps.map((gap, index) => [column('gap', index), gapCell(gap)]),
    body(row) {
      const gaps = row.filled('gap').flatMap(({ index, text }) => readGapCell(text, (code, params) => row.error('gap', code, params, index)) ?? []);
      if (gaps.length === 0) row.error('gap', 'cloze-without-gaps');
      return { kind: 'cloze', gaps };
    },
  },
  'hotspot': {
    columns: ['device', 'screenTitle', [6, 'element'], 'right'],
    cells: ({ screen, areas }, told) => [
      [column('device'), screen?.device === 'computer' ? told.value.computer : told.value.phone], [column('screenTitle'), screen?.title ?? ''],
      ...areas.map((area, index): Cells[number] => [column('element', index), elementCell(area)]), [column('right'), areas.flatMap(({ isRight }, index) => (isRight ? [index + 1] : [])).join(', ')],
    ],
    body(row) {
      const elements = row.filled('element');
      const right = row.text('right').split(/[\s,;.]+/).filter(Boolean).map((part) => elements.findIndex(({ index }) => String(index + 1) === part));
      if (right.length === 0 || right.includes(-1)) row.error('right', right.length === 0 ? 'no-right-answer' : 'answer-unknown', right.length === 0 ? {} : { text: row.text('right').slice(0, 40) });
      return { kind: 'hotspot', picture: '', screen: { device: says(row.text('device'), 'computer') ? 'computer' : 'phone', title: row.text('screenTitle') }, areas: elements.map(({ text }, index) => readElement(text, index, right.includes(index))) };
    },
  },
};
export const sheetNames = Object.keys(sheetKinds) as SheetName[];
