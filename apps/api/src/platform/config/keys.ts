import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Env } from './env.ts';

/** Crockford base 32: no I, L, O, U, so a code read aloud or written by hand is never misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Keyed hashes for codes and names. The key lives outside the database, in the environment or the data folder. */
export class Keys {
  readonly #key: Buffer;
  constructor(secret: string) {
    this.#key = Buffer.from(secret);
  }

  /** HMAC-SHA256 of `value` for one purpose; the same value gives unrelated hashes for two purposes. */
  hash(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\0${value}`).digest();
  }

  /** A code of `length` letters derived from `value`: the same every time, unguessable without the key (5 bits a letter). */
  code(purpose: string, value: string, length: number): string {
    return base32(this.hash(purpose, value), length);
  }
}

/** The first `length` Crockford letters of `bytes`. */
export function base32(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const total = BigInt(bytes.length * 8);
  return Array.from({ length }, (_, index) => alphabet[Number((bits >> (total - 5n * BigInt(index + 1))) & 31n)]).join('');
}

/** Reads a code as people type it: spaces and dashes dropped, small letters raised, O read as 0, I and L as 1. */
export const normaliseCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** The key of the installation: from the environment, else made once and kept readable by its owner alone. */
export function loadKeys(env: Pick<Env, 'HOCSO_SECRET' | 'dataDir'>): Keys {
  if (env.HOCSO_SECRET) return new Keys(env.HOCSO_SECRET);
  const file = path.join(env.dataDir, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(env.dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return new Keys(readFileSync(file, 'utf8').trim());
}
