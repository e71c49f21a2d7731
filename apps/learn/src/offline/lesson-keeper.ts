import type { LessonProgress } from '@hocso/contracts/learning/lessons.contract';
import { isTemporary } from '../data/problem.ts';
import type { Problem } from '../data/problem.ts';
import type { Answer } from '../data/request.ts';
import { backOffMs } from './back-off.ts';
import type { DeviceStore, LessonWrite } from './device-store.ts';

export interface LessonPorts {
  device: Pick<DeviceStore, 'put' | 'delete'>;
  send: (write: LessonWrite, options: { keepalive: boolean }) => Promise<Answer<LessonProgress>>;
  now: () => number;
  chance: () => number;
  setTimer: (act: () => void, ms: number) => unknown;
  clearTimer: (timer: unknown) => void;
}

/** What became of a finished lesson: counted, kept here until the network returns, or refused for good. */
export type LessonOutcome = { kind: 'counted'; progress: LessonProgress } | { kind: 'waiting' } | { kind: 'refused'; problem: Problem };

// Turning cards quickly makes one request, not ten.
const quietMs = 2_500;

/**
 * Keeps how far each lesson was read and which ones are done until the server knows. One row a lesson: a later part
 * replaces an earlier one, seconds add up, and "done" is never taken back.
 */
export class LessonKeeper {
  readonly #ports: LessonPorts;
  readonly #rows = new Map<string, LessonWrite>();
  readonly #listeners = new Set<() => void>();
  #timer: unknown = null;
  #tries = 0;
  #isSending = false;

  constructor(ports: LessonPorts, waiting: readonly LessonWrite[] = []) {
    this.#ports = ports;
    for (const row of waiting) this.#rows.set(row.key, row);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** How many lessons have something the server does not know yet. */
  readonly waitingCount = (): number => this.#rows.size;

  /** Takes over rows that an earlier visit could not send. */
  adopt(rows: readonly LessonWrite[]): void {
    for (const row of rows) if (!this.#rows.has(row.key)) this.#rows.set(row.key, row);
    if (rows.length > 0) this.#tell();
  }

  /** The learner is at `part` (0-based) of a lesson, after `activeSeconds` more of really looking at it. */
  progress(slug: string, lesson: string, part: number, activeSeconds: number): void {
    this.#put({ slug, lesson, part, activeSeconds, isDone: false });
    this.#schedule(quietMs);
  }

  /** The learner said that the lesson is done; tells what became of it. */
  async done(slug: string, lesson: string, part: number, activeSeconds: number): Promise<LessonOutcome> {
    const row = this.#put({ slug, lesson, part, activeSeconds, isDone: true });
    return this.#send(row, { keepalive: false });
  }

  /** Sends everything that waits, oldest first; stops at the first row the server could not be asked about. */
  async flush(options: { keepalive: boolean } = { keepalive: false }): Promise<void> {
    if (this.#isSending && !options.keepalive) return;
    this.#isSending = true;
    this.#ports.clearTimer(this.#timer);
    for (const row of this.#rows.values()) {
      const outcome = await this.#send(row, options);
      if (outcome.kind === 'waiting') break;
    }
    this.#isSending = false;
    if (this.#rows.size > 0) this.#schedule(this.#tries === 0 ? quietMs : backOffMs(this.#tries - 1, this.#ports.chance()));
  }

  wake(): void {
    this.#tries = 0;
    if (this.#rows.size > 0) void this.flush();
  }

  #put(change: Omit<LessonWrite, 'key' | 'changedAt'>): LessonWrite {
    const key = `${change.slug}/${change.lesson}`;
    const before = this.#rows.get(key);
    const row: LessonWrite = {
      ...change, key, changedAt: this.#ports.now(),
      isDone: change.isDone || before?.isDone === true,
      activeSeconds: Math.min(7200, change.activeSeconds + (before?.activeSeconds ?? 0)),
    };
    this.#rows.set(key, row);
    void this.#ports.device.put('lessons', key, row);
    this.#tell();
    return row;
  }

  async #send(row: LessonWrite, options: { keepalive: boolean }): Promise<LessonOutcome> {
    const reply = await this.#ports.send(row, options);
    if (!reply.ok && isTemporary(reply.problem)) {
      this.#tries += 1;
      this.#schedule(backOffMs(this.#tries - 1, this.#ports.chance()));
      return { kind: 'waiting' };
    }
    this.#tries = 0;
    const now = this.#rows.get(row.key);
    if (now === row) {
      this.#rows.delete(row.key);
      void this.#ports.device.delete('lessons', row.key);
    } else if (now) {
      // Read on meanwhile: only the seconds that were sent are taken off.
      const rest = { ...now, activeSeconds: Math.max(0, now.activeSeconds - row.activeSeconds) };
      this.#rows.set(row.key, rest);
      void this.#ports.device.put('lessons', row.key, rest);
    }
    this.#tell();
    return reply.ok ? { kind: 'counted', progress: reply.body } : { kind: 'refused', problem: reply.problem };
  }

  #schedule(ms: number): void {
    this.#ports.clearTimer(this.#timer);
    this.#timer = this.#ports.setTimer(() => void this.flush(), ms);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
