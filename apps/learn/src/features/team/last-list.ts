import { useLanguage } from '@hocso/ui/i18n';
import { useEffect, useSyncExternalStore } from 'react';
import type { DataStore } from '../../data/data-store.ts';
import { useDataStore, useEntry } from '../../data/use-data.ts';
import { neighboursUrl } from './team-filter.ts';
import type { TeamFilter } from './team-filter.ts';

const lastFilters = new WeakMap<DataStore, TeamFilter>();
const arrivals = new WeakMap<object, number>();

/**
 * The filter whose list can be shown: the one asked for, or, when that could not be fetched, the one looked at last
 * in this visit. Null when no list is in memory.
 */
export function useShownFilter(wanted: TeamFilter): TeamFilter | null {
  const data = useDataStore();
  const language = useLanguage();
  const isHere = useEntry(neighboursUrl(language, wanted))?.ok === true;
  useEffect(() => { if (isHere) lastFilters.set(data, wanted); }, [data, isHere, wanted]);
  if (isHere) return wanted;
  const last = lastFilters.get(data);
  return last && data.peek(neighboursUrl(language, last))?.ok ? last : null;
}

const never = (): (() => void) => () => undefined;

/** When a reply of the API reached this device, in milliseconds since 1970; null while the page is not alive yet. */
export function useArrivalTime(reply: object | undefined): number | null {
  const read = () => {
    if (!reply) return null;
    const known = arrivals.get(reply);
    if (known !== undefined) return known;
    const now = Date.now();
    arrivals.set(reply, now);
    return now;
  };
  return useSyncExternalStore(never, read, () => null);
}

/** A reply that was changed on this device is as old as the reply it was made from. */
export function keepArrival(before: object, after: object): void {
  const at = arrivals.get(before);
  if (at !== undefined) arrivals.set(after, at);
}
