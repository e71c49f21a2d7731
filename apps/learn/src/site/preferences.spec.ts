import { describe, expect, it } from '@jest/globals';
import { safeReturn } from './addresses.ts';
import { preferenceCookie, preferencesOfAddress, readPreferences } from './preferences.ts';

describe('readPreferences', () => {
  it('starts in Vietnamese, as the device looks, without an audience', () => {
    expect(readPreferences('')).toEqual({ language: 'vi', theme: 'auto', textSize: 'normal', audience: null, hasInAppHint: false });
  });

  it('reads what was chosen and ignores values it does not know', () => {
    expect(readPreferences('a=1; hs_lang=en; hs_theme=dark; hs_size=huge; hs_audience=BUSINESS')).toMatchObject({ language: 'en', theme: 'dark', textSize: 'normal', audience: 'BUSINESS' });
  });

  it('hints at the real browser once inside Zalo, never in an ordinary browser', () => {
    const zalo = 'Mozilla/5.0 (Linux; Android 11; wv) Chrome/110.0 Mobile Safari/537.36 Zalo android/123';
    expect(readPreferences('', zalo).hasInAppHint).toBe(true);
    expect(readPreferences('hs_hint=1', zalo).hasInAppHint).toBe(false);
    expect(readPreferences('', 'Mozilla/5.0 (Linux; Android 11) Chrome/110.0 Mobile Safari/537.36').hasInAppHint).toBe(false);
  });

  it('reads back the cookie it writes', () => {
    expect(readPreferences(preferenceCookie('textSize', 'largest').split(';')[0] ?? '').textSize).toBe('largest');
  });
});

describe('preferencesOfAddress', () => {
  it('knows audiences by their Vietnamese words', () => {
    expect(preferencesOfAddress('?doi-tuong=to-cong-nghe-so')).toEqual({ audience: 'COMMUNITY_TEAM' });
  });

  it('leaves out what is absent or unknown', () => {
    expect(preferencesOfAddress('?doi-tuong=ai-do&ngon-ngu=fr&co-chu=large')).toEqual({ textSize: 'large' });
  });
});

describe('safeReturn', () => {
  it('follows addresses of this site only', () => {
    expect(['/toi', '/khoa-hoc/a?b=1', '//evil.example', '/\\evil.example', 'https://evil.example', '', null].map((said) => safeReturn(said, '/'))).toEqual(['/toi', '/khoa-hoc/a?b=1', '/', '/', '/', '/', '/']);
  });
});
