import { Inject, Injectable } from '@nestjs/common';
import type { BoardPerson } from '@hocso/contracts/reporting/board.contract';
import type { CompletionMode } from '@hocso/domain/completion/completion-mode';
import type { Column } from '../../../../platform/documents/xlsx-writer.ts';
import { FrameworkWords } from '../../framework-words.ts';
import { momentIn } from '../../workbook-file.ts';
import type { WorkbookMoment, WorkbookPlan } from '../../workbook-file.ts';
import type { CellFilter } from './board.filter.ts';
import { BoardList } from './board.list.ts';
import { BoardQuery } from './board.query.ts';
import en from './locale/en.json' with { type: 'json' };
import vi from './locale/vi.json' with { type: 'json' };

/** The file's own words, in the language the officer reads: it leaves the product, so the web cannot say them. */
const texts = { vi, en };
type Words = typeof vi;

/** The list behind a figure as a workbook: a sheet that says what was counted and how, then the rows. */
@Injectable()
export class BoardWorkbook {
  constructor(
    @Inject(BoardList) private readonly list: BoardList,
    @Inject(BoardQuery) private readonly query: BoardQuery,
    @Inject(FrameworkWords) private readonly words: FrameworkWords,
  ) {}

  plan(tenantId: number, filter: CellFilter): WorkbookPlan {
    const words = texts[filter.lang];
    const figure = filter.figure ?? 'completed';
    return {
      title: words.about.reportName[figure], name: words.file.name[figure],
      sheets: async (moment) => [
        { name: words.about.sheet, columns: [{ header: words.about.item, width: 26, type: 'text' }, { header: words.about.value, width: 90, type: 'text' }], rows: await this.about(tenantId, filter, moment) },
        { name: words.list.sheet, columns: columnsOf(words, filter), rows: this.cells(this.list.rows(tenantId, filter, moment.client), filter) },
      ],
    };
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

  private async about(tenantId: number, filter: CellFilter, { client, ward, now }: WorkbookMoment): Promise<string[][]> {
    const { about } = texts[filter.lang];
    const figure = await this.list.count(tenantId, filter, client);
    const unit = (await this.query.units(tenantId, client)).find(({ id }) => id === filter.unitId);
    const audience = this.words.audiences(filter.lang).find(({ code }) => code === filter.audience);
    const competency = this.words.competencies.find(({ code }) => code === filter.competency);
    return [
      [about.ward, ward],
      [about.report, about.reportName[filter.figure ?? 'completed']],
      [about.asOf, momentIn(filter.lang, now)],
      [about.from, dayIn(filter.from) ?? about.open],
      [about.to, dayIn(filter.to) ?? about.open],
      [about.dimension, about[filter.dimension]],
      [about.audience, audience?.name ?? about.all],
      [about.competency, competency ? `${competency.code}: ${competency.title[filter.lang]}` : filter.competency ?? about.all],
      [about.unit, filter.unitId === 'none' ? about.noUnit : unit?.name ?? filter.unitId ?? about.all],
      [about.line, about[filter.line]],
      ...(filter.q ? [[about.search, filter.q]] : []),
      [about.people, String(figure.people)],
      [about.completions, String(figure.completions)],
      ...definitionsOf(texts[filter.lang], filter),
    ];
  }
}

/** What the figure means, so that nobody who gets the file by mail has to ask. */
const definitionsOf = ({ definition }: Words, { figure }: CellFilter): string[][] => [
  ...(figure === undefined ? [] : [[definition[figure], definition[`${figure}Text`]]]),
  [definition.people, definition.peopleText],
  [definition.completions, definition.completionsText],
  [definition.frozen, definition.frozenText],
  [definition.extra, definition.extraText],
  ...(figure === 'under-review' ? [] : [[definition.left, definition.leftText]]),
  [definition.days, definition.daysText],
];

const dayIn = (day: string | undefined): string | undefined => day?.split('-').toReversed().join('/');

const columnsOf = ({ list }: Words, { dimension }: CellFilter): Column[] => [
  { header: list.number, width: 7, type: 'number' },
  { header: list.fullName, width: 30, type: 'text' },
  { header: list.birthYear, width: 10, type: 'year' },
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
