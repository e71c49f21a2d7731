import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { passwordMinimum } from '@hocso/domain/access/session-limits';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { commonPasswords } from './common-passwords.ts';

// OWASP Password Storage Cheat Sheet: argon2id (algorithm 2), 19 MiB, 2 passes, 1 lane.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Verified when the user name is unknown, so that the answer takes as long as for a wrong password.
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Pf0ZC0b3gcC2F1jS9hhJ0f8P0wQHGzXvA1nqK3d8lZs';

/** Passwords people choose: how they are judged, stored and compared. */
@Injectable()
export class Passwords {
  /** Throws when a password is too short or among the most used ones, or is the user name itself. */
  assertGood(password: string, username: string): void {
    if ([...password].length < passwordMinimum) throw new DomainError('identity.password-too-short', { minimum: passwordMinimum });
    const folded = foldMarks(password).replace(/\s/g, '');
    const isPattern = new Set(folded).size < 4 || commonPasswords.has(folded) || folded === username;
    if (isPattern) throw new DomainError('identity.password-too-common');
  }

  hash(password: string): Promise<string> {
    return hash(password, options);
  }

  /** Whether `password` is the stored one; takes the same time when nothing is stored. */
  async isRight(stored: string | undefined, password: string): Promise<boolean> {
    const isSame = await verify(stored ?? nobody, password).catch(() => false);
    return stored !== undefined && isSame;
  }
}
