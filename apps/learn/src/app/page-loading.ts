import { wordsReady } from '@hocso/ui/i18n';
import type { ComponentType } from 'react';
import type { DataStore } from '../data/data-store.ts';
import { partCache } from '../data/part-cache.ts';
import type { PageProps, RouteDefinition, RoutePart, RouteVisit } from './route-types.ts';

const routesById = new Map<string, RouteDefinition>();
const pages = partCache<string, ComponentType<PageProps>>(async (id) => {
  const route = routesById.get(id);
  if (!route) throw new Error(`no route ${id}`);
  const { Page } = await route.load();
  await wordsReady();
  return Page;
});

/** The page of a route when its code is at hand, else undefined. */
export const loadedPage = (route: RouteDefinition): ComponentType<PageProps> | undefined => pages.peek(route.id);

/** Fetches the code and the words of a page. Rejects when the code cannot be fetched. */
export function loadPage(route: RouteDefinition): Promise<void> {
  routesById.set(route.id, route);
  return pages.load(route.id);
}

const arrivals = new Map<string, Promise<boolean>>();

/**
 * What a visit has to wait for before its code can run: null when all is at hand, else a promise that tells whether it
 * arrived. The same visit gives the same promise, so that a page that waits or failed is not fetched on every render.
 */
export function codeFor(visitKey: string, route: RouteDefinition, parts: readonly RoutePart[]): Promise<boolean> | null {
  const missing = parts.filter((part) => !part.isLoaded());
  if (loadedPage(route) && missing.length === 0) return null;
  const key = `${visitKey}#${missing.map((part) => part.module).join()}`;
  const running = arrivals.get(key);
  if (running) return running;
  const arrival = Promise.all([loadPage(route), ...missing.map((part) => part.load())]).then(() => true, () => false);
  arrivals.set(key, arrival);
  return arrival;
}

/** What else a page shows depends on its data: the player of a lesson’s type, the players of an attempt’s questions. */
export const partsOf = (route: RouteDefinition, visit: RouteVisit, data: DataStore): readonly RoutePart[] =>
  route.parts?.(visit, (url) => { const entry = data.peek(url); return entry?.ok ? entry.body : undefined; }) ?? [];
