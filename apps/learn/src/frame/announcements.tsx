import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { shellWords } from '../site/shell-words.ts';
import { useSite } from '../site/use-site.ts';
import { InAppHint } from './in-app-hint.tsx';
import { useIsOnline } from './use-is-online.ts';

/** What a reader should know before the page: made-up data, a ward that is not ready, no network, a browser inside an app. */
export function Announcements({ isHome }: { isHome: boolean }) {
  const say = useWords(shellWords);
  const site = useSite();
  return (
    <div className="lr-announcements">
      {site?.organisation.isDemo && <aside className="lr-demo" aria-label={say('demo.title')}><p><b>{say('demo.title')}</b> {say('demo.text')}</p></aside>}
      {isHome && site && !site.organisation.isSetUp && !site.organisation.isDemo && <div className="lr-announcement"><Notice state="info" title={say('setup.title')}>{say('setup.text')}</Notice></div>}
      <OfflineLine />
      <InAppHint />
    </div>
  );
}

/** The amber line of a lost connection. Reading goes on; what was answered stays in the telephone. */
export function OfflineLine() {
  const say = useWords(shellWords);
  const isOnline = useIsOnline();
  return (
    <div role="status" className="lr-announcement">
      {!isOnline && <Notice state="wait" icon="offline" title={say('offline.title')}>{say('offline.text')}</Notice>}
    </div>
  );
}
