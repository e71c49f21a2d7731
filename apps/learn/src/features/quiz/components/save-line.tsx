import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { KeeperView, SaveState } from '../../../offline/attempt-keeper.ts';
import { quizWords } from '../words.ts';

const icons = { 'saved': 'check', 'saving': 'clock', 'on-device': 'offline', 'in-memory': 'warn' } as const satisfies Record<SaveState, string>;

/** Where the answers are, truthfully: on the server, on their way, or only in this device. Read aloud only when it matters. */
export function SaveLine({ view, isReady }: { view: KeeperView; isReady: boolean }) {
  const say = useWords(quizWords);
  const isQuiet = view.state === 'saved' || view.state === 'saving';
  const isShown = isReady && view.draft.sequence > 0;
  return (
    <p className={`lr-save lr-save-${view.state}`} aria-live={isQuiet ? 'off' : 'polite'}>
      {isShown && <><Icon name={icons[view.state]} />{say(`save.${view.state}`)}</>}
    </p>
  );
}
