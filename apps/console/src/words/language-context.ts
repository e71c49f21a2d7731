import type { Language } from '@hocso/domain/primitives/localized-text';
import { createContext, use } from 'react';

export const LanguageContext = createContext<(language: Language) => Promise<void>>(() => Promise.resolve());

/** Switches the language of all screens, once its words are loaded. */
export const useChooseLanguage = (): ((language: Language) => Promise<void>) => use(LanguageContext);
