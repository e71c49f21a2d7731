import type { Site } from '@hocso/contracts/site/site.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { apiUrls } from '../data/api-urls.ts';
import { useOptionalData } from '../data/use-data.ts';

/** The ward, its audiences and units, and who is looking; null when the server could not say (an error page). */
export const useSite = (): Site | null => useOptionalData<Site>(apiUrls.site(useLanguage())).body;

/** The same inside a page: a page shows only after the site was read. */
export function useLoadedSite(): Site {
  const site = useSite();
  if (!site) throw new Error('a page was shown before the site was read');
  return site;
}
