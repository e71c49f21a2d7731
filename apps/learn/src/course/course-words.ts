import { defineNamespace } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };

/** Words about courses that several pages say alike. */
export const courseWords = defineNamespace('course', vi, () => import('./locale/en.json', { with: { type: 'json' } }));
