import { createI18n, loadLanguage } from '@hocso/ui/i18n';
import { prerenderToNodeStream } from 'react-dom/static';
import { StaticRouter } from 'react-router';
import { AppRoot } from './app/app-root.tsx';
import { loadPage, partsOf } from './app/page-loading.ts';
import { fullTitle } from './app/page-title.ts';
import type { Preferences } from './site/preferences.ts';
import type { RouteDefinition } from './app/route-types.ts';
import { matchRoute } from './app/routes.tsx';
import { DataStore } from './data/data-store.ts';
import type { PrimedData } from './data/data-store.ts';
import type { Problem } from './data/problem.ts';

export { preferenceCookie, preferenceNames, preferenceParams, preferencesOfAddress, readPreferences } from './site/preferences.ts';
export { safeReturn } from './site/addresses.ts';
export { problemOf } from './data/problem.ts';

/** What the server must read from the API before it can render an address. */
export interface PagePlan { needs: readonly { url: string; isOptional?: true }[]; isKnown: boolean; isPrivate: boolean }

/** Finds the page of an address. Reads nothing; an unknown address is planned as the not-found page. */
export function planPage(pathname: string, search: string, preferences: Preferences): PagePlan {
  const { route, needs } = matchRoute(pathname, search, preferences);
  return { needs, isKnown: route.id !== 'not-found', isPrivate: route.isPrivate === true };
}

export interface PageRequest { pathname: string; search: string; preferences: Preferences; data: PrimedData }
/** `modules`: source files whose chunks the page needs, as the manifest of the client build names them. */
export interface RenderedPage { html: string; title: string; description: string; modules: string[] }

/** Renders the body of a page from data that was read beforehand. Never reads anything itself. */
export async function renderPage({ pathname, search, preferences, data }: PageRequest): Promise<RenderedPage> {
  const { route, visit, needs } = matchRoute(pathname, search, preferences);
  const store = new DataStore(data, () => Promise.reject(new Error('the server reads before it renders')));
  const parts = partsOf(route, visit, store);
  createI18n(preferences.language);
  await Promise.all([loadLanguage(preferences.language), loadPage(route), ...parts.map((part) => part.load())]);
  const { prelude } = await prerenderToNodeStream(
    <StaticRouter location={pathname + search}><AppRoot preferences={preferences} data={store} /></StaticRouter>,
    // Larger parts would otherwise be moved into place by an inline script, which the content security policy forbids.
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (error) => { throw error; } },
  );
  let html = '';
  for await (const piece of prelude) html += String(piece);
  const say = createI18n(preferences.language).getFixedT(null, 'shell') as unknown as Parameters<RouteDefinition['title']>[0];
  const refusal = needs.flatMap((need) => { const entry = need.isOptional ? undefined : store.peek(need.url); return entry && !entry.ok ? [entry.problem] : []; })[0];
  const title = refusal ? titleOfProblem(say, refusal) : route.title(say, visit, (url) => { const entry = store.peek(url); return entry?.ok ? entry.body : undefined; });
  return { html, title: fullTitle(say, title), description: say('description'), modules: [route.module, ...parts.map((part) => part.module)] };
}

const titleOfProblem = (say: Parameters<RouteDefinition['title']>[0], problem: Problem): string =>
  say(problem.status >= 500 || problem.status === 429 ? 'problem.title' : 'problem.missing');
