import type { Issue, IssueCode, IssueParams, SourcePosition } from '../model/issue.ts';
import { errorAt } from '../model/issue.ts';
import type { ColumnKey, ColumnName } from './workbook-words.ts';
import { keyText, says } from './workbook-words.ts';

/** A cell as read: what a person sees, its number where it is one, and where it stands. */
export interface Cell { text: string; number: number | null; reference: string }
/** What is written into a cell. */
export type CellValue = string | number;
export type Cells = [key: ColumnKey, value: CellValue][];

export const column = (name: ColumnName, index = 0): ColumnKey => ({ name, index });

/** One row while it is read: its cells by column, and what there is to tell about them. */
export class Row {
  readonly issues: Issue[] = [];

  constructor(readonly position: SourcePosition, private readonly cells: ReadonlyMap<string, Cell>, private readonly sheet: string) {}

  cell(name: ColumnName, index = 0): Cell | undefined {
    return this.cells.get(keyText({ name, index }));
  }

  text(name: ColumnName, index = 0): string {
    return this.cell(name, index)?.text.normalize('NFC').trim() ?? '';
  }

  /** The filled cells of a numbered column, in the order of their numbers. */
  filled(name: ColumnName): { index: number; text: string }[] {
    const found: { index: number; text: string }[] = [];
    for (let index = 0; index < 200; index += 1) {
      const text = this.text(name, index);
      if (text !== '') found.push({ index, text });
    }
    return found;
  }

  yes(name: ColumnName): boolean {
    const told = this.text(name);
    return says(told, 'yes') || says(told, 'true') || /^(x|1|true)$/i.test(told);
  }

  error(name: ColumnName, code: IssueCode, params: IssueParams = {}, index = 0): void {
    const reference = this.cell(name, index)?.reference;
    this.issues.push(errorAt(reference === undefined ? this.position : { ...this.position, path: `${this.sheet}!${reference}` }, code, params));
  }
}
