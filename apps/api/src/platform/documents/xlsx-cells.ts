/**
 * What a column holds, and thereby how a spreadsheet shows it. text: as it is. number: 1.234 or 1.234,50. year: 1957.
 * percent: whole points from 0 to 100. date and datetime: a Date, shown as dd/mm/yyyy (hh:mm) in Asia/Ho_Chi_Minh;
 * date also takes a day as `2026-11-22`. A text in any column stays text ("ít hơn 5"); null, undefined and '' leave
 * the cell empty.
 */
export type CellType = 'text' | 'number' | 'year' | 'percent' | 'date' | 'datetime';
/** `width` is in letters of the default font. */
export interface Column { header: string; width: number; type: CellType }

// Positions of the cell formats in the style sheet (xlsx-parts.ts).
export const cellStyles = { plain: 0, header: 1, number: 2, date: 3, percent: 4, datetime: 5, decimal: 6, year: 7, text: 8 } as const;

/** Cells hold at most this many UTF-16 units; a longer one makes Excel call the whole file damaged. */
const longestText = 32_767;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Composed Latin letters, digits and signs that mean nothing to XML: nearly every cell, and nothing has to be done to it. */
const untouched = /^[\t\n !#-%'-;=?-^`-~\u00a0-\u02ff\u1ea0-\u1ef9]*$/;

/**
 * `text` in NFC for XML 1.0, which has no control characters but tab and line end. A text that happens to look like
 * the escapes of spreadsheets (`_x0041_`) is kept from being read as one (ECMA-376, ST_Xstring).
 */
export function xmlText(text: string): string {
  if (untouched.test(text)) return text;
  return text.normalize('NFC').toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
}

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…` : text);

/** A, B, ... Z, AA, AB, ... of a column counted from 0. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const daySeconds = 86_400;
// Việt Nam keeps UTC+7 all year.
const offsetSeconds = 7 * 3600;
/** Days from 30/12/1899, from which spreadsheets count, to 1/1/1970. */
const epochDay = 25_569;
/** Excel believes in a 29/2/1900: days before March 1900 would be shown as other days. */
const firstSafeDay = 61;

const wardSeconds = (moment: Date): number => Math.round(moment.getTime() / 1000) + offsetSeconds;
/** Days since 30/12/1899 of the calendar day in Asia/Ho_Chi_Minh. */
export const serialDay = (moment: Date): number => Math.floor((Math.floor(moment.getTime() / 1000) + offsetSeconds) / daySeconds) + epochDay;
/** The same with the time of day as fraction, to the second. */
export const serialMoment = (moment: Date): number => wardSeconds(moment) / daySeconds + epochDay;

/** One cell with its text as inline text: whatever it begins with (=, +, -, @), a spreadsheet never takes it for a formula. */
const textCell = (text: string, reference: string, style: number): string => `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shortened(text))}</t></is></c>`;
const numberCell = (value: number, reference: string, style: number): string => `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

export const headerCell = (text: string, reference: string): string => textCell(text, reference, cellStyles.header);

const dayOf = (value: unknown): Date | undefined => {
  if (value instanceof Date) return value;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00+07:00`) : undefined;
};

/** The XML of a cell. Throws for a number or a date that is none: a report rather fails than shows a wrong figure. */
export function cellXml(value: unknown, type: CellType, reference: string): string {
  if (value === null || value === undefined || value === '') return '';
  const moment = type === 'date' ? dayOf(value) : type === 'datetime' && value instanceof Date ? value : undefined;
  if (moment) {
    if (Number.isNaN(moment.getTime())) throw new TypeError(`Cell ${reference} holds a date that is none.`);
    const day = serialDay(moment);
    if (day < firstSafeDay) return textCell(new Date((wardSeconds(moment)) * 1000).toISOString().slice(0, 10).split('-').toReversed().join('/'), reference, cellStyles.text);
    return type === 'date' ? numberCell(day, reference, cellStyles.date) : numberCell(serialMoment(moment), reference, cellStyles.datetime);
  }
  if (typeof value === 'number' && type !== 'text') {
    if (!Number.isFinite(value)) throw new TypeError(`Cell ${reference} holds a number that is none.`);
    if (type === 'percent') return numberCell(value / 100, reference, cellStyles.percent);
    if (type === 'year') return numberCell(value, reference, cellStyles.year);
    return numberCell(value, reference, Number.isInteger(value) ? cellStyles.number : cellStyles.decimal);
  }
  return textCell(String(value), reference, cellStyles.text);
}

const lineHeight = 15.75;
/** Lines a text takes in a column `width` letters wide: an estimate, because only the program that shows it can know. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / (width * 1.05))), 0);
}

/** The height attribute of a row whose texts wrap; programs other than Excel do not find it out by themselves. */
export function rowHeight(row: readonly unknown[], columns: readonly Pick<Column, 'type' | 'width'>[]): string {
  let lines = 1;
  for (const [index, { type, width }] of columns.entries()) {
    const value = row[index];
    if (type === 'text' && typeof value === 'string') lines = Math.max(lines, linesOf(value, width));
  }
  // 409 points are the highest row there is.
  return lines > 1 ? ` ht="${Math.min(409, lines * lineHeight)}"` : '';
}

/** `name` as spreadsheets accept it: at most 31 letters, none of []:*?/\, no quotation mark at the ends, not "History". */
export function sheetName(name: string): string {
  const allowed = name.normalize('NFC').toWellFormed().replace(/[\u0000-\u001f[\]:*?/\\]/g, ' ').slice(0, 31).replace(/[\ud800-\udbff]$/, '').replace(/^[\s']+|[\s']+$/g, '');
  return allowed === '' || allowed.toLowerCase() === 'history' ? `${allowed} Sheet`.trim() : allowed;
}

/** The same, different from every name in `taken` (spreadsheets do not tell capitals apart) and added to it. */
export function freeSheetName(name: string, taken: Set<string>): string {
  const wanted = sheetName(name);
  let free = wanted;
  for (let count = 2; taken.has(free.toLowerCase()); count++) {
    const ending = ` (${count})`;
    free = `${wanted.slice(0, 31 - ending.length).trimEnd()}${ending}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
