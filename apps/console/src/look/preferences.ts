import type { Language } from '@hocso/domain/primitives/localized-text';
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** The cookies of the learner's app: what somebody chose there holds here too. */
const cookies = { language: 'hs_lang', theme: 'hs_theme', textSize: 'hs_size' } as const;
const yearSeconds = 31_536_000;

const read = <Value extends string>(name: keyof typeof cookies, known: readonly Value[], otherwise: Value): Value => {
  const said = document.cookie.split(/;\s*/).find((pair) => pair.startsWith(`${cookies[name]}=`))?.split('=')[1];
  return known.find((value) => value === said) ?? otherwise;
};
const write = (name: keyof typeof cookies, value: string): void => {
  document.cookie = `${cookies[name]}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`;
};

export const chosenLanguage = (): Language => read('language', ['vi', 'en'], 'vi');
export const chosenTheme = (): Theme => read('theme', themes, 'auto');
export const chosenTextSize = (): TextSize => read('textSize', textSizes, 'normal');

/** Remembers the language of the screens for a year; the caller loads its words. */
export const rememberLanguage = (language: Language): void => write('language', language);

/** Shows and remembers a text size. */
export function applyTextSize(size: TextSize): void {
  write('textSize', size);
  showTextSize(size);
}
const showTextSize = (size: TextSize): void => {
  if (size === 'normal') delete document.documentElement.dataset.size;
  else document.documentElement.dataset.size = size;
};
const showTheme = (theme: Theme): void => {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Puts the remembered look on the page before anything is drawn. */
export function showChosenLook(): void {
  showTheme(chosenTheme());
  showTextSize(chosenTextSize());
  document.documentElement.lang = chosenLanguage();
}

/** The scheme Mantine should use for a theme of ours: high contrast is a light one. */
export const schemeOf = (theme: Theme): MantineColorScheme => (theme === 'contrast' ? 'light' : theme);

/** Shows and remembers a theme; Mantine follows by `setColorScheme(schemeOf(theme))`. */
export function applyTheme(theme: Theme): void {
  write('theme', theme);
  showTheme(theme);
}

/** Lets Mantine start from our cookie; writing is done by `applyTheme`, which knows more themes than Mantine. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => schemeOf(chosenTheme()),
  set: () => undefined, subscribe: () => undefined, unsubscribe: () => undefined, clear: () => undefined,
};
