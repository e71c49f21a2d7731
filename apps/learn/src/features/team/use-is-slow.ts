import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDataStore } from '../../data/use-data.ts';

// The same patience as the thin line at the top of the page.
const patienceMs = 300;

/** True while something is being fetched for longer than a moment. */
export function useIsSlow(): boolean {
  const data = useDataStore();
  const isBusy = useSyncExternalStore(data.subscribe, () => data.isBusy, () => false);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) { setSlow(false); return undefined; }
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isSlow;
}
