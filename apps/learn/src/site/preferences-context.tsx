import type { Audience } from '@hocso/domain/competency/audience';
import { createContext, startTransition, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PreferenceName, Preferences, TextSize, Theme } from './preferences.ts';
import { preferenceCookie, preferenceCookies } from './preferences.ts';

interface PreferencesControl {
  preferences: Preferences;
  setTheme: (theme: Theme) => void;
  setTextSize: (size: TextSize) => void;
  setAudience: (audience: Audience) => void;
}

const PreferencesContext = createContext<PreferencesControl | null>(null);

/** What the visitor chose about language, look and audience, and the ways to choose again. */
export function usePreferences(): PreferencesControl {
  const control = use(PreferencesContext);
  if (!control) throw new Error('usePreferences outside of PreferencesProvider');
  return control;
}

/** Holds the preferences; a change shows at once and is remembered in a cookie and, where cookies get lost, on the device. */
export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const change = useCallback(<Name extends PreferenceName>(name: Name, value: NonNullable<Preferences[Name]>) => {
    rememberPreference(name, value);
    showPreference(name, value);
    // A new audience needs other courses: the page stays as it is until they are here.
    startTransition(() => setPreferences((before) => ({ ...before, [name]: value })));
  }, []);
  const control = useMemo<PreferencesControl>(() => ({
    preferences,
    setTheme: (theme) => change('theme', theme),
    setTextSize: (size) => change('textSize', size),
    setAudience: (audience) => change('audience', audience),
  }), [preferences, change]);
  return <PreferencesContext value={control}>{children}</PreferencesContext>;
}

/** Writes a choice where the next visit finds it. */
export function rememberPreference(name: PreferenceName, value: string): void {
  document.cookie = preferenceCookie(name, value);
  try {
    localStorage.setItem(preferenceCookies[name], value);
  } catch { /* a browser that forbids storage still has the cookie */ }
}

/** Applies a look to the page that is open. */
export function showPreference(name: PreferenceName, value: string): void {
  const root = document.documentElement;
  if (name === 'theme') setOrRemove(root, 'data-theme', value, 'auto');
  if (name === 'textSize') setOrRemove(root, 'data-size', value, 'normal');
}

const setOrRemove = (element: HTMLElement, attribute: string, value: string, whenAbsent: string): void => {
  if (value === whenAbsent) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
};
