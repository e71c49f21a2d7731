import { execFileSync } from 'node:child_process';

/** The operating-system user a child runs as; empty where the product itself runs unprivileged. */
export interface OsUser { uid?: number; gid?: number }

const idOf = (flag: '-u' | '-g', name: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/**
 * The user the database runs as: PostgreSQL refuses to run as root, so root hands over to `postgres` or `nobody`.
 * Throws a plain sentence where the machine has neither.
 */
export function databaseOsUser(): OsUser {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". Start the product as an ordinary user, or set DATABASE_URL.');
}
