import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { isTemporary } from '../data/problem.ts';
import type { Problem } from '../data/problem.ts';
import type { Answer as Reply } from '../data/request.ts';
import { backOffMs } from './back-off.ts';
import type { AttemptDraft, DeviceStore } from './device-store.ts';

/**
 * Where the answers are, as the status line says it:
 * `saved` on the server · `saving` on their way · `on-device` kept here, waiting for the network · `in-memory` the
 * browser forbids storage and the server is not reached: nothing but this page holds them.
 */
export type SaveState = 'saved' | 'saving' | 'on-device' | 'in-memory';

export interface KeeperView {
  draft: AttemptDraft;
  state: SaveState;
  /** Sequence another device has saved meanwhile; the learner decides which answers stay. */
  conflict: number | null;
  /** Why the server refused for good; not set while trying again may help. */
  refusal: Problem | null;
  /** The marked attempt, once handed in. */
  result: Attempt | null;
}

export interface KeeperPorts {
  device: Pick<DeviceStore, 'put' | 'delete'>;
  save: (draft: AttemptDraft, options: { keepalive: boolean }) => Promise<Reply<{ sequence: number; isCurrent: boolean }>>;
  handIn: (draft: AttemptDraft, options: { keepalive: boolean }) => Promise<Reply<Attempt>>;
  now: () => number;
  chance: () => number;
  setTimer: (act: () => void, ms: number) => unknown;
  clearTimer: (timer: unknown) => void;
}

// Answers reach the server within 5 s of being given (completion.md 5): a pause of 1.2 s sends, 4 s is the longest wait.
const quietMs = 1_200;
const longestMs = 4_000;

/**
 * Keeps the answers of one open attempt: on the device at once, on the server a moment later, and hands the attempt in.
 * Every change has a higher sequence number, so a repeated or late request never undoes a newer one.
 */
export class AttemptKeeper {
  readonly #ports: KeeperPorts;
  readonly #listeners = new Set<() => void>();
  #view: KeeperView;
  #timer: unknown = null;
  #dirtySince: number | null = null;
  #isSending = false;
  #tries = 0;
  #isOnDevice = true;

