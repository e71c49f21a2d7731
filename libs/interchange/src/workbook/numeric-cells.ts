import type { ExchangedBody, ExchangedOf, NumberAnswer, NumberUnit } from '../model/exchanged-question.ts';
import { emptyText } from '../model/exchanged-question.ts';
import { aroundMiddle } from '../moodle-xml/cloze-text.ts';
import { readNumber } from '../text/read-number.ts';
import type { Cells, Row } from './row.ts';
import { column } from './row.ts';
import type { ColumnName, WorkbookWords } from './workbook-words.ts';

const unitCell = (units: readonly NumberUnit[]): string => units.map(({ name, multiplier }) => `${name.replace(/[;=]/g, ' ')} = ${multiplier}`).join('; ');

function readUnits(row: Row): NumberUnit[] {
  return row.text('units').split(';').map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => {
    const [name = '', multiplier = '1'] = part.split('=').map((side) => side.trim());
    const value = readNumber(multiplier);
    if (typeof value === 'number' && value > 0) return [{ name, multiplier: value }];
    row.error('units', value === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable', { text: part.slice(0, 60) });
    return [];
  });
}

/** A number cell as it is; words only where they can mean one number. */
function numberIn(row: Row, name: ColumnName, index: number): number | undefined {
  const cell = row.cell(name, index);
  if (!cell || cell.text.trim() === '') return undefined;
  if (cell.number !== null) return cell.number;
  // Vietnamese people part thousands by dots: 1.000 could be one or a thousand.
  const value = /^[+-]?\d{1,3}(\.\d{3})+$/.test(cell.text.trim()) ? 'ambiguous' : readNumber(cell.text);
  if (typeof value === 'number') return value;
  row.error(name, value === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable', { text: cell.text.slice(0, 60) }, index);
  return undefined;
}

export function numericCells({ answers, units, unitRequired }: ExchangedOf<'numeric'>, words: WorkbookWords): Cells {
  const told = answers.flatMap((answer) => (answer.range.is === 'any' ? [] : [{ ...aroundMiddle(answer.range), weight: answer.weight }]));
  return [
    ...told.flatMap(({ value, tolerance, weight }, index): Cells => [[column('value', index), value], [column('tolerance', index), tolerance], ...(weight === 100 ? [] : [[column('share', index), weight] as Cells[number]])]),
    ...(units.length > 0 ? [[column('units'), unitCell(units)] as Cells[number]] : []), ...(unitRequired ? [[column('unitRequired'), words.value.yes] as Cells[number]] : []),
  ];
}

export function readNumeric(row: Row): ExchangedBody {
  const answers = row.filled('value').flatMap(({ index }): NumberAnswer[] => {
    const value = numberIn(row, 'value', index);
    const weight = numberIn(row, 'share', index);
    return value === undefined ? [] : [{ range: { is: 'value', value, tolerance: Math.abs(numberIn(row, 'tolerance', index) ?? 0) }, weight: weight ?? 100, feedback: emptyText }];
  });
  if (answers.length === 0 && row.issues.length === 0) row.error('value', 'no-right-answer');
  const units = readUnits(row);
  return { kind: 'numeric', answers, units, unitRequired: units.length > 0 && row.yes('unitRequired') };
}
