import type { Problem } from './problem.ts';
import { isTemporary } from './problem.ts';
import type { Answer } from './request.ts';
import { request } from './request.ts';

/** What is known about one API address: its JSON, or why it could not be read. */
export type Entry = { ok: true; body: unknown } | { ok: false; problem: Problem };
/** Entries by API address, as the server embeds them in a page. */
export type PrimedData = Readonly<Record<string, Entry>>;

interface Kept { entry: Entry; at: number; isStale: boolean }

// Coming back to a page within a minute shows what was there; after that it is asked for again. A refusal is asked
// about again sooner, but not while the very page that showed it is being hydrated.
const freshMs = 60_000;
const freshRefusalMs = 5_000;

/**
 * Replies of the API by address, shared by all pages of this visit. A page names what it needs; going to it waits for
 * what is missing or stale, and falls back on what is known when the network is away.
 */
export class DataStore {
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #visits = new Map<string, Promise<void> | null>();
  readonly #listeners = new Set<() => void>();
  readonly #read: (url: string) => Promise<Answer<unknown>>;

  constructor(primed: PrimedData = {}, read = (url: string) => request<unknown>('GET', url)) {
    this.#read = read;
    for (const [url, entry] of Object.entries(primed)) this.#kept.set(url, { entry, at: Date.now(), isStale: false });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is known about `url` right now, however old. */
  peek(url: string): Entry | undefined {
    return this.#kept.get(url)?.entry;
  }

  /** True while something is being read; drives the thin line at the top. */
  get isBusy(): boolean {
    return this.#loading.size > 0;
  }

  /**
   * What arriving at a page has to wait for: null when everything is at hand. The same `visit` asked again gives the
   * same promise, because React renders a page that waits more than once.
   */
  visit(visit: string, urls: readonly string[]): Promise<void> | null {
    const known = this.#visits.get(visit);
    if (known !== undefined) return known;
    const wanted = urls.filter((url) => !this.#isFresh(url));
    const wait = wanted.length === 0 ? null : Promise.all(wanted.map((url) => this.load(url))).then(() => undefined);
    this.#visits.set(visit, wait);
    return wait;
  }

  /** Reads `url` from the server now; requests for the same address are joined. */
  load(url: string): Promise<void> {
    const running = this.#loading.get(url);
    if (running) return running;
    const loading = this.#read(url).then((answer) => {
      this.#loading.delete(url);
      this.#keep(url, answer);
    });
    this.#loading.set(url, loading);
    this.#tell();
    return loading;
  }

  /** Puts a reply of a write where the matching read will find it. */
  put(url: string, body: unknown): void {
    this.#kept.set(url, { entry: { ok: true, body }, at: Date.now(), isStale: false });
    this.#tell();
  }

  /** After a write: everything known may have changed, so the next page asks again. What is on screen stays. */
  invalidate(): void {
    for (const kept of this.#kept.values()) kept.isStale = true;
  }

  /** Forgets everything, for signing out on a borrowed telephone. */
  clear(): void {
    this.#kept.clear();
    this.#visits.clear();
  }

  #isFresh(url: string): boolean {
    const kept = this.#kept.get(url);
    return kept !== undefined && !kept.isStale && Date.now() - kept.at < (kept.entry.ok ? freshMs : freshRefusalMs);
  }

  #keep(url: string, answer: Answer<unknown>): void {
    const before = this.#kept.get(url);
    // Without a network an older copy is better than nothing; the amber line says that we are offline.
    if (!answer.ok && isTemporary(answer.problem) && before?.entry.ok) this.#kept.set(url, { ...before, isStale: true });
    else this.#kept.set(url, { entry: answer.ok ? { ok: true, body: answer.body } : answer, at: Date.now(), isStale: false });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
