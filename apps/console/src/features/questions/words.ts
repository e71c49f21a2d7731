import { defineNamespace } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };

export const questionWords = defineNamespace('questions', vi, () => import('./locale/en.json', { with: { type: 'json' } }));
