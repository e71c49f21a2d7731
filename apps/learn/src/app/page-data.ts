import type { PrimedData } from '../data/data-store.ts';
import type { Preferences } from '../site/preferences.ts';

/** What the server embeds in a page so that the browser goes on exactly where the server stopped. */
export interface PageData { preferences: Preferences; data: PrimedData }
