import { createContext, use, useSyncExternalStore } from 'react';
import type { DataStore, Entry } from './data-store.ts';
import type { Problem } from './problem.ts';

export const DataContext = createContext<DataStore | null>(null);

/** The data of this visit. */
export function useDataStore(): DataStore {
  const store = use(DataContext);
  if (!store) throw new Error('useDataStore outside of DataContext');
  return store;
}

/** What is known about an API address, or undefined when nobody asked for it yet; follows later changes. */
export function useEntry(url: string): Entry | undefined {
  const store = useDataStore();
  const read = () => store.peek(url);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The JSON of an address that the route of this page needs. The route waited for it, so it is there. */
export function useData<Body>(url: string): Body {
  const entry = useEntry(url);
  if (!entry?.ok) throw new Error(`no data for ${url}`);
  return entry.body as Body;
}

/** The JSON of an address that may be refused (somebody else’s attempt, not signed in), or the reason. */
export function useOptionalData<Body>(url: string): { body: Body; problem: null } | { body: null; problem: Problem | null } {
  const entry = useEntry(url);
  if (!entry) return { body: null, problem: null };
  return entry.ok ? { body: entry.body as Body, problem: null } : { body: null, problem: entry.problem };
}
