import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';

/** An attempt as this device knows it. `saved` is the sequence the server has acknowledged; more than that waits here. */
export interface AttemptDraft {
  id: string;
  slug: string;
  answers: Answer[];
  sequence: number;
  saved: number;
  /** Question on screen, 0-based, so that coming back opens the same one. */
  at: number;
  /** True once the learner pressed "Nộp bài"; handing in is tried until the server answers. */
  isHandedIn: boolean;
  changedAt: number;
}

/** Progress in a lesson that the server has not acknowledged; one row a lesson, the later one replaces the earlier. */
export interface LessonWrite { key: string; slug: string; lesson: string; part: number; activeSeconds: number; isDone: boolean; changedAt: number }

interface Schema extends DBSchema {
  attempts: { key: string; value: AttemptDraft };
  lessons: { key: string; value: LessonWrite };
}
type StoreName = 'attempts' | 'lessons';
type Row<Name extends StoreName> = Schema[Name]['value'];

// The server takes late hand-ins for 14 days (completion.md 5); older rows are of no use to anybody.
const keepMs = 14 * 86_400_000;

/** What this device keeps for the learner, in IndexedDB; a browser that refuses storage gets memory, and says so. */
export class DeviceStore {
  readonly #memory: { [Name in StoreName]: Map<string, Row<Name>> } = { attempts: new Map(), lessons: new Map() };
  #database: Promise<IDBPDatabase<Schema> | null> | undefined;

  /** Keeps a row. Resolves to false when it lives only as long as this page, because the browser forbids storage. */
  async put<Name extends StoreName>(name: Name, key: string, row: Row<Name>): Promise<boolean> {
    this.#memory[name].set(key, row);
    return this.#try(async (database) => { await database.put(name, row as never, key); return true; }, false);
  }

  async get<Name extends StoreName>(name: Name, key: string): Promise<Row<Name> | undefined> {
    return this.#memory[name].get(key) ?? await this.#try((database) => database.get(name, key), undefined);
  }

  async delete(name: StoreName, key: string): Promise<void> {
    this.#memory[name].delete(key);
    await this.#try((database) => database.delete(name, key), undefined);
  }

  /** All rows that are still worth sending, oldest change first; rows past their time are removed. */
  async list<Name extends StoreName>(name: Name, now: number): Promise<Row<Name>[]> {
    const kept = await this.#try((database) => database.getAll(name), [] as Row<Name>[]) as Row<Name>[];
    const rows = new Map(kept.map((row) => [keyOf(row), row]));
    for (const [key, row] of this.#memory[name]) rows.set(key, row);
    const old = [...rows].filter(([, row]) => now - row.changedAt > keepMs);
    for (const [key] of old) { rows.delete(key); await this.delete(name, key); }
    return [...rows.values()].sort((a, b) => a.changedAt - b.changedAt);
  }

  /** Forgets everything: the next person at this device finds nothing of the one before. */
  async clear(): Promise<void> {
    this.#memory.attempts.clear();
    this.#memory.lessons.clear();
    await this.#try(async (database) => { await database.clear('attempts'); await database.clear('lessons'); }, undefined);
  }

  async #try<Result>(act: (database: IDBPDatabase<Schema>) => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      const database = await this.#open();
      return database ? await act(database) : otherwise;
    } catch {
      return otherwise;
    }
  }

  #open(): Promise<IDBPDatabase<Schema> | null> {
    this.#database ??= openDB<Schema>('hocso', 1, {
      upgrade(database) {
        database.createObjectStore('attempts');
        database.createObjectStore('lessons');
      },
    }).catch(() => null);
    return this.#database;
  }
}

const keyOf = (row: AttemptDraft | LessonWrite): string => ('key' in row ? row.key : row.id);
