import type { Language } from '@hocso/domain/primitives/localized-text';
import type { ComponentType } from 'react';
import type { Preferences } from '../site/preferences.ts';
import type { ShellWords } from '../site/shell-words.ts';

export type RouteParams = Readonly<Record<string, string>>;

/** What the route table knows when it decides what a page needs. */
export interface RouteVisit { params: RouteParams; search: URLSearchParams; language: Language; preferences: Preferences }

/** An API address a page needs. Without an optional one the page still shows (another person’s attempt, not signed in). */
export interface Need { url: string; isOptional?: true }

/** What every page component is given. */
export interface PageProps { params: RouteParams; search: URLSearchParams }

/** A chunk that a page needs besides its own: its source file as the build manifest names it, and how to fetch it. */
export interface RoutePart { module: string; isLoaded: () => boolean; load: () => Promise<void> }

/** One address of the site. Adding a page is one entry in `routes.tsx`. */
export interface RouteDefinition {
  id: string;
  path: string;
  /** Source file of the page from apps/learn, as the build manifest names it; the server preloads its chunk. */
  module: string;
  load: () => Promise<{ Page: ComponentType<PageProps> }>;
  /** API addresses besides the site itself, which every page needs. */
  needs: (visit: RouteVisit) => readonly Need[];
  /** Chunks that depend on the data, once it is read; `read` gives JSON that is known. */
  parts?: (visit: RouteVisit, read: (url: string) => unknown) => readonly RoutePart[];
  /** Words of the browser’s title; `read` gives JSON that is already known. */
  title: (say: ShellWords, visit: RouteVisit, read: (url: string) => unknown) => string;
  /** `site`: bar, tabs and footer. `task`: the page brings a bar of its own and nothing else competes with it. */
  frame: 'site' | 'task';
  /** Which tab of the navigation this page belongs to. */
  tab?: 'home' | 'courses' | 'team' | 'me' | 'help';
  /** After a client navigation the focus goes to the heading; `keep` is for pages that move it themselves. */
  focus?: 'heading' | 'keep';
  /** Pages about one person stay out of search engines. */
  isPrivate?: true;
}
