import type { Me } from '@hocso/contracts/identity/identity.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { apiUrls } from '../../data/api-urls.ts';
import { useOptionalData } from '../../data/use-data.ts';

/** What is kept about the person at this device; null for a visitor who has done nothing yet. */
export const useMe = (): Me | null => useOptionalData<Me>(apiUrls.me(useLanguage())).body;
