import type { Audience } from '@hocso/domain/competency/audience';
import type { Language } from '@hocso/domain/primitives/localized-text';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** What a visitor chose about the look of the site; kept in cookies so that the server renders it at once. */
export interface Preferences {
  language: Language;
  theme: Theme;
  textSize: TextSize;
  audience: Audience | null;
  /** True on the first page shown by the browser inside another app; the server knows, so nothing jumps into the page later. */
  hasInAppHint: boolean;
}

/** Audiences in the order of section 1e turned round: residents, who are most, come first on screen. */
export const audienceOrder = ['CITIZEN', 'CIVIL_SERVANT', 'BUSINESS', 'COMMUNITY_TEAM'] as const satisfies readonly Audience[];

/** Words of addresses: `/?doi-tuong=nguoi-dan` on a poster opens the site for residents. */
export const audienceSlugs: Readonly<Record<Audience, string>> = {
  CITIZEN: 'nguoi-dan', CIVIL_SERVANT: 'cong-chuc', BUSINESS: 'doanh-nghiep', COMMUNITY_TEAM: 'to-cong-nghe-so',
};

export const preferenceCookies = { language: 'hs_lang', theme: 'hs_theme', textSize: 'hs_size', audience: 'hs_audience' } as const;
export type PreferenceName = keyof typeof preferenceCookies;
/** Set once the hint about browsers inside apps was shown. */
export const hintCookie = 'hs_hint';

/** Whether a page is shown by the browser inside another app (Zalo, Facebook, any Android WebView). */
export const isInAppBrowser = (userAgent: string): boolean => /Zalo|FBAN|FBAV|Instagram|Line\/|; wv\)/i.test(userAgent);

export const preferenceNames = Object.keys(preferenceCookies) as PreferenceName[];
/** Address parameters by which links and plain forms set a preference without JavaScript. */
export const preferenceParams: Readonly<Record<PreferenceName, string>> = { language: 'ngon-ngu', theme: 'giao-dien', textSize: 'co-chu', audience: 'doi-tuong' };

const yearSeconds = 31_536_000;
const known: Readonly<Record<PreferenceName, readonly string[]>> = { language: ['vi', 'en'], theme: themes, textSize: textSizes, audience: audienceOrder };

const accepted = (name: PreferenceName, value: string | null | undefined): string | null => (value && known[name].includes(value) ? value : null);

/** Reads the preferences out of a Cookie header or `document.cookie`; unknown values count as not chosen. */
export function readPreferences(cookies: string, userAgent = ''): Preferences {
  const read = (name: PreferenceName): string | null =>
    accepted(name, cookies.split(/;\s*/).find((pair) => pair.startsWith(`${preferenceCookies[name]}=`))?.split('=')[1]);
  return {
    language: (read('language') ?? 'vi') as Language,
    theme: (read('theme') ?? 'auto') as Theme,
    textSize: (read('textSize') ?? 'normal') as TextSize,
    audience: read('audience') as Audience | null,
    hasInAppHint: isInAppBrowser(userAgent) && !cookies.includes(`${hintCookie}=`),
  };
}

/** The preferences that an address sets, e.g. `?doi-tuong=nguoi-dan&ngon-ngu=en`; those not named are absent. */
export function preferencesOfAddress(search: string): Partial<Record<PreferenceName, string>> {
  const params = new URLSearchParams(search);
  const found = preferenceNames.flatMap((name) => {
    const said = params.get(preferenceParams[name]);
    const value = name === 'audience' ? audienceOrder.find((audience) => audienceSlugs[audience] === said) : accepted(name, said);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The cookie line that says the hint about browsers inside apps was seen. */
export const hintSeenCookie = `${hintCookie}=1; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`;

/** The cookie line that remembers a choice for a year; the same text for Set-Cookie and `document.cookie`. */
export const preferenceCookie = (name: PreferenceName, value: string): string =>
  `${preferenceCookies[name]}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`;
