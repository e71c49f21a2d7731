import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useEffect, useState } from 'react';
import { pageAddresses } from '../site/addresses.ts';
import { Link } from '../site/link.tsx';
import { usePreferences } from '../site/preferences-context.tsx';
import { hintSeenCookie } from '../site/preferences.ts';
import { shellWords } from '../site/shell-words.ts';

/** Says once, and never in the way, that Zalo keeps its own memory and how to open the page in the real browser. */
export function InAppHint() {
  const say = useWords(shellWords);
  const { preferences: { hasInAppHint } } = usePreferences();
  const [isClosed, setClosed] = useState(false);
  useEffect(() => { if (hasInAppHint) document.cookie = hintSeenCookie; }, [hasInAppHint]);
  if (!hasInAppHint || isClosed) return null;
  return (
    <aside className="lr-announcement lr-hint" aria-label={say('inApp.title')}>
      <p><b>{say('inApp.title')}</b> {say('inApp.text')}</p>
      <div className="lr-row">
        <Link className="lr-back" to={`${pageAddresses.help}#trinh-duyet`}>{say('inApp.more')}</Link>
        <Button className="hs-play" look="tool" onClick={() => setClosed(true)}>{say('inApp.close')}</Button>
      </div>
    </aside>
  );
}
