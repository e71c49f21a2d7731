import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AttemptKeeper, KeeperView } from '../../offline/attempt-keeper.ts';
import { attemptKeeper } from '../../offline/sender.ts';

const never = (): (() => void) => () => undefined;

/** What an attempt looks like before the device was asked what it keeps: as the server sent it. */
const fromServer = (attempt: Attempt): KeeperView => {
  const firstOpen = attempt.answers.findIndex((answer) => answer === null);
  return {
    draft: {
      id: attempt.id, slug: attempt.course.slug, answers: attempt.answers, sequence: attempt.sequence, saved: attempt.sequence,
      at: firstOpen === -1 ? attempt.questions.length - 1 : firstOpen, isHandedIn: false, changedAt: 0,
    },
    state: 'saved', conflict: null, refusal: null, result: null,
  };
};

interface KeptAttempt {
  view: KeeperView;
  /** False until the device was asked what it keeps: before that nothing may be said about where the answers are. */
  isReady: boolean;
  act: (act: (keeper: AttemptKeeper) => void) => void;
}

/** The keeper of an attempt and what it knows. `act` waits for the keeper, so that a very early tap is not lost. */
export function useAttemptKeeper(attempt: Attempt): KeptAttempt {
  const [keeper, setKeeper] = useState<AttemptKeeper | null>(null);
  const opening = useRef<Promise<AttemptKeeper> | null>(null);
  const first = useRef(attempt);
  const initial = useRef<KeeperView | null>(null);
  initial.current ??= fromServer(attempt);

  useEffect(() => {
    opening.current ??= attemptKeeper(first.current);
    let isGone = false;
    void opening.current.then((ready) => { if (!isGone) setKeeper(ready); });
    return () => { isGone = true; };
  }, []);

  const read = () => keeper?.view() ?? (initial.current as KeeperView);
  const view = useSyncExternalStore(keeper?.subscribe ?? never, read, () => initial.current as KeeperView);
  return { view, isReady: keeper !== null, act: (act) => { void opening.current?.then(act); } };
}
