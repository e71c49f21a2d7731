import { Inject, Injectable } from '@nestjs/common';
import type { RegisteredPerson } from '@hocso/contracts/reporting/board.contract';
import type { Column } from '../../../../platform/documents/xlsx-writer.ts';
import { FrameworkWords } from '../../framework-words.ts';
import { momentIn } from '../../workbook-file.ts';
import type { WorkbookPlan } from '../../workbook-file.ts';
import en from './locale/en.json' with { type: 'json' };
import vi from './locale/vi.json' with { type: 'json' };
import { RegisteredList } from './registered.list.ts';
import type { RegisteredFilter } from './registered.list.ts';

const texts = { vi, en };

/** The registered people as a workbook: a sheet that says who they are, then a row each. */
@Injectable()
export class RegisteredWorkbook {
  constructor(@Inject(RegisteredList) private readonly list: RegisteredList, @Inject(FrameworkWords) private readonly words: FrameworkWords) {}

  plan(tenantId: number, filter: RegisteredFilter): WorkbookPlan {
    const { about, list, registered } = texts[filter.lang];
    return {
      title: registered.title, name: registered.file,
      sheets: async ({ client, ward, now }) => [
        {
          name: about.sheet, columns: [{ header: about.item, width: 26, type: 'text' }, { header: about.value, width: 90, type: 'text' }],
          rows: [
            [about.ward, ward], [about.report, registered.title], [about.asOf, momentIn(filter.lang, now)], ...(filter.q ? [[about.search, filter.q]] : []),
            [registered.people, String(await this.list.count(tenantId, filter, client))], [registered.definition, registered.definitionText], [registered.today, registered.todayText],
          ],
        },
        { name: list.sheet, columns: columnsOf(filter), rows: this.cells(this.list.rows(tenantId, filter, client), filter) },
      ],
    };
  }

  private async *cells(people: AsyncIterable<RegisteredPerson>, { lang }: RegisteredFilter): AsyncGenerator<unknown[]> {
    const names = new Map(this.words.audiences(lang).map(({ code, name }) => [code, name]));
    let number = 0;
    for await (const { fullName, birthYear, neighbourhood, workplace, audiences, registeredAt } of people) {
      number += 1;
      yield [number, fullName, birthYear, neighbourhood, workplace, audiences.map((audience) => names.get(audience)).join('; '), new Date(registeredAt)];
    }
  }
}

function columnsOf({ lang }: RegisteredFilter): Column[] {
  const { list, registered } = texts[lang];
  return [
    { header: list.number, width: 7, type: 'number' },
    { header: list.fullName, width: 30, type: 'text' },
    { header: list.birthYear, width: 10, type: 'year' },
    { header: registered.neighbourhood, width: 24, type: 'text' },
    { header: registered.workplace, width: 24, type: 'text' },
    { header: list.audiences, width: 30, type: 'text' },
    { header: registered.registeredOn, width: 14, type: 'date' },
  ];
}
