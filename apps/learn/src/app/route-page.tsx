import { use, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { networkProblem } from '../data/problem.ts';
import { useDataStore } from '../data/use-data.ts';
import { createI18n } from '@hocso/ui/i18n';
import { SiteFrame } from '../frame/site-frame.tsx';
import { ProgressLine } from '../frame/progress-line.tsx';
import { codeFor, loadedPage, partsOf } from './page-loading.ts';
import { usePreferences } from '../site/preferences-context.tsx';
import { ProblemPage } from './problem-page.tsx';
import type { RouteDefinition, RouteVisit } from './route-types.ts';
import { matchRoute } from './routes.tsx';
import { fullTitle } from './page-title.ts';
import { arriveAt, rememberScroll } from '../site/focus.ts';

/**
 * The page of the current address. Waits for its code and its data together while the page before stays on screen
 * (the router changes the address inside a transition), then moves focus to the new heading.
 */
export function RoutePage() {
  const location = useLocation();
  const { preferences } = usePreferences();
  const data = useDataStore();
  const { route, visit, needs } = useMemo(() => matchRoute(location.pathname, location.search, preferences), [location.pathname, location.search, preferences]);

  // A choice of look or audience on the same page is not an arrival: only address and language make a visit.
  const visitKey = `${location.key}|${needs.map((need) => need.url).join('|')}`;
  const wait = data.visit(visitKey, needs.map((need) => need.url));
  const code = codeFor(visitKey, route, []);
  const hasPage = code ? use(code) : true;
  if (wait) use(wait);
  const players = codeFor(visitKey, route, partsOf(route, visit, data));
  const hasParts = players ? use(players) : true;
  const Page = loadedPage(route);

  useArrival(route, visit);
  const refused = useFirstProblem(needs.flatMap((need) => (need.isOptional ? [] : [need.url])));
  const problem = refused ?? (hasPage && hasParts && Page ? null : networkProblem);
  const inside = problem || !Page ? <ProblemPage problem={problem ?? networkProblem} /> : <Page params={visit.params} search={visit.search} />;
  return (
    <>
      <ProgressLine />
      {route.frame === 'site' || problem ? <SiteFrame tab={route.tab}>{inside}</SiteFrame> : inside}
    </>
  );
}

function useFirstProblem(urls: readonly string[]) {
  const data = useDataStore();
  const read = () => {
    for (const url of urls) {
      const entry = data.peek(url);
      if (entry && !entry.ok) return entry.problem;
    }
    return null;
  };
  return useSyncExternalStore(data.subscribe, read, read);
}

/** Title, focus and scroll position after a client navigation; the first page of a visit is left as the browser shows it. */
function useArrival(route: RouteDefinition, visit: RouteVisit) {
  const { key, pathname } = useLocation();
  const navigationType = useNavigationType();
  const data = useDataStore();
  const arrivedAt = useRef<string | null>(null);

  useEffect(() => {
    const say = createI18n(visit.language).getFixedT(null, 'shell') as unknown as Parameters<RouteDefinition['title']>[0];
    document.title = fullTitle(say, route.title(say, visit, (url) => { const entry = data.peek(url); return entry?.ok ? entry.body : undefined; }));
  }, [route, visit, data]);

  useLayoutEffect(() => {
    const before = arrivedAt.current;
    arrivedAt.current = pathname;
    if (before !== null && (before !== pathname || navigationType === 'PUSH')) arriveAt({ key, isBack: navigationType === 'POP', focus: route.focus ?? 'heading' });
    return rememberScroll(key);
  }, [key, pathname, navigationType, route]);
}
