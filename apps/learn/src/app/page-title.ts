import type { ShellWords } from '../site/shell-words.ts';

/** A title as the browser shows it: the page first, because tabs are narrow, then the product. */
export const fullTitle = (say: ShellWords, page: string): string => (page === '' ? say('brand.name') : `${page} · ${say('brand.name')}`);
