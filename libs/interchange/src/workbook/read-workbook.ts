import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { wholeOf } from '../bytes/byte-stream.ts';
import type { ZipPackage } from '../bytes/zip-reader.ts';
import { openZip } from '../bytes/zip-reader.ts';
import { categoryPath } from '../model/category-path.ts';
import type { AboutField, ExchangedQuestion } from '../model/exchanged-question.ts';
import { aboutFields, blankFields, emptyText } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { limitsOf } from '../model/limits.ts';
import type { ByteSource, ReadOptions, ReadResult } from '../model/reading.ts';
import { onlyIssues, questionRead } from '../model/reading.ts';
import { withinLimits } from '../model/within-limits.ts';
import { withSample } from '../stored/sample.ts';
import { markedText } from '../text/rich-text.ts';
import type { Cell } from './row.ts';
import { Row } from './row.ts';
import { sheetKinds } from './sheet-kinds.ts';
import type { ColumnKey, SheetName } from './workbook-words.ts';
import { columnOf, keyText, says, sheetOf } from './workbook-words.ts';
import type { SheetPlace, SheetRow } from './xlsx-sheets.ts';
import { sharedTexts, sheetPlaces, sheetRows } from './xlsx-sheets.ts';

/** The header stands in one of the first rows; people like to put a title above. */
const headerRows = 10;

type Header = Map<number, ColumnKey>;

function headerIn(row: SheetRow, sheet: string): { header: Header; issues: Issue[] } | undefined {
  const header: Header = new Map();
  const issues: Issue[] = [];
  for (const { column, text, reference } of row.cells) {
    const key = columnOf(text);
    if (key) header.set(column, key);
    else issues.push(noteAt({ line: row.number, path: `${sheet}!${reference}` }, 'workbook-column-unknown', { column: text.slice(0, 60) }));
  }
  return [...header.values()].some(({ name }) => name === 'stem') ? { header, issues } : undefined;
}

/** A day in a cell: a date of the spreadsheet, `22/11/2026`, or `2026-11-22`. */
function dayIn(cell: Cell | undefined): string {
  if (cell?.number !== null && cell?.number !== undefined && cell.number > 59) return new Date(Math.floor(cell.number - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell?.text.trim() ?? '') ?? [];
  return day === undefined ? cell?.text.trim() ?? '' : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function aboutIn(row: Row): Partial<Record<AboutField, string>> {
  const told = aboutFields.map((field): [AboutField, string] => [field, field === 'reviewedOn' ? dayIn(row.cell('reviewedOn')) : row.text(field).replaceAll(';', ',')]);
  return Object.fromEntries(told.filter(([field, value]) => value !== '' && field !== 'source').concat(row.text('source') === '' ? [] : [['source', row.text('source')]]));
}

function readRow(row: Row, kind: SheetName): ReadResult {
  const [stem, sample] = [markedText(row.text('stem')), row.text('sample')];
  if (stem.html === '') row.error('stem', 'stem-empty');
  const points = row.cell('points');
  const explanation = row.text('explanation');
  const question: ExchangedQuestion = {
    ...blankFields(row.position), ...sheetKinds[kind].body(row),
    name: row.text('name'), idNumber: row.text('id'), stem: sample === '' ? stem : withSample(markedText(sample), stem),
    generalFeedback: explanation === '' ? emptyText : markedText(explanation),
    points: points?.number ?? (Number(points?.text.replace(',', '.')) || 1),
    tags: [...new Set(row.text('tags').split(/[,;\n]/).map((tag) => tag.trim()).filter((tag) => tag !== ''))], category: categoryPath(row.text('category')), about: aboutIn(row),
  };
  return questionRead(question, row.issues);
}

async function* readSheet(zip: ZipPackage, sheet: SheetPlace, kind: SheetName, texts: readonly string[], limits: ReadLimits): AsyncGenerator<ReadResult, void> {
  let header: Header | undefined;
  for await (const row of sheetRows(zip, sheet.path, texts, limits)) {
    if ('code' in row) {
      yield onlyIssues({ ...row, position: { ...row.position, path: sheet.name } });
      return;
    }
    if (row.cells.length === 0) continue;
    if (!header) {
      const found = headerIn(row, sheet.name);
      header = found?.header;
      if (found && found.issues.length > 0) yield onlyIssues(...found.issues);
      if (!found && row.number > headerRows) break;
      continue;
    }
    const cells = new Map(row.cells.flatMap((cell): [string, Cell][] => {
      const key = header?.get(cell.column);
      return key ? [[keyText(key), cell]] : [];
    }));
    const told = new Row({ line: row.number, path: `${sheet.name}!${row.number}` }, cells, sheet.name);
    if (cells.size > 0 && !says(told.text('id'), 'example')) yield readRow(told, kind);
  }
  if (!header) yield onlyIssues(errorAt({ line: null, path: sheet.name }, 'workbook-header-missing', { sheet: sheet.name.slice(0, 60) }));
}

/**
 * Reads the workbook of officials: one sheet a kind, known by its name, one row a question, columns known by their
 * headings in Vietnamese or English. Rows of examples are passed over; every error names its cell.
 */
export async function* readWorkbook(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadResult, void> {
  const limits = limitsOf(options.limits);
  yield* withinLimits(limits, (async function* results() {
    const zip = await openZip(await wholeOf(source, limits.fileBytes), limits);
    if ('code' in zip) {
      yield onlyIssues(zip);
      return;
    }
    try {
      const { sheets, issues } = await sheetPlaces(zip, limits);
      if (issues.length > 0) yield onlyIssues(...issues);
      const texts = await sharedTexts(zip, limits);
      let known = 0;
      for (const sheet of sheets) {
        const kind = sheetOf(sheet.name);
        if (kind === 'guide') continue;
        if (kind === undefined) {
          yield onlyIssues(noteAt({ line: null, path: sheet.name }, 'workbook-sheet-unknown', { sheet: foldMarks(sheet.name) === '' ? '?' : sheet.name.slice(0, 60) }));
          continue;
        }
        known += 1;
        yield* readSheet(zip, sheet, kind, texts, limits);
      }
      if (known === 0 && issues.length === 0) yield onlyIssues(errorAt({ line: null, path: '' }, 'workbook-no-sheets'));
    } finally {
      zip.close();
    }
  })());
}
