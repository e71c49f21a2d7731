import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDataStore } from '../data/use-data.ts';
import './progress-line.css';

// Under a third of a second people do not notice a wait; a bar that flashes by would make them notice.
const patienceMs = 300;

/** A thin line at the upper edge while a page is being fetched for longer than a moment; the page before stays usable. */
export function ProgressLine() {
  const data = useDataStore();
  const isBusy = useSyncExternalStore(data.subscribe, () => data.isBusy, () => false);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isBusy) { setShown(false); return undefined; }
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isShown ? <div className="lr-progress-line" aria-hidden="true" /> : null;
}
