import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { usePeople, workbookAddress } from '../api/board.ts';
import { currentSearch, readBoardFilter, readCellFilter, readSearch, writeFilter } from '../board-filter.ts';
import type { BoardFilter, CellFilter } from '../board-filter.ts';
import { ExportLink } from '../components/export-link.tsx';
import { FilterChips } from '../components/filter-chips.tsx';
import { ListEnd } from '../components/list-end.tsx';
import { NameSearch } from '../components/name-search.tsx';
import { PeopleTable } from '../components/people-table.tsx';
import { PeriodFilter } from '../components/period-filter.tsx';
import { useRangeWords } from '../components/use-range-words.ts';
import { boardWords } from '../words.ts';
import '../board.css';

/** `/quan-tri/danh-sach`: exactly the completions one figure of the board counts, or one beside it (`?so=`). */
export function PeoplePage() {
  const say = useWords(boardWords);
  const language = useLanguage();
  const rangeWords = useRangeWords();
  const [params, setParams] = useSearchParams();
  const [filter, cell, search] = [readBoardFilter(params), readCellFilter(params), readSearch(params)];
  const people = usePeople({ filter, cell, search });
  const go = (nextFilter: BoardFilter, nextCell: CellFilter, nextSearch: string): void => setParams(writeFilter(nextFilter, nextCell, nextSearch).slice(1), { preventScrollReset: true });
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      <PageHead
        title={say(cell.figure === undefined ? 'people.title' : `people.titles.${cell.figure}`)} lead={say('people.under')}
        actions={<Button variant="default" component={Link} to={`${pages.board}${writeFilter(filter)}`}>{say('people.back')}</Button>}
      />
      <PeriodFilter
        filter={filter}
        onChange={(change) => {
          const now = currentSearch();
          const { unitId: _other, ...rest } = readCellFilter(now);
          // A tổ dân phố is no workplace: dividing by the other kind lets go of the unit.
          go({ ...readBoardFilter(now), ...change }, change.dimension && change.dimension !== filter.dimension ? rest : readCellFilter(now), search);
        }}
      />
      <FilterChips filter={filter} cell={cell} search={search} onChange={(nextCell, nextSearch) => go(filter, nextCell, nextSearch)} />
      <div className="hs-list-tools hs-noprint">
        <NameSearch key={search} search={search} onSearch={(next) => go(filter, cell, next)} />
        <ExportLink address={workbookAddress({ filter, cell, search }, language)} />
      </div>
      <Loaded query={people}>
        {({ pages: loaded }) => {
          const [first] = loaded;
          if (!first) return null;
          const items = loaded.flatMap((page) => page.items);
          return (
            <div className="hs-stack hs-board-data" data-old={people.isPlaceholderData || undefined} aria-busy={people.isPlaceholderData}>
              <p role="status">
                <span className="hs-list-figure">{say('people.figure', { people: number(first.figure.people), completions: number(first.figure.completions) })}</span>
                {' · '}{rangeWords(filter)}{search !== '' && ` · ${say('people.found', { total: number(first.total) })}`}
              </p>
              {items.length === 0
                ? <Notice state="info">{search === '' ? say('people.empty') : say('people.emptySearch', { name: search })}</Notice>
                : <PeopleTable people={items} />}
              {items.length > 0 && <ListEnd list={people} shown={items.length} total={first.total} />}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
