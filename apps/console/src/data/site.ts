import type { siteRoutes } from '@hocso/contracts/site/site.contract';
import type { Site, Viewer } from '@hocso/contracts/site/site.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { call, openEndpoint } from './endpoint.ts';

const readSite = openEndpoint<typeof siteRoutes.readSite>('GET', '/site');

/** The ward and who is looking. Everything on screen hangs on it. */
export function useSiteQuery(): UseQueryResult<Site> {
  const lang = useLanguage();
  return useQuery({ queryKey: ['site', lang], queryFn: () => call(readSite, { query: { lang } }), staleTime: 5 * 60_000 });
}

/** The ward, inside pages the gate opened: there it is known. */
export function useSite(): Site {
  const { data } = useSiteQuery();
  if (!data) throw new Error('useSite outside of the gate');
  return data;
}

/** Puts the person who just signed in where the gate looks, and lets everything else be read anew. */
export function useSignedIn(): (viewer: Viewer) => Promise<void> {
  const client = useQueryClient();
  return async (viewer) => {
    client.setQueriesData<Site>({ queryKey: ['site'] }, (site) => (site ? { ...site, viewer } : site));
    await client.invalidateQueries();
  };
}
