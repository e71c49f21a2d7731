import type { Board, BoardPerson, Figure, RegisteredPerson, boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { addressOf, call, endpoint } from '../../../data/endpoint.ts';
import type { BoardFilter, CellFilter } from '../board-filter.ts';

type Routes = typeof boardRoutes;
const readBoard = endpoint<Routes['readBoard']>('GET', '/reports/board');
const listBoardPeople = endpoint<Routes['listBoardPeople']>('GET', '/reports/board/completions');
const exportBoardPeople = endpoint<Routes['exportBoardPeople']>('GET', '/reports/board/completions.xlsx');
const listRegisteredPeople = endpoint<Routes['listRegisteredPeople']>('GET', '/reports/board/registrations');
const exportRegisteredPeople = endpoint<Routes['exportRegisteredPeople']>('GET', '/reports/board/registrations.xlsx');

export interface PeoplePage { items: BoardPerson[]; total: number; next: string | null; figure: Figure }
export interface RegisteredPage { items: RegisteredPerson[]; total: number; next: string | null }
export interface PeopleFilter { filter: BoardFilter; cell: CellFilter; search: string }

const queryOf = ({ from, to, dimension }: BoardFilter) => ({ from: from ?? undefined, to: to ?? undefined, dimension });

/** The board of a period; the former one stays on screen while the next is read. */
export function useBoard(filter: BoardFilter): UseQueryResult<Board> {
  const lang = useLanguage();
  return useQuery({ queryKey: ['board', lang, filter], queryFn: () => call(readBoard, { query: { ...queryOf(filter), lang } }), placeholderData: keepPreviousData });
}

const rowsAPage = 50;

/** The completions one figure counts, page after page. */
export function usePeople({ filter, cell, search }: PeopleFilter): UseInfiniteQueryResult<InfiniteData<PeoplePage>> {
  const lang = useLanguage();
  return useInfiniteQuery({
    queryKey: ['people', lang, filter, cell, search],
    queryFn: ({ pageParam }) => call(listBoardPeople, { query: { ...queryOf(filter), ...cell, q: search === '' ? undefined : search, lang, limit: rowsAPage, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The people the figure of registered people counts, page after page. */
export function useRegistered(search: string): UseInfiniteQueryResult<InfiniteData<RegisteredPage>> {
  return useInfiniteQuery({
    queryKey: ['registered', search],
    queryFn: ({ pageParam }) => call(listRegisteredPeople, { query: { q: search === '' ? undefined : search, limit: rowsAPage, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Address of the workbook with all registered people of a search. */
export const registeredWorkbookAddress = (search: string, lang: 'vi' | 'en'): string => addressOf(exportRegisteredPeople, { query: { q: search === '' ? undefined : search, lang } });

/** Address of the workbook with the same rows as the list. */
export const workbookAddress = ({ filter, cell, search }: PeopleFilter, lang: 'vi' | 'en'): string =>
  addressOf(exportBoardPeople, { query: { ...queryOf(filter), ...cell, q: search === '' ? undefined : search, lang } });
