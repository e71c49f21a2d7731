import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { apiUrls } from '../../data/api-urls.ts';
import { pageAddresses } from '../../site/addresses.ts';

export type NeighbourState = Neighbour['state'];

/** Which neighbours are looked at; the address of the page says the same, so that a list can be sent to a colleague. */
export interface TeamFilter {
  /** One of the member’s tổ dân phố; null for all of them. */
  unitId: string | null;
  state: NeighbourState | null;
  /** Part of a name, as typed; empty without a search. */
  search: string;
  /** Cursor of a later part of the list, for browsers without scripts; null for its beginning. */
  after: string | null;
}

/** States in the order of the filters: whom to visit first, then how far along. */
export const neighbourStates = ['stuck', 'learning', 'not-started', 'finished'] as const satisfies readonly NeighbourState[];
const stateSlugs: Readonly<Record<NeighbourState, string>> = { stuck: 'can-giup', learning: 'dang-hoc', 'not-started': 'chua-bat-dau', finished: 'xong' };

/** Names of the filter in the address; forms without scripts send the same ones. */
export const filterParams = { unitId: 'to', state: 'trang-thai', search: 'tim', after: 'sau' } as const;

// Few enough for a weak signal, and the coverage below the list stays near.
const pageSize = '20';
const longestSearch = 80;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a page address asks for; parts that make no sense count as not said. */
export function teamFilterOf(params: URLSearchParams): TeamFilter {
  const unitId = params.get(filterParams.unitId) ?? '';
  const slug = params.get(filterParams.state);
  return {
    unitId: uuid.test(unitId) ? unitId : null,
    state: neighbourStates.find((state) => stateSlugs[state] === slug) ?? null,
    search: (params.get(filterParams.search) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longestSearch),
    after: params.get(filterParams.after) || null,
  };
}

const saidParts = (filter: TeamFilter): [keyof TeamFilter, string][] => {
  const parts: [keyof TeamFilter, string | null][] = [['unitId', filter.unitId], ['state', filter.state && stateSlugs[filter.state]], ['search', filter.search || null], ['after', filter.after]];
  return parts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
};

/** The address of the page under `filter` with something changed; another filter begins at the top of its list. */
export function teamAddress(filter: TeamFilter, change: Partial<TeamFilter> = {}): string {
  const query = String(new URLSearchParams(saidParts({ ...filter, after: null, ...change }).map(([name, value]) => [filterParams[name], value])));
  return query === '' ? pageAddresses.team : `${pageAddresses.team}?${query}`;
}

/** What else the filter form must send besides the fields it shows. */
export const hiddenFields = (filter: TeamFilter): [string, string][] =>
  saidParts({ ...filter, unitId: null, search: '', after: null }).map(([name, value]) => [filterParams[name], value]);

/** API address of the figures above the list. */
export const overviewUrl = (language: Language, { unitId }: TeamFilter): string => apiUrls.teamOverview(language, unitId === null ? {} : { unitId });

/** API address of what the group gets wrong most. */
export const hardQuestionsUrl = (language: Language, { unitId }: TeamFilter): string => apiUrls.hardQuestions(language, unitId === null ? {} : { unitId });

/** API address of one part of the list; `after` is the cursor the part before ended with. */
export const neighboursUrl = (language: Language, { unitId, state, search, after }: TeamFilter): string => apiUrls.neighbours(language, {
  limit: pageSize, ...(unitId === null ? {} : { unitId }), ...(state === null ? {} : { state }), ...(search === '' ? {} : { q: search }), ...(after === null ? {} : { cursor: after }),
});

/** What the page reads before it shows; all may be refused, the page then says why or leaves a part out. */
export function teamNeeds(language: Language, search: URLSearchParams): { url: string; isOptional: true }[] {
  const filter = teamFilterOf(search);
  return [overviewUrl(language, filter), neighboursUrl(language, filter), hardQuestionsUrl(language, filter)].map((url) => ({ url, isOptional: true }));
}
