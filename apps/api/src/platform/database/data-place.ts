import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OsUser } from './os-user.ts';

/** Where the product keeps its data, and why when that is not the folder that was asked for. */
export interface DataPlace {
  dir: string;
  /** The folder that was asked for, when the database user cannot reach it and the data therefore lies in `dir`. */
  movedFrom?: string;
}

const canReach = (dir: string, user: OsUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/**
 * Makes the data folder `wanted` and returns it. Started as root from under a closed home (mode 0700) the unprivileged
 * database user cannot reach it: then the data lies under `outside`, which is remembered in the file WHERE, and no
 * permission of a folder above is touched. `identity` names the installation, e.g. the path of the checkout.
 */
export function chooseDataPlace(wanted: string, user: OsUser, identity: string, outside = '/var/lib/hocso'): DataPlace {
  const asked = path.resolve(wanted);
  mkdirSync(asked, { recursive: true });
  const where = path.join(asked, 'WHERE');
  if (existsSync(where)) {
    const dir = readFileSync(where, 'utf8').split('\n')[0]?.trim() ?? '';
    if (path.isAbsolute(dir)) {
      mkdirSync(dir, { recursive: true });
      return { dir, movedFrom: asked };
    }
  }
  if (user.uid === undefined || canReach(asked, user)) return { dir: asked };
  const dir = path.join(outside, createHash('sha256').update(identity).digest('hex').slice(0, 12));
  mkdirSync(dir, { recursive: true });
  writeFileSync(where, `${dir}\nThe database user cannot reach this folder, so the data lies in the folder named above.\n`);
  return { dir, movedFrom: asked };
}
