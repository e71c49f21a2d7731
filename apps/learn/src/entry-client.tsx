import { createI18n, loadLanguage } from '@hocso/ui/i18n';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from './app/browser-router.tsx';
import { AppRoot } from './app/app-root.tsx';
import { loadPage, partsOf } from './app/page-loading.ts';
import { preferenceCookies, preferenceNames, readPreferences } from './site/preferences.ts';
import { rememberPreference, showPreference } from './site/preferences-context.tsx';
import type { PageData } from './app/page-data.ts';
import { matchRoute } from './app/routes.tsx';
import { apiUrls } from './data/api-urls.ts';
import { DataStore } from './data/data-store.ts';
import { request } from './data/request.ts';
import { startSending } from './offline/sender.ts';

/** Takes over the page the server sent: same words, same data, same route, so nothing on screen moves. */
async function start(): Promise<void> {
  const { preferences, data } = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;
  const { route, visit } = matchRoute(location.pathname, location.search, preferences);
  const store = new DataStore(data);
  // Made first, so that pages and players that arrive later know which words to bring along.
  createI18n(preferences.language);
  await Promise.all([loadLanguage(preferences.language), loadPage(route), ...partsOf(route, visit, store).map((part) => part.load())]);
  history.scrollRestoration = 'manual';
  hydrateRoot(document.getElementById('root') as HTMLElement, <BrowserRouter><AppRoot preferences={preferences} data={store} /></BrowserRouter>);
  restoreLook();
  startSending(store);
}

/** In-app browsers lose cookies: a look chosen earlier on this device is put back from its own memory. */
function restoreLook(): void {
  const now = readPreferences(document.cookie);
  for (const name of preferenceNames) {
    if (document.cookie.includes(`${preferenceCookies[name]}=`)) continue;
    try {
      const kept = localStorage.getItem(preferenceCookies[name]);
      if (kept === null || readPreferences(`${preferenceCookies[name]}=${kept}`)[name] === now[name]) continue;
      rememberPreference(name, kept);
      showPreference(name, kept);
    } catch { /* no storage, nothing to put back */ }
  }
}

// A chunk that is gone because a new version was installed while this page was open: start afresh at the same address.
// Only when the server is reached and answers; without a network the page says so and keeps what it holds.
window.addEventListener('vite:preloadError', () => {
  void request('GET', apiUrls.site('vi')).then((answer) => { if (answer.ok) location.reload(); });
});
void start();
