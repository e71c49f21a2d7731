import { Inject, Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Clock } from '../../../../platform/clock/clock.ts';
import { writeWorkbook } from '../../../../platform/documents/xlsx-writer.ts';
import type { Column } from '../../../../platform/documents/xlsx-writer.ts';
import type { CellFilter } from './board.filter.ts';
import { BoardQuery } from './board.query.ts';
import type { CompletionRow } from './board.query.ts';
import { BoardReport } from './board.report.ts';
import { workbookWords } from './board-words.ts';

/** The list behind a figure as a workbook: a sheet that says what it is, and the rows. */
@Injectable()
export class BoardWorkbook {
  constructor(@Inject(BoardQuery) private readonly query: BoardQuery, @Inject(BoardReport) private readonly report: BoardReport, @Inject(Clock) private readonly clock: Clock) {}

  /** Streams the workbook; `figure` is what the screen shows for the same filter. */
  async write(out: Writable, tenantId: number, filter: CellFilter, figure: { people: number; completions: number }): Promise<void> {
    const words = workbookWords[filter.lang];
    await writeWorkbook(out, [
      { name: words.rows, columns: columnsOf(filter.lang), rows: this.rows(tenantId, filter) },
      { name: words.about, columns: [{ header: words.item, width: 34, type: 'text' }, { header: words.value, width: 70, type: 'text' }], rows: this.about(filter, figure) },
    ]);
  }

  private async *rows(tenantId: number, filter: CellFilter): AsyncGenerator<unknown[]> {
    let number = 0;
    for await (const row of this.query.all(tenantId, filter)) yield [(number += 1), ...this.cells(row, filter.lang)];
  }

  private cells(row: CompletionRow, language: Language): unknown[] {
    const words = workbookWords[language];
    const person = this.report.personOf(row, language);
    return [
      person.fullName ?? words.erased, person.birthYear, person.unitName, person.audiences.map((audience) => words.audiences[audience]).join('; '), person.competency, person.courseCode, person.courseTitle,
      row.completed_at, person.scorePercent, words.modes[person.mode] ?? person.mode,
    ];
  }

  private about(filter: CellFilter, figure: { people: number; completions: number }): string[][] {
    const words = workbookWords[filter.lang];
    const asOf = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(this.clock.now());
    return [
      [words.from, filter.from ?? words.open], [words.to, filter.to ?? words.open], [words.audience, filter.audience ? words.audiences[filter.audience] : words.all], [words.competency, filter.competency ?? words.all],
      [words.people, String(figure.people)], [words.completions, String(figure.completions)], [words.asOf, asOf], [words.definition, words.definitionText],
    ];
  }
}

function columnsOf(language: Language): Column[] {
  const { columns } = workbookWords[language];
  const types: Column['type'][] = ['number', 'text', 'number', 'text', 'text', 'text', 'text', 'text', 'date', 'percent', 'text'];
  const widths = [6, 30, 10, 24, 28, 11, 9, 44, 13, 9, 16];
  return columns.map((header, index) => ({ header, width: widths[index] ?? 14, type: types[index] ?? 'text' }));
}
