import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import en from '../locale/workbook.en.json' with { type: 'json' };
import vi from '../locale/workbook.vi.json' with { type: 'json' };

export type WorkbookLanguage = 'vi' | 'en';
export type WorkbookWords = typeof vi;
export const workbookWords: Readonly<Record<WorkbookLanguage, WorkbookWords>> = { vi, en };
export type ColumnName = keyof WorkbookWords['column'];
export type SheetName = Exclude<keyof WorkbookWords['sheet'], 'guide'>;

/** A column: its name, and which of several it is (from 0); for columns that are there once 0. */
export interface ColumnKey { name: ColumnName; index: number }
export const keyText = ({ name, index }: ColumnKey): string => `${name} ${index}`;
export const isNumbered = (name: ColumnName): boolean => vi.column[name].includes('{{number}}');

/** A, B, C … of a choice. */
export const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

export const headerOf = ({ name, index }: ColumnKey, language: WorkbookLanguage): string =>
  workbookWords[language].column[name].replace('{{number}}', name === 'choice' ? letter(index) : String(index + 1));

const names = Object.keys(vi.column) as ColumnName[];
/** How headers of both languages read, capitals and marks aside. */
const patterns = Object.values(workbookWords).flatMap(({ column }) => names.map((name) => {
  const [before = '', behind] = foldMarks(column[name]).split('{{number}}');
  return { name, before: before.trim(), isNumbered: behind !== undefined };
}));

/** The column a header means, in either language, or undefined for one that is none of ours. */
export function columnOf(header: string): ColumnKey | undefined {
  const told = foldMarks(header).replace(/[*:]+$/, '').trim();
  const whole = patterns.find((one) => !one.isNumbered && one.before === told);
  if (whole) return { name: whole.name, index: 0 };
  const [, before = '', number = ''] = /^(.*?)\s*([a-z]|\d{1,3})$/.exec(told) ?? [];
  const numbered = patterns.find((one) => one.isNumbered && one.before === before.trim());
  if (!numbered) return undefined;
  const index = /\d/.test(number) ? Number(number) - 1 : number.charCodeAt(0) - 97;
  return index >= 0 && index < 200 ? { name: numbered.name, index } : undefined;
}

const sheets = Object.values(workbookWords).flatMap(({ sheet }) => Object.entries(sheet).map(([name, words]) => ({ name, words: foldMarks(words) })));
/** What a sheet is for by its name, in either language. */
export const sheetOf = (name: string): SheetName | 'guide' | undefined => sheets.find(({ words }) => words === foldMarks(name))?.name as SheetName | 'guide' | undefined;

type Value = keyof WorkbookWords['value'];
/** Whether a cell says one of the fixed words, in either language. */
export const says = (cell: string, value: Value): boolean => Object.values(workbookWords).some((words) => foldMarks(words.value[value]) === foldMarks(cell));
