import { defineNamespace } from '@hocso/ui/i18n';
import errorsVi from './locale/errors.vi.json' with { type: 'json' };
import shellVi from './locale/shell.vi.json' with { type: 'json' };

/** Words of the frame around all pages. */
export const shellWords = defineNamespace('shell', shellVi, () => import('./locale/shell.en.json', { with: { type: 'json' } }));
/** One sentence for every error code of the contracts. */
export const errorWords = defineNamespace('errors', errorsVi, () => import('./locale/errors.en.json', { with: { type: 'json' } }));
