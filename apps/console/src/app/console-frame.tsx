import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSite } from '../data/site.ts';
import { useIsOnline } from '../data/use-is-online.ts';
import { pageTitleId } from '../parts/page-head.tsx';
import { shellWords } from '../words/shell-words.ts';
import { Rail } from './rail.tsx';

/** The rail of sections at the left, the lines that hold for every page, and the page. */
export function ConsoleFrame() {
  const say = useWords(shellWords);
  const { organisation } = useSite();
  const isOnline = useIsOnline();
  useFocusOnTitle();
  return (
    <div className="hs-frame">
      <a className="hs-skip" href="#main">{say('frame.skip')}</a>
      <Rail />
      <main id="main" className="hs-main" tabIndex={-1}>
        {organisation.isDemo && <Notice state="wait" icon="info" title={say('demo.title')} className="hs-banner">{say('demo.text')}</Notice>}
        {!isOnline && <Notice state="wait" icon="offline" title={say('offline.title')} className="hs-banner hs-noprint">{say('offline.text')}</Notice>}
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}

/** After going to another page a screen reader starts at its heading; the very first page is left alone. */
function useFocusOnTitle(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById(pageTitleId)?.focus();
  }, [pathname]);
}
