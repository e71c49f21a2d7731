import type { Site, Viewer, siteRoutes } from '@hocso/contracts/site/site.contract';
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
export function useSignedIn(): (viewer: Viewer) => void {
  const client = useQueryClient();
  return (viewer) => {
    client.setQueriesData<Site>({ queryKey: ['site'] }, (site) => (site ? { ...site, viewer } : site));
    // Not awaited: requests that wait for this very sign-in go on only after it. A used set-up link is not asked again.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'setup' });
  };
}
