import { defineNamespace } from '@hocso/ui/i18n';
import type { Say } from '@hocso/ui/i18n';
import errorsVi from './locale/errors.vi.json' with { type: 'json' };
import vi from './locale/shell.vi.json' with { type: 'json' };

/** Words of the frame round every page, and the titles of pages. */
export const shellWords = defineNamespace('shell', vi, () => import('./locale/shell.en.json', { with: { type: 'json' } }));
export type ShellWords = Say<typeof vi>;

/** One sentence for every error code of the API; the keys are exactly the codes. */
export const errorWords = defineNamespace('errors', errorsVi, () => import('./locale/errors.en.json', { with: { type: 'json' } }));
