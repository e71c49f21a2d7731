import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { lessonKeeper } from '../../../offline/sender.ts';
import { lessonPageWords } from '../words.ts';

// Progress that is on its way is nothing to worry a reader with; only what stays behind is said.
const patienceMs = 8_000;

/** Says that progress is kept on the device while the server cannot be reached; nothing while all is well. */
export function WaitingLine() {
  const say = useWords(lessonPageWords);
  const keeper = lessonKeeper();
  const isWaiting = useSyncExternalStore(keeper.subscribe, keeper.waitingCount, () => 0) > 0;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) { setLong(false); return undefined; }
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLong ? <Notice state="wait" icon="offline">{say('save.waiting')}</Notice> : null;
}
