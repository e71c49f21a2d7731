import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip } from 'fflate';
import { cellXml, columnName, freeSheetName, rowHeight } from './xlsx-cells.ts';
import type { Column } from './xlsx-cells.ts';
import { sheetEnd, sheetStart, workbookParts } from './xlsx-parts.ts';
import type { WorkbookProperties, WrittenSheet } from './xlsx-parts.ts';
import { ZipEntry } from './zip-entry.ts';

export type { CellType, Column } from './xlsx-cells.ts';
export type { WorkbookProperties } from './xlsx-parts.ts';
/** Each row gives its cells in the order of `columns`. */
export interface Sheet { name: string; columns: readonly Column[]; rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]> }

/** More rows than this no spreadsheet can open. */
const mostRows = 1_048_576;
const pieceLetters = 65_536;
const gone = (): Error => new Error('the reader of the workbook went away');
/** Rows wait in a database connection while nobody reads: a reader who takes nothing for this long is given up. */
const patience = 60_000;

/** Waits until `out` says `event`, or never will any more. */
const until = (out: Writable, event: 'drain' | 'finish'): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(() => out.destroy(gone()), patience);
  const done = (): void => {
    clearTimeout(timer);
    out.off(event, done).off('close', done);
    resolve();
  };
  out.on(event, done).on('close', done);
});

/** The XML of the rows in pieces of about 64 kB; returns the reference of the last cell. */
async function* rowPieces({ name, columns, rows }: Sheet): AsyncGenerator<string, string> {
  const letters = columns.map((_, index) => columnName(index));
  let text = '';
  let number = 1;
  for await (const row of rows) {
    number += 1;
    if (number > mostRows) throw new RangeError(`The sheet "${name}" has more rows than a spreadsheet can open.`);
    let cells = '';
    for (const [index, { type }] of columns.entries()) cells += cellXml(row[index], type, `${letters[index]}${number}`);
    text += `<row r="${number}"${rowHeight(row, columns)}>${cells}</row>`;
    if (text.length > pieceLetters) {
      yield text;
      text = '';
    }
  }
  yield text;
  return `${letters.at(-1)}${number}`;
}

/**
 * Streams a workbook to `out` and ends it: frozen bold headings with a filter, formats by column, one A4 page across
 * when printed; constant memory however many rows come. Waits while `out` is full and lets others work between two
 * pieces. When rows fail or the reader goes away it rejects, and a file that is not whole is destroyed, never ended.
 */
export async function writeWorkbook(out: Writable, sheets: AsyncIterable<Sheet> | Iterable<Sheet>, properties: WorkbookProperties = {}): Promise<void> {
  let broken: Error | undefined;
  // A reader who goes away closes the stream without an error, and until its turn comes even without saying so.
  const check = (): void => {
    if (broken ?? (out.destroyed && !out.writableFinished)) throw broken ?? gone();
  };
  const encoder = new TextEncoder();
  const zip = new Zip((error, chunk) => {
    if (error) broken ??= error;
    else if (!out.destroyed) out.write(chunk);
  });
  const begin = (name: string): ZipEntry => {
    const entry = new ZipEntry(name);
    if (properties.createdAt) entry.mtime = properties.createdAt;
    zip.add(entry);
    return entry;
  };
  const push = async (entry: ZipEntry, text: string): Promise<void> => {
    await entry.push(encoder.encode(text));
    if (!out.destroyed && out.writableNeedDrain) await until(out, 'drain');
    else await nextTurn();
    check();
  };

  const onError = (error: Error): void => void (broken ??= error);
  out.on('error', onError);
  try {
    check();
    const written: WrittenSheet[] = [];
    const taken = new Set<string>();
    for await (const sheet of sheets) {
      if (sheet.columns.length === 0) throw new RangeError(`The sheet "${sheet.name}" has no columns.`);
      const entry = begin(`xl/worksheets/sheet${written.length + 1}.xml`);
      await push(entry, sheetStart(sheet.columns, written.length === 0));
      const pieces = rowPieces(sheet);
      let piece = await pieces.next();
      try {
        for (; !piece.done; piece = await pieces.next()) await push(entry, piece.value);
      } finally {
        // Whatever the rows hold open (a cursor, a connection) is let go at once.
        await pieces.return('');
      }
      await push(entry, sheetEnd(piece.value));
      await entry.end();
      written.push({ name: freeSheetName(sheet.name, taken), lastCell: piece.value });
    }
    if (written.length === 0) throw new RangeError('A workbook needs a sheet.');
    for (const [name, text] of workbookParts(written, properties)) {
      const entry = begin(name);
      await push(entry, text);
      await entry.end();
    }
    zip.end();
    out.end();
    if (!out.writableFinished && !out.destroyed) await until(out, 'finish');
    check();
  } catch (error) {
    zip.terminate();
    if (!out.destroyed) out.destroy(error instanceof Error ? error : gone());
    throw error;
  } finally {
    // The error of destroy() is told on the next turn; with nobody listening it would end the process.
    await nextTurn();
    out.off('error', onError);
  }
}
