import type { Writable } from 'node:stream';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

/** What a column holds, and thereby how a spreadsheet shows it. Dates are given as Date and shown as dd/mm/yyyy in Asia/Ho_Chi_Minh. */
export type CellType = 'text' | 'number' | 'date' | 'percent';
export interface Column { header: string; width: number; type: CellType }
export interface Sheet { name: string; columns: readonly Column[]; rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]> }

// Style numbers of the cell formats in `styles` below.
const styleOf: Readonly<Record<CellType, number>> = { text: 0, number: 2, date: 3, percent: 4 };
const headerStyle = 1;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no control characters but tab and line ends; a lone surrogate is none of its characters either. */
const escape = (text: string): string => text.normalize('NFC').toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');

/** A, B, ... Z, AA, AB, ... of a column counted from 0. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const dayMilliseconds = 86_400_000;
const hoChiMinhOffset = 7 * 3_600_000;
/** Days since 30/12/1899, the way spreadsheets count, of the calendar day in Asia/Ho_Chi_Minh (UTC+7 all year). */
export const serialDay = (moment: Date): number => Math.floor((moment.getTime() + hoChiMinhOffset) / dayMilliseconds) + 25_569;

function cellXml(value: unknown, column: Column, reference: string): string {
  if (value === null || value === undefined || value === '') return '';
  const style = styleOf[column.type];
  if (column.type === 'date' && value instanceof Date) return `<c r="${reference}" s="${style}"><v>${serialDay(value)}</v></c>`;
  if (column.type !== 'text' && typeof value === 'number' && Number.isFinite(value)) return `<c r="${reference}" s="${style}"><v>${column.type === 'percent' ? value / 100 : value}</v></c>`;
  // Text is inline text: whatever it begins with (=, +, -, @), a spreadsheet never takes it for a formula.
  return `<c r="${reference}" s="0" t="inlineStr"><is><t xml:space="preserve">${escape(String(value)).slice(0, 32_000)}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EEFB"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf xfId="0" numFmtId="3" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Sheet names hold at most 31 letters and none of []:*?/\. */
export const sheetName = (name: string): string => name.normalize('NFC').replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31) || 'Sheet';

function frame(sheets: readonly Sheet[]): [string, string][] {
  const ids = sheets.map((_, index) => index + 1);
  return [
    ['[Content_Types].xml', `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`],
    ['_rels/.rels', `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((sheet, index) => `<sheet name="${escape(sheetName(sheet.name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${packageRelations}">${ids.map((id) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${ids.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', styles],
  ];
}

/**
 * Streams a workbook to `out`: a frozen, bold header row with a filter, right number and date formats, constant memory
 * however many rows come. Waits while `out` is full; rejects when it breaks.
 */
export async function writeWorkbook(out: Writable, sheets: readonly Sheet[]): Promise<void> {
  let broken = out.destroyed ? gone() : undefined;
  out.once('error', (error: Error) => (broken = error));
  // A reader who goes away closes the stream without an error.
  out.once('close', () => { if (!out.writableFinished) broken ??= gone(); });
  const zip = new Zip((error, chunk) => {
    if (error) broken = error;
    else if (!broken) out.write(chunk);
  });
  const add = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  for (const [name, text] of frame(sheets)) add(name).push(strToU8(text), true);
  for (const [index, sheet] of sheets.entries()) {
    const file = add(`xl/worksheets/sheet${index + 1}.xml`);
    for await (const text of sheetXml(sheet)) {
      file.push(strToU8(text));
      if (!broken && out.writableNeedDrain) await roomIn(out);
      if (broken) throw broken;
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  out.end();
  if (broken) throw broken;
}

const gone = (): Error => new Error('the reader of the workbook went away');
/** Rows wait in a database connection while nobody reads: a reader who takes nothing for this long is given up. */
const patience = 60_000;

/** Waits until `out` takes more, or never will. */
const roomIn = (out: Writable): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(() => out.destroy(gone()), patience);
  const done = (): void => {
    clearTimeout(timer);
    out.off('drain', done).off('close', done);
    resolve();
  };
  out.on('drain', done).on('close', done);
});

/** The XML of a sheet in pieces of about 64 kB. */
async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const last = columnName(columns.length - 1);
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`).join('');
  const headers = columns.map((column, index) => `<c r="${columnName(index)}1" s="${headerStyle}" t="inlineStr"><is><t>${escape(column.header)}</t></is></c>`).join('');
  let text = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${headers}</row>`;
  let number = 1;
  for await (const row of rows) {
    number += 1;
    text += `<row r="${number}">${columns.map((column, index) => cellXml(row[index], column, `${columnName(index)}${number}`)).join('')}</row>`;
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  yield `${text}</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`;
}
