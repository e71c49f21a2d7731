/** A reply of the API as pages use it: its JSON, or the problem it answered with. */
export type PageEntry = { ok: true; body: unknown } | { ok: false; problem: { status: number; code: string } };

/** What a visitor chose about language and look, read from cookies and the address. */
export interface PagePreferences { language: 'vi' | 'en'; theme: string; textSize: string; audience: string | null }

/**
 * What the server build of the learner's app offers (apps/learn/src/entry-server.tsx). Named here because the API knows
 * the app only as a built file.
 */
export interface PageRenderer {
  readPreferences(cookies: string, userAgent: string): PagePreferences;
  preferencesOfAddress(search: string): Partial<Record<keyof PagePreferences, string>>;
  preferenceCookie(name: keyof PagePreferences, value: string): string;
  preferenceParams: Readonly<Record<keyof PagePreferences, string>>;
  safeReturn(said: string | null, fallback: string): string;
  problemOf(status: number, body: unknown): { status: number; code: string };
  planPage(pathname: string, search: string, preferences: PagePreferences): { needs: readonly { url: string; isOptional?: true }[]; isKnown: boolean; isPrivate: boolean };
  renderPage(request: { pathname: string; search: string; preferences: PagePreferences; data: Readonly<Record<string, PageEntry>> }): Promise<{ html: string; title: string; description: string; modules: readonly string[] }>;
}
