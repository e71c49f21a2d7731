import { Inject, Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import type { BoardPerson, Figure } from '@hocso/contracts/reporting/board.contract';
import type { CompletionMode } from '@hocso/domain/completion/completion-mode';
import { wardDayOf } from '@hocso/domain/primitives/ward-day';
import { Clock } from '../../../../platform/clock/clock.ts';
import { Database } from '../../../../platform/database/database.ts';
import { statement } from '../../../../platform/database/statement.ts';
import { writeWorkbook } from '../../../../platform/documents/xlsx-writer.ts';
import type { Column } from '../../../../platform/documents/xlsx-writer.ts';
import { FrameworkWords } from '../../framework-words.ts';
import type { CellFilter } from './board.filter.ts';
import { BoardList } from './board.list.ts';
import { BoardQuery } from './board.query.ts';
import en from './locale/en.json' with { type: 'json' };
import vi from './locale/vi.json' with { type: 'json' };

/** The file's own words, in the language the officer reads: it leaves the product, so the web cannot say them. */
const texts = { vi, en };
type Words = typeof vi;

/** One picture of the ward for the whole file, however long it takes: the figure on its first sheet is the number of its rows. */
const onePicture = statement('reporting.one-picture', `set transaction isolation level repeatable read, read only`);

/** The list behind a figure as a workbook: a sheet that says what was counted and how, then the rows. */
@Injectable()
export class BoardWorkbook {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BoardList) private readonly list: BoardList,
    @Inject(BoardQuery) private readonly query: BoardQuery,
    @Inject(FrameworkWords) private readonly words: FrameworkWords,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The name of the file, with the day it was made. */
  nameOf(filter: CellFilter): string {
    return `${texts[filter.lang].file.name}-${wardDayOf(this.clock.now().getTime())}.xlsx`;
  }

  /** Writes the workbook to `out` while rows are read; one connection is in use until `out` has taken everything. */
  async write(out: Writable, tenantId: number, filter: CellFilter): Promise<void> {
    const words = texts[filter.lang];
    const units = await this.query.units(tenantId);
    const unitName = units.find(({ id }) => id === filter.unitId)?.name;
    await this.database.transaction(async (client) => {
      await client.query(onePicture);
      const figure = await this.list.count(tenantId, filter, client);
      const people = this.list.rows(tenantId, filter, client);
      await writeWorkbook(out, [
        { name: words.about.sheet, columns: [{ header: words.about.item, width: 26, type: 'text' }, { header: words.about.value, width: 90, type: 'text' }], rows: this.about(filter, figure, unitName) },
        { name: words.list.sheet, columns: columnsOf(words, filter), rows: this.cells(people, filter) },
      ]);
    });
  }

  private async *cells(people: AsyncIterable<BoardPerson>, filter: CellFilter): AsyncGenerator<unknown[]> {
    const words = texts[filter.lang];
    const names = new Map(this.words.audiences(filter.lang).map(({ code, name }) => [code, name]));
    const titles = new Map(this.words.competencies.map(({ code, title }) => [code, title[filter.lang]]));
    let number = 0;
    for await (const person of people) {
      number += 1;
      yield [
        number, person.fullName ?? words.list.erased, person.birthYear, person.unitName, person.audiences.map((audience) => names.get(audience)).join('; '), person.competency, titles.get(person.competency),
        person.courseCode, person.courseTitle, new Date(person.completedAt), person.scorePercent, words.mode[person.mode as CompletionMode],
      ];
    }
  }

  private about(filter: CellFilter, figure: Figure, unitName: string | undefined): string[][] {
    const { about, definition } = texts[filter.lang];
    const audience = this.words.audiences(filter.lang).find(({ code }) => code === filter.audience);
    const competency = this.words.competencies.find(({ code }) => code === filter.competency);
    return [
      [about.report, about.reportName],
      [about.asOf, momentIn(filter.lang, this.clock.now())],
      [about.from, dayIn(filter.from) ?? about.open],
      [about.to, dayIn(filter.to) ?? about.open],
      [about.dimension, about[filter.dimension]],
      [about.audience, audience?.name ?? about.all],
      [about.competency, competency ? `${competency.code}: ${competency.title[filter.lang]}` : filter.competency ?? about.all],
      [about.unit, filter.unitId === 'none' ? about.noUnit : unitName ?? filter.unitId ?? about.all],
      [about.line, about[filter.line]],
      ...(filter.q ? [[about.search, filter.q]] : []),
      [about.people, String(figure.people)],
      [about.completions, String(figure.completions)],
      [definition.people, definition.peopleText],
      [definition.completions, definition.completionsText],
      [definition.frozen, definition.frozenText],
      [definition.extra, definition.extraText],
      [definition.left, definition.leftText],
      [definition.days, definition.daysText],
    ];
  }
}

const dayIn = (day: string | undefined): string | undefined => day?.split('-').toReversed().join('/');
const momentIn = (language: 'vi' | 'en', moment: Date): string =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(moment);

const columnsOf = ({ list }: Words, { dimension }: CellFilter): Column[] => [
  { header: list.number, width: 7, type: 'number' },
  { header: list.fullName, width: 30, type: 'text' },
  { header: list.birthYear, width: 10, type: 'text' },
  { header: list[dimension], width: 24, type: 'text' },
  { header: list.audiences, width: 30, type: 'text' },
  { header: list.competency, width: 11, type: 'text' },
  { header: list.competencyTitle, width: 40, type: 'text' },
  { header: list.courseCode, width: 10, type: 'text' },
  { header: list.courseTitle, width: 44, type: 'text' },
  { header: list.completedOn, width: 14, type: 'date' },
  { header: list.score, width: 9, type: 'percent' },
  { header: list.mode, width: 18, type: 'text' },
];
