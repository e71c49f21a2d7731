import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useEffect, useState } from 'react';
import { pageAddresses } from '../site/addresses.ts';
import { shellWords } from '../site/shell-words.ts';
import { Link } from '../site/link.tsx';

const seenKey = 'hs_in_app_hint';

/** Whether a page is shown by the browser inside another app (Zalo, Facebook, any Android WebView). */
export const isInAppBrowser = (userAgent: string): boolean => /Zalo|FBAN|FBAV|Instagram|Line\/|; wv\)/i.test(userAgent);

/** Says once, and never in the way, that Zalo keeps its own memory and how to open the page in the real browser. */
export function InAppHint() {
  const say = useWords(shellWords);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isInAppBrowser(navigator.userAgent) || wasSeen()) return;
    setShown(true);
    rememberSeen();
  }, []);
  if (!isShown) return null;
  return (
    <aside className="lr-announcement lr-hint" aria-label={say('inApp.title')}>
      <p><b>{say('inApp.title')}</b> {say('inApp.text')}</p>
      <div className="lr-row">
        <Link to={`${pageAddresses.help}#trinh-duyet`}>{say('inApp.more')}</Link>
        <Button look="tool" onClick={() => setShown(false)}>{say('inApp.close')}</Button>
      </div>
    </aside>
  );
}

const wasSeen = (): boolean => {
  try {
    return localStorage.getItem(seenKey) !== null;
  } catch {
    return false;
  }
};

const rememberSeen = (): void => {
  try {
    localStorage.setItem(seenKey, '1');
  } catch { /* shown again next time; no harm */ }
};
