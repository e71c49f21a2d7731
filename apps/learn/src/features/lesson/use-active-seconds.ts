import { useCallback, useEffect, useRef } from 'react';

// Looking at a page counts while it is visible and was touched within a minute (completion.md 4); no more is recorded.
const touchMs = 60_000;

/** Counts the seconds a lesson is really looked at; the returned function gives those since it was last called. */
export function useActiveSeconds(): () => number {
  const seconds = useRef(0);
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = () => { touchedAt = Date.now(); };
    const tick = window.setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - touchedAt < touchMs) seconds.current += 1;
    }, 1_000);
    const kinds = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    return () => {
      window.clearInterval(tick);
      for (const kind of kinds) window.removeEventListener(kind, touch);
    };
  }, []);
  return useCallback(() => {
    const since = seconds.current;
    seconds.current = 0;
    return since;
  }, []);
}
