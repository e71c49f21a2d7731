import { Button } from '@hocso/ui/button';
import { Dock } from '@hocso/ui/dock';
import { useWords } from '@hocso/ui/i18n';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import type { ReactNode, RefObject } from 'react';
import './lesson-frame.css';
import { lessonWords } from './words.ts';

const never = (): (() => void) => () => undefined;

/** False on the server and during hydration, true from then on: the page now reacts to touches. */
export const useIsLive = (): boolean => useSyncExternalStore(never, () => true, () => false);

/** Calls `onReached` when the condition of completion becomes true. */
export function useReached(isReached: boolean, onReached: () => void): void {
  const tell = useEffectEvent(onReached);
  useEffect(() => { if (isReached) tell(); }, [isReached]);
}

/** A ref for the heading of the current part; when another part comes, focus and view move to it, not on arrival. */
export function useFocusOnChange<Target extends HTMLElement>(current: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const before = useRef(current);
  useEffect(() => {
    if (before.current === current) return;
    before.current = current;
    target.current?.focus({ preventScroll: true });
    target.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return target;
}

/** The part to show out of `count`, whatever the address or an older version of the lesson asked for. */
export const partWithin = (part: number, count: number): number => Math.min(Math.max(0, Math.trunc(part) || 0), count - 1);

interface LessonFrameProps {
  children: ReactNode;
  className?: string | undefined;
}

/** Holds the parts of a lesson; tells the style sheet when the page is live. */
export const LessonFrame = ({ children, className = '' }: LessonFrameProps) => (
  <div className={`hs-lesson ${useIsLive() ? 'hs-live' : ''} ${className}`}>{children}</div>
);

interface LessonDockProps {
  part: number;
  count: number;
  onPart: (part: number) => void;
  done: ReactNode;
}

/** Back and on through the parts; the done button of the page at the end. */
export function LessonDock({ part, count, onPart, done }: LessonDockProps) {
  const say = useWords(lessonWords);
  const isLast = part === count - 1;
  if (count === 1 && !done) return null;
  return (
    <Dock>
      {part > 0 && <Button className="hs-play" look="line" icon="left" onClick={() => onPart(part - 1)}>{say('dock.back')}</Button>}
      {isLast ? done : <Button className="hs-play" iconAfter="right" onClick={() => onPart(part + 1)}>{say('dock.next')}</Button>}
    </Dock>
  );
}
