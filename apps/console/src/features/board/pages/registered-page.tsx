import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { registeredWorkbookAddress, useRegistered } from '../api/board.ts';
import { readBoardFilter, readSearch, writeFilter } from '../board-filter.ts';
import { ExportLink } from '../components/export-link.tsx';
import { ListEnd } from '../components/list-end.tsx';
import { NameSearch } from '../components/name-search.tsx';
import { RegisteredTable } from '../components/registered-table.tsx';
import { boardWords } from '../words.ts';
import '../board.css';

/** `/quan-tri/danh-sach/da-ghi-ten`: exactly the people the figure of registered people counts, whatever the period. */
export function RegisteredPage() {
  const say = useWords(boardWords);
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const search = readSearch(params);
  const filter = readBoardFilter(params);
  const people = useRegistered(search);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      <PageHead
        title={say('registered.title')} lead={say('registered.under')}
        actions={<Button variant="default" component={Link} to={`${pages.board}${writeFilter(filter)}`}>{say('people.back')}</Button>}
      />
      <div className="hs-list-tools hs-noprint">
        <NameSearch key={search} search={search} onSearch={(next) => setParams(writeFilter(filter, {}, next).slice(1), { preventScrollReset: true })} />
        <ExportLink address={registeredWorkbookAddress(search, language)} />
      </div>
      <Loaded query={people}>
        {({ pages: loaded }) => {
          const [first] = loaded;
          if (!first) return null;
          const items = loaded.flatMap((page) => page.items);
          return (
            <div className="hs-stack hs-board-data" data-old={people.isPlaceholderData || undefined} aria-busy={people.isPlaceholderData}>
              <p role="status"><span className="hs-list-figure">{search === '' ? say('registered.figure', { people: number(first.total) }) : say('registered.found', { total: number(first.total) })}</span></p>
              {items.length === 0
                ? <Notice state="info">{search === '' ? say('registered.empty') : say('people.emptySearch', { name: search })}</Notice>
                : <RegisteredTable people={items} />}
              {items.length > 0 && <ListEnd list={people} shown={items.length} total={first.total} />}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
