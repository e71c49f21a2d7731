import { Injectable } from '@nestjs/common';

/** The part of an attempt that never changes once it is dealt. */
export interface DealtAttempt { id: string; tenantId: number; learnerId: string; enrolmentId: string; courseVersionId: string; questions: number[]; seed: number; passPoints: number }

const most = 20_000;

/** Remembers recently dealt attempts of this process, so that handing in needs no extra read; the oldest are forgotten. */
@Injectable()
export class DealtAttempts {
  readonly #attempts = new Map<string, DealtAttempt>();

  keep(attempt: DealtAttempt): void {
    this.#attempts.set(attempt.id, attempt);
    if (this.#attempts.size <= most) return;
    const oldest = this.#attempts.keys().next();
    if (!oldest.done) this.#attempts.delete(oldest.value);
  }

  /** The attempt, only for its own learner. */
  find(id: string, tenantId: number, learnerId: string): DealtAttempt | undefined {
    const attempt = this.#attempts.get(id);
    return attempt?.tenantId === tenantId && attempt.learnerId === learnerId ? attempt : undefined;
  }
}
