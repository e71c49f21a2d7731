import { formatDateTime, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Bones, Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { useBoard } from '../api/board.ts';
import { currentSearch, readBoardFilter, writeFilter } from '../board-filter.ts';
import type { BoardFilter } from '../board-filter.ts';
import { BoardTable } from '../components/board-table.tsx';
import { FiguresRow } from '../components/figures-row.tsx';
import { FirstSteps } from '../components/first-steps.tsx';
import { PeriodFilter } from '../components/period-filter.tsx';
import { UnitComparison } from '../components/unit-comparison.tsx';
import { useRangeWords } from '../components/use-range-words.ts';
import { boardWords } from '../words.ts';
import '../board.css';

/** `/quan-tri/`: the 1e board of a period. */
export function BoardPage() {
  const say = useWords(boardWords);
  const rangeWords = useRangeWords();
  const [search, setSearch] = useSearchParams();
  const filter = readBoardFilter(search);
  const board = useBoard(filter);
  const [last, setLast] = useState(board.data);
  if (board.data !== undefined && board.data !== last) setLast(board.data);
  const choose = (change: Partial<BoardFilter>): void => setSearch(writeFilter({ ...readBoardFilter(currentSearch()), ...change }).slice(1), { preventScrollReset: true });
  return (
    <>
      <PageHead
        title={say('board.title')} lead={say('board.lead')}
        actions={<Button variant="default" onClick={() => window.print()}>{say('board.print')}</Button>}
      />
      <PeriodFilter filter={filter} onChange={choose} />
      <Loaded query={board} last={last} skeleton={<BoardBones />}>
        {(data) => {
          // Links go by what the figures say they count, which is not the address while the next figures are awaited.
          const shown: BoardFilter = { from: data.from, to: data.to, dimension: data.dimension };
          const isPeriod = data.from !== null || data.to !== null;
          return (
            <div className="hs-stack hs-board-data" data-old={board.isPlaceholderData || undefined} aria-busy={board.isPlaceholderData}>
              <p className="hs-range" role="status"><b>{rangeWords(data)}.</b> <span>{say('board.asOf', { time: formatDateTime(data.asOf) })}</span></p>
              {data.total.completions === 0 && !isPeriod && <FirstSteps />}
              <FiguresRow board={data} filter={shown} />
              {data.total.completions === 0 && isPeriod && (
                <Notice state="info">{say('empty.period')} <Button className="hs-retry" variant="default" onClick={() => choose({ from: null, to: null })}>{say('empty.all')}</Button></Notice>
              )}
              <BoardTable board={data} filter={shown} />
              <UnitComparison board={data} filter={shown} />
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

const BoardBones = () => (
  <div className="hs-stack">
    <ul className="hs-figures">{['a', 'b', 'c', 'd', 'e'].map((key) => <li key={key}><Skeleton height="7.5rem" /></li>)}</ul>
    <Bones rows={10} />
  </div>
);
