import type { CoursePage, LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import type { LessonTypeName } from '@hocso/lesson-types/rules';
import { matchPath } from 'react-router';
import { apiUrls } from '../data/api-urls.ts';
import { lessonPlayerCache } from '../features/lesson/lesson-players.ts';
import { questionPlayerCache } from '../features/quiz/question-players.ts';
import { teamNeeds } from '../features/team/team-filter.ts';
import { pageAddresses } from '../site/addresses.ts';
import { preferencesOfAddress } from '../site/preferences.ts';
import type { Preferences } from '../site/preferences.ts';
import type { Need, RouteDefinition, RouteParams, RoutePart, RouteVisit } from './route-types.ts';

const nothing = (): readonly Need[] => [];
const slugOf = (visit: RouteVisit): string => visit.params['slug'] ?? '';
const courseNeed = (visit: RouteVisit): readonly Need[] => [{ url: apiUrls.course(visit.language, slugOf(visit)) }];
const meNeed = (visit: RouteVisit): readonly Need[] => [{ url: apiUrls.me(visit.language), isOptional: true }];
const courseTitle = (visit: RouteVisit, read: (url: string) => unknown): string =>
  (read(apiUrls.course(visit.language, slugOf(visit))) as Pick<CoursePage, 'title'> | undefined)?.title ?? '';

const lessonUrl = (visit: RouteVisit): string => apiUrls.lesson(visit.language, slugOf(visit), visit.params['lesson'] ?? '');
const attemptUrl = (visit: RouteVisit): string | null => { const id = visit.search.get('luot'); return id ? apiUrls.attempt(visit.language, id) : null; };

function lessonParts(visit: RouteVisit, read: (url: string) => unknown): readonly RoutePart[] {
  const lesson = read(lessonUrl(visit)) as LessonPage | undefined;
  const type = lesson?.type as LessonTypeName | undefined;
  return type ? [{ module: `../../libs/lesson-types/src/${type}/player.tsx`, isLoaded: () => lessonPlayerCache.peek(type) !== undefined, load: () => lessonPlayerCache.load(type) }] : [];
}

function attemptParts(visit: RouteVisit, read: (url: string) => unknown): readonly RoutePart[] {
  const url = attemptUrl(visit);
  const attempt = url ? read(url) as Attempt | undefined : undefined;
  return [...new Set(attempt?.questions.map((question) => question.type))].map((type) => (
    { module: `../../libs/question-types/src/${type}/player.tsx`, isLoaded: () => questionPlayerCache.peek(type) !== undefined, load: () => questionPlayerCache.load(type) }
  ));
}

/**
 * Every page of the learner’s app. The server finds a request here, reads what the page needs through the API as this
 * visitor, and renders it; the browser does the same on client navigation.
 */
export const routes: readonly RouteDefinition[] = [
  {
    id: 'home', path: pageAddresses.home, module: 'src/features/home/pages/home-page.tsx', frame: 'site', tab: 'home',
    load: () => import('../features/home/pages/home-page.tsx'),
    needs: ({ language, preferences: { audience } }) => (audience ? [{ url: apiUrls.coursesOf(language, audience) }] : []),
    title: (say) => say('title.home'),
  },
  {
    id: 'courses', path: pageAddresses.courses, module: 'src/features/courses/pages/courses-page.tsx', frame: 'site', tab: 'courses',
    load: () => import('../features/courses/pages/courses-page.tsx'),
    needs: ({ language }) => [{ url: apiUrls.courses(language) }],
    title: (say) => say('title.courses'),
  },
  {
    id: 'course', path: pageAddresses.course(':slug'), module: 'src/features/courses/pages/course-page.tsx', frame: 'site', tab: 'courses',
    load: () => import('../features/courses/pages/course-page.tsx'),
    needs: courseNeed, title: (_say, visit, read) => courseTitle(visit, read),
  },
  {
    id: 'lesson', path: pageAddresses.lesson(':slug', ':lesson'), module: 'src/features/lesson/pages/lesson-page.tsx', frame: 'task',
    load: () => import('../features/lesson/pages/lesson-page.tsx'),
    needs: (visit) => [{ url: lessonUrl(visit) }], parts: lessonParts,
    title: (_say, visit, read) => (read(lessonUrl(visit)) as LessonPage | undefined)?.title ?? '',
  },
  {
    id: 'quiz', path: pageAddresses.quiz(':slug'), module: 'src/features/quiz/pages/quiz-page.tsx', frame: 'task',
    load: () => import('../features/quiz/pages/quiz-page.tsx'),
    needs: (visit) => {
      const attempt = attemptUrl(visit);
      return [...courseNeed(visit), ...(attempt ? [{ url: attempt, isOptional: true as const }] : [])];
    },
    parts: attemptParts,
    title: (say, visit, read) => say('title.quiz', { course: courseTitle(visit, read) }),
  },
  {
    id: 'finished', path: pageAddresses.finished(':slug'), module: 'src/features/finished/pages/finished-page.tsx', frame: 'site', tab: 'courses',
    load: () => import('../features/finished/pages/finished-page.tsx'),
    needs: courseNeed, title: (say, visit, read) => say('title.finished', { course: courseTitle(visit, read) }), isPrivate: true,
  },
  {
    id: 'registration', path: pageAddresses.registration, module: 'src/features/registration/pages/registration-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/registration/pages/registration-page.tsx'),
    needs: nothing, title: (say) => say('title.registration'), isPrivate: true,
  },
  {
    id: 'me', path: pageAddresses.me, module: 'src/features/me/pages/me-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/me/pages/me-page.tsx'),
    needs: meNeed, title: (say) => say('title.me'), isPrivate: true,
  },
  {
    id: 'correct-me', path: pageAddresses.correctMe, module: 'src/features/me/pages/correct-me-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/me/pages/correct-me-page.tsx'),
    needs: meNeed, title: (say) => say('title.correctMe'), isPrivate: true,
  },
  {
    id: 'withdrawal', path: pageAddresses.withdrawal, module: 'src/features/me/pages/withdrawal-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/me/pages/withdrawal-page.tsx'),
    needs: meNeed, title: (say) => say('title.withdrawal'), isPrivate: true,
  },
  {
    id: 'continue', path: pageAddresses.continue, module: 'src/features/session/pages/continue-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/session/pages/continue-page.tsx'),
    needs: nothing, title: (say) => say('title.continue'), isPrivate: true,
  },
  {
    id: 'continue-code', path: pageAddresses.continueWith(':code'), module: 'src/features/session/pages/continue-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/session/pages/continue-page.tsx'),
    needs: nothing, title: (say) => say('title.continue'), isPrivate: true,
  },
  {
    id: 'sign-in', path: pageAddresses.signIn, module: 'src/features/session/pages/sign-in-page.tsx', frame: 'site',
    load: () => import('../features/session/pages/sign-in-page.tsx'),
    needs: nothing, title: (say) => say('title.signIn'), isPrivate: true,
  },
  {
    id: 'password', path: pageAddresses.password, module: 'src/features/session/pages/password-page.tsx', frame: 'site',
    load: () => import('../features/session/pages/password-page.tsx'),
    needs: meNeed, title: (say) => say('title.password'), isPrivate: true,
  },
  {
    id: 'team', path: pageAddresses.team, module: 'src/features/team/pages/team-page.tsx', frame: 'site', tab: 'team',
    load: () => import('../features/team/pages/team-page.tsx'),
    needs: ({ language, search }) => teamNeeds(language, search), title: (say) => say('title.team'), isPrivate: true,
  },
  {
    id: 'certificate', path: pageAddresses.certificate(':code'), module: 'src/features/certificate/pages/certificate-page.tsx', frame: 'site',
    load: () => import('../features/certificate/pages/certificate-page.tsx'),
    needs: ({ language, params }) => [{ url: apiUrls.certificate(language, params['code'] ?? '') }],
    title: (say) => say('title.certificate'), isPrivate: true,
  },
  {
    id: 'help', path: pageAddresses.help, module: 'src/features/help/pages/help-page.tsx', frame: 'site', tab: 'help',
    load: () => import('../features/help/pages/help-page.tsx'),
    needs: nothing, title: (say) => say('title.help'),
  },
  {
    id: 'privacy', path: pageAddresses.privacy, module: 'src/features/privacy/pages/privacy-page.tsx', frame: 'site', tab: 'help',
    load: () => import('../features/privacy/pages/privacy-page.tsx'),
    needs: nothing, title: (say) => say('title.privacy'),
  },
  {
    id: 'display', path: pageAddresses.display, module: 'src/features/display/pages/display-page.tsx', frame: 'site', tab: 'me',
    load: () => import('../features/display/pages/display-page.tsx'),
    needs: nothing, title: (say) => say('title.display'), isPrivate: true,
  },
];

const notFound: RouteDefinition = {
  id: 'not-found', path: '*', module: 'src/features/not-found/pages/not-found-page.tsx', frame: 'site',
  load: () => import('../features/not-found/pages/not-found-page.tsx'),
  needs: nothing, title: (say) => say('title.notFound'), isPrivate: true,
};

/** Finds the page of an address, and everything it needs from the API. An unknown address gives the not-found page. */
export function matchRoute(pathname: string, search: string, preferences: Preferences): { route: RouteDefinition; visit: RouteVisit; needs: readonly Need[] } {
  const found = findRoute(pathname);
  const chosen = preferencesOfAddress(search) as Partial<Preferences>;
  const visit: RouteVisit = {
    params: found.params, search: new URLSearchParams(search), language: preferences.language,
    preferences: { ...preferences, ...(chosen.audience ? { audience: chosen.audience } : {}) },
  };
  return { route: found.route, visit, needs: [{ url: apiUrls.site(preferences.language) }, ...found.route.needs(visit)] };
}

function findRoute(pathname: string): { route: RouteDefinition; params: RouteParams } {
  for (const route of routes) {
    const match = matchPath(route.path, pathname);
    if (match) return { route, params: match.params as RouteParams };
  }
  return { route: notFound, params: {} };
}
