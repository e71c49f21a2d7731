import { formatDateTime, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../data/problem.ts';
import { shellWords } from '../words/shell-words.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  skeleton?: ReactNode;
  /** What was shown before, for data that says itself what it is about: it stays below the reason of a failure. */
  last?: Data | undefined;
  children: (data: Data) => ReactNode;
}

/**
 * One block of a page that comes from the server: bones while it loads, the reason and a way to try again when it
 * fails, and the last known data with its time when only the renewal failed.
 */
export function Loaded<Data>({ query, skeleton, last, children }: LoadedProps<Data>) {
  const say = useWords(shellWords);
  if (query.data === undefined) {
    if (query.isError) {
      return (
        <>
          <ProblemNotice title={say('problem.title')} problem={problemFrom(query.error)} onRetry={() => void query.refetch()} />
          {last !== undefined && children(last)}
        </>
      );
    }
    return <div role="status" aria-busy="true"><span className="hs-sr">{say('state.loading')}</span>{skeleton ?? <Bones rows={6} />}</div>;
  }
  return (
    <>
      {query.isError && <Notice state="wait" icon="offline">{say('state.stale', { time: formatDateTime(query.dataUpdatedAt) })}</Notice>}
      {children(query.data)}
    </>
  );
}

/** Grey lines in the place of rows to come. */
export const Bones = ({ rows, height = '2.75rem' }: { rows: number; height?: string }) => (
  <div className="hs-bones">{Array.from({ length: rows }, (_, index) => <Skeleton key={index} height={height} />)}</div>
);
