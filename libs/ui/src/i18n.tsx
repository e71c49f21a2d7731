import type { Language } from '@hocso/domain/primitives/localized-text';
import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';

/** Words of one namespace: nested objects whose leaves are sentences. */
export interface WordTree { readonly [key: string]: string | WordTree }

/** Name of a namespace that remembers the shape of its words, so that a wrong key does not compile. */
export type Namespace<Tree extends WordTree = WordTree> = string & { readonly words?: Tree };

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
/** Every key of a word tree as `page.element.role`; plural endings are left out. */
export type WordKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${WordKey<Tree[Key]>}`;
}[keyof Tree & string];

/** Says one sentence of a namespace in the language of the page. */
export type Say<Tree extends WordTree> = (key: WordKey<Tree>, values?: Readonly<Record<string, string | number>>) => string;

interface Entry { vi: WordTree; loadEn: () => Promise<WordTree>; en?: WordTree }
const entries = new Map<string, Entry>();
const instances = new Map<Language, i18n>();

/**
 * Registers the words of one feature. Vietnamese is part of the bundle and at hand at once; English is fetched by
 * `loadLanguage('en')`. May be called after `createI18n`, as the lazily loaded players do.
 */
export function defineNamespace<Tree extends WordTree>(
  name: string, vi: Tree, loadEn: () => Promise<{ default: unknown }>,
): Namespace<Tree> {
  entries.set(name, { vi, loadEn: async () => (await loadEn()).default as WordTree });
  for (const instance of instances.values()) instance.addResourceBundle('vi', name, vi);
  return name;
}

const resources = (language: Language): Record<string, WordTree> =>
  Object.fromEntries([...entries].flatMap(([name, entry]) => {
    const words = language === 'vi' ? entry.vi : entry.en;
    return words ? [[name, words]] : [];
  }));

/** Returns the one i18next instance of a language; two languages can be rendered side by side on the server. */
export function createI18n(language: Language): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'shell',
    resources: { vi: resources('vi'), ...(language === 'en' ? { en: resources('en') } : {}) },
    initAsync: false,
    interpolation: { escapeValue: false },
    // A player that arrives later brings words of its own: pages already shown must notice them.
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  instances.set(language, instance);
  return instance;
}

/** Fetches every registered namespace in `language`; resolves at once for Vietnamese. Call it before rendering. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'vi') return;
  await Promise.all([...entries].map(async ([name, entry]) => {
    if (entry.en) return;
    entry.en = await entry.loadEn();
    instances.get('en')?.addResourceBundle('en', name, entry.en);
  }));
}

/** Resolves when a lazily loaded chunk may be shown: its words are at hand in every language in use on this page. */
export async function wordsReady(): Promise<void> {
  await Promise.all([...instances.keys()].map(loadLanguage));
}

/** Gives the words of `language` to everything inside it. */
export const WordsProvider = ({ language, children }: { language: Language; children: ReactNode }) =>
  <I18nextProvider i18n={createI18n(language)}>{children}</I18nextProvider>;

/** The words of one namespace in the language of the page. */
export function useWords<Tree extends WordTree>(namespace: Namespace<Tree>): Say<Tree> {
  const { t } = useTranslation(namespace);
  return t as unknown as Say<Tree>;
}

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return instance.language === 'en' ? 'en' : 'vi';
}

// The ward lives in one time zone; named here so that server and telephone write the same day.
const timeZone = 'Asia/Ho_Chi_Minh';
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A day as `22/11/2026` in the ward's time zone, the same in both languages. */
export const formatDate = (when: Date | string | number): string => dayFormat.format(new Date(when));

/** A moment as `14:05, 22/11/2026` in the ward's time zone. */
export const formatDateTime = (when: Date | string | number): string => `${timeFormat.format(new Date(when))}, ${formatDate(when)}`;

/** A number as people write it: `1.250.000,5` in Vietnamese, `1,250,000.5` in English. */
export const formatNumber = (value: number, language: Language = 'vi', maximumFractionDigits = 1): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits }).format(value);
