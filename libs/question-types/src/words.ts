import { defineNamespace } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };

/** Words that all question players say alike. */
export const questionWords = defineNamespace('question', vi, () => import('./locale/en.json', { with: { type: 'json' } }));
