import { defineNamespace } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };

export const words = defineNamespace('question-short-text', vi, () => import('./locale/en.json', { with: { type: 'json' } }));
