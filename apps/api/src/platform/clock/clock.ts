import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@hocso/domain/primitives/ids';

/** Time and randomness as use cases receive them: the real ones in the product, chosen ones in tests and demo data. */
export abstract class Clock {
  abstract now(): Date;
  abstract randomBytes(count: number): Uint8Array;
  /** A new UUIDv7 of this moment. */
  newId(): string {
    return uuidv7(this.now().getTime(), this.randomBytes(10));
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
  randomBytes(count: number): Uint8Array {
    return randomBytes(count);
  }
}
