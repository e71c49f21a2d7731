import { useWords } from '@hocso/ui/i18n';
import type { ReactNode } from 'react';
import { shellWords } from '../site/shell-words.ts';
import { Announcements } from './announcements.tsx';
import type { Tab } from './navigation.tsx';
import { Tabs } from './navigation.tsx';
import { SiteFooter } from './site-footer.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** The frame of ordinary pages: bar with the ward’s name, notices, the page, footer, and tabs under the thumb on phones. */
export function SiteFrame({ tab, children }: { tab: Tab | undefined; children: ReactNode }) {
  const say = useWords(shellWords);
  return (
    <div className="lr-site">
      <a className="hs-skip" href="#main">{say('frame.skip')}</a>
      <TopBar tab={tab} />
      <Announcements isHome={tab === 'home'} />
      <main id="main" className="lr-wrap" tabIndex={-1}>{children}</main>
      <SiteFooter />
      <Tabs tab={tab} />
    </div>
  );
}
