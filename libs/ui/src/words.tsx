import { defineNamespace } from './i18n.tsx';
import vi from './locale/vi.json' with { type: 'json' };

/** Words of the components themselves; everything else is said by their callers. */
export const uiWords = defineNamespace('ui', vi, () => import('./locale/en.json', { with: { type: 'json' } }));