  constructor(draft: AttemptDraft, ports: KeeperPorts, conflict: number | null = null) {
    this.#ports = ports;
    const isSaved = draft.saved >= draft.sequence && !draft.isHandedIn;
    this.#view = { draft, state: isSaved ? 'saved' : 'on-device', conflict, refusal: null, result: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly view = (): KeeperView => this.#view;

  /** True while something here has not reached the server. */
  get isWaiting(): boolean {
    const { draft, result, refusal, conflict } = this.#view;
    return result === null && refusal === null && conflict === null && (draft.isHandedIn || draft.saved < draft.sequence);
  }

  /** The learner answered question `index` (0-based); null takes the answer back. */
  answer(index: number, response: Answer): void {
    const { draft } = this.#view;
    if (draft.isHandedIn || this.#view.result) return;
    const answers = draft.answers.map((kept, position) => (position === index ? response : kept));
    this.#view = { ...this.#view, refusal: null };
    this.#change({ ...draft, answers, sequence: draft.sequence + 1, changedAt: this.#ports.now() });
    this.#dirtySince ??= this.#ports.now();
    this.#schedule(Math.min(quietMs, Math.max(0, this.#dirtySince + longestMs - this.#ports.now())));
  }

  /** Remembers which question is on screen; of no interest to the server. */
  moveTo(index: number): void {
    if (this.#view.draft.at === index || this.#view.result) return;
    this.#view = { ...this.#view, draft: { ...this.#view.draft, at: index } };
    void this.#ports.device.put('attempts', this.#view.draft.id, this.#view.draft);
    this.#tell();
  }

  /** The learner pressed "Nộp bài": tried at once, and until the server answers. Pressing twice changes nothing. */
  handIn(): void {
    const { draft } = this.#view;
    if (draft.isHandedIn) return void this.flush();
    this.#view = { ...this.#view, refusal: null };
    this.#change({ ...draft, isHandedIn: true, sequence: draft.sequence + 1, changedAt: this.#ports.now() });
    void this.flush();
  }

  /** Of two devices, this one’s answers stay: they get a sequence above the other’s. */
  keepMine(): void {
    const { draft, conflict } = this.#view;
    if (conflict === null) return;
    this.#view = { ...this.#view, conflict: null };
    this.#change({ ...draft, sequence: conflict + 1, changedAt: this.#ports.now() });
    void this.flush();
  }

  /** Of two devices, the other one’s answers stay: they replace what is here. */
  takeOther(attempt: Attempt): void {
    const draft: AttemptDraft = { ...this.#view.draft, answers: attempt.answers, sequence: attempt.sequence, saved: attempt.sequence, isHandedIn: false };
    this.#dirtySince = null;
    this.#view = { ...this.#view, conflict: null, refusal: null, state: 'saved', result: attempt.state === 'submitted' ? attempt : null };
    this.#change(draft);
    if (this.#view.result) void this.#ports.device.delete('attempts', draft.id);
  }

  /** Sends now what waits. `keepalive` lets the request outlive a page that is being left. */
  async flush(options: { keepalive: boolean } = { keepalive: false }): Promise<void> {
    if (!this.isWaiting || (this.#isSending && !options.keepalive)) return;
    this.#ports.clearTimer(this.#timer);
    this.#isSending = true;
    const { draft } = this.#view;
    this.#show({ state: 'saving' });
    if (draft.isHandedIn) this.#handedIn(await this.#ports.handIn(draft, options));
    else this.#wasSaved(draft, await this.#ports.save(draft, options));
    this.#isSending = false;
    if (this.isWaiting) this.#schedule(this.#tries === 0 ? quietMs : backOffMs(this.#tries - 1, this.#ports.chance()));
  }

  /** The network is said to be back: try at once, not after the pause that was planned. */
  wake(): void {
    this.#tries = 0;
    void this.flush();
  }

  #wasSaved(sent: AttemptDraft, reply: Reply<{ sequence: number; isCurrent: boolean }>): void {
    if (!reply.ok) return this.#failed(reply.problem);
    this.#tries = 0;
    if (!reply.body.isCurrent) return this.#show({ conflict: reply.body.sequence, state: 'on-device' });
    const { draft } = this.#view;
    const isAll = draft.sequence === sent.sequence;
    this.#dirtySince = isAll ? null : this.#ports.now();
    this.#view = { ...this.#view, state: isAll ? 'saved' : 'saving' };
    this.#change({ ...draft, saved: Math.max(draft.saved, sent.sequence) });
  }

  #handedIn(reply: Reply<Attempt>): void {
    if (!reply.ok) return this.#failed(reply.problem);
    void this.#ports.device.delete('attempts', this.#view.draft.id);
    this.#show({ result: reply.body, state: 'saved', draft: { ...this.#view.draft, saved: this.#view.draft.sequence } });
  }

  #failed(problem: Problem): void {
    if (isTemporary(problem) || problem.status === 401) {
      this.#tries += 1;
      return this.#show({ state: this.#isOnDevice ? 'on-device' : 'in-memory' });
    }
    if (problem.code === 'learning.answers-superseded') {
      this.#view = { ...this.#view, conflict: Number(problem.params['sequence']), state: 'on-device' };
      return this.#change({ ...this.#view.draft, isHandedIn: false });
    }
    // Refused for good: a hand-in goes back to the learner, who can mend what was refused.
    this.#tries = 0;
    this.#view = { ...this.#view, refusal: problem, state: 'on-device' };
    this.#change({ ...this.#view.draft, isHandedIn: false });
  }

  #change(draft: AttemptDraft): void {
    this.#view = { ...this.#view, draft, state: draft.saved >= draft.sequence && !draft.isHandedIn ? 'saved' : this.#view.state === 'saved' ? 'saving' : this.#view.state };
    void this.#ports.device.put('attempts', draft.id, draft).then((isKept) => { this.#isOnDevice = isKept; });
    this.#tell();
  }

  #schedule(ms: number): void {
    this.#ports.clearTimer(this.#timer);
    this.#timer = this.#ports.setTimer(() => void this.flush(), ms);
  }

  #show(part: Partial<KeeperView>): void {
    this.#view = { ...this.#view, ...part };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
