import { randomStream } from '@hocso/domain/primitives/seeded-random';
import type { RandomStream } from '@hocso/domain/primitives/seeded-random';
import { Clock } from '../platform/clock/clock.ts';

/** A clock that stands still until it is moved, with randomness that hangs on a seed: the same demo ward every time. */
export class DemoClock extends Clock {
  #now: Date;
  readonly #random: RandomStream;

  constructor(start: Date, seed: number) {
    super();
    this.#now = start;
    this.#random = randomStream(seed);
  }

  now(): Date {
    return this.#now;
  }

  /** Moves on; never back, so that events keep their order. */
  moveTo(moment: Date): void {
    if (moment > this.#now) this.#now = moment;
  }

  randomBytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => Math.floor(this.#random() * 256));
  }
}
