const positions = new Map<string, number>();

/** Keeps how far a page was scrolled until it is left; call it when the page shows, and the result when it goes. */
export function rememberScroll(key: string): () => void {
  const note = () => { positions.set(key, window.scrollY); };
  window.addEventListener('scroll', note, { passive: true });
  return () => window.removeEventListener('scroll', note);
}

interface Arrival { key: string; isBack: boolean; focus: 'heading' | 'keep' }

/** Puts a reader where a page begins: its heading (read aloud by screen readers), or where they were when they go back. */
export function arriveAt({ key, isBack, focus }: Arrival): void {
  if (focus === 'heading') focusHeading();
  window.scrollTo({ top: isBack ? positions.get(key) ?? 0 : 0, behavior: 'instant' });
}

/** Moves focus to the first heading of the page without scrolling. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
