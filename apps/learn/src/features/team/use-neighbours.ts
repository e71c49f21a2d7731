import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DataStore } from '../../data/data-store.ts';
import type { Problem } from '../../data/problem.ts';
import { useDataStore } from '../../data/use-data.ts';
import { keepArrival } from './last-list.ts';
import { neighboursUrl } from './team-filter.ts';
import type { TeamFilter } from './team-filter.ts';

/** One part of the list, as the API sends it. */
export interface NeighbourPart { items: Neighbour[]; total: number; next: string | null }

interface KnownPart { url: string; body: NeighbourPart }

/** Every part of a list that is at hand, from `filter.after` on; a part follows when the one before names it. */
function knownParts(data: DataStore, urlAfter: (after: string | null) => string, first: string | null): KnownPart[] {
  const parts: KnownPart[] = [];
  let after = first;
  do {
    const url = urlAfter(after);
    const entry = data.peek(url);
    if (!entry?.ok) break;
    const body = entry.body as NeighbourPart;
    parts.push({ url, body });
    after = body.next;
  } while (after !== null);
  return parts;
}

const areSame = (a: readonly KnownPart[], b: readonly KnownPart[]): boolean => a.length === b.length && a.every((part, index) => part.body === b[index]?.body);

/** Somebody whose place in the list moved between two parts is shown once. */
const distinct = (neighbours: readonly Neighbour[]): Neighbour[] => [...new Map(neighbours.map((neighbour) => [neighbour.id, neighbour])).values()];

export interface NeighbourList {
  neighbours: readonly Neighbour[];
  total: number;
  /** The reply the list begins with. */
  first: NeighbourPart;
  /** Cursor of the part that is not here yet; null at the end. */
  next: string | null;
  isLoadingMore: boolean;
  /** Why the next part did not come. */
  problem: Problem | null;
  /** Fetches the next part; resolves with the first person it brought, or null when it did not come. */
  loadMore: () => Promise<string | null>;
  /** Reads everything that is shown from the server again; resolves with whether a newer list came. */
  reload: () => Promise<boolean>;
  /** Shows at once what a write just changed about a person. */
  patch: (id: string, change: Partial<Neighbour>) => void;
}

/** The list under a filter, as far as it was fetched; null when its beginning is not at hand. */
export function useNeighbours(filter: TeamFilter): NeighbourList | null {
  const data = useDataStore();
  const language = useLanguage();
  const urlAfter = (after: string | null): string => neighboursUrl(language, { ...filter, after });
  const firstUrl = urlAfter(filter.after);
  const parts = useParts(() => knownParts(data, urlAfter, filter.after));
  const [loading, setLoading] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ url: string; problem: Problem } | null>(null);

  // Coming back to a list shows all of it as it was; its later parts, which no page waits for, are read again quietly.
  useEffect(() => {
    for (const { url } of knownParts(data, (after) => neighboursUrl(language, { ...filter, after }), filter.after).slice(1)) void data.load(url);
  }, [data, firstUrl]);

  const first = parts[0]?.body;
  const last = parts[parts.length - 1]?.body;
  if (!first || !last) return null;
  const neighbours = distinct(parts.flatMap(({ body }) => body.items));
  const nextUrl = last.next === null ? null : urlAfter(last.next);
  return {
    neighbours, total: first.total, first, next: last.next, isLoadingMore: loading !== null && loading === nextUrl, problem: failed?.url === nextUrl ? failed.problem : null,
    async loadMore() {
      if (nextUrl === null || loading === nextUrl) return null;
      setLoading(nextUrl);
      setFailed(null);
      await data.load(nextUrl);
      setLoading(null);
      const entry = data.peek(nextUrl);
      if (!entry?.ok) { setFailed(entry ? { url: nextUrl, problem: entry.problem } : null); return null; }
      const shown = new Set(neighbours.map(({ id }) => id));
      return (entry.body as NeighbourPart).items.find(({ id }) => !shown.has(id))?.id ?? null;
    },
    async reload() {
      await Promise.all(parts.map(({ url }) => data.load(url)));
      const entry = data.peek(firstUrl);
      return entry?.ok === true && entry.body !== first;
    },
    patch(id, change) {
      for (const { url, body } of parts) {
        const changed = { ...body, items: body.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
        keepArrival(body, changed);
        data.put(url, changed);
      }
    },
  };
}

/** Follows a list that is put together anew on every look; the same array as long as its parts are the same. */
function useParts(read: () => KnownPart[]): readonly KnownPart[] {
  const data = useDataStore();
  const kept = useRef<readonly KnownPart[]>([]);
  const snapshot = () => {
    const now = read();
    if (!areSame(now, kept.current)) kept.current = now;
    return kept.current;
  };
  return useSyncExternalStore(data.subscribe, snapshot, snapshot);
}
