import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { boardWords } from '../words.ts';

interface ListEndProps { list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>; shown: number; total: number }

/** What stands below a list that comes page by page: how much of it is here, and the button for more. */
export function ListEnd({ list, shown, total }: ListEndProps) {
  const say = useWords(boardWords);
  const language = useLanguage();
  return (
    <>
      <p className="hs-small" role="status">{list.hasNextPage ? say('people.shown', { shown: formatNumber(shown, language), total: formatNumber(total, language) }) : say('people.all')}</p>
      {list.hasNextPage && <div className="hs-noprint"><Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{say('people.more')}</Button></div>}
    </>
  );
}
