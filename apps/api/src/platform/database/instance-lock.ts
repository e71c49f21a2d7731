import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { processStartOf } from './process-identity.ts';

const HolderSchema = z.object({ pid: z.int().positive(), processStart: z.string(), token: z.string(), note: z.string() });
/** Who holds a lock: the process, when it started, and a note of its own such as the address it serves. */
export type LockHolder = z.infer<typeof HolderSchema>;

export interface InstanceLock {
  held: true;
  /** Gives the lock back; harmless when called twice or when someone else holds it by now. */
  release(): void;
}
export interface RefusedLock { held: false; holder: LockHolder }

/** Who holds the lock file, or undefined where it is absent, unreadable or left behind by a dead process. */
export function livingHolderOf(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && processStartOf(holder.pid) === holder.processStart ? holder : undefined;
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return HolderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Creates `file` with its whole content at once, or returns false where it exists already. */
function createExclusively(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes the lock `file` for this process, taking it over from a process that no longer lives. Returns the living
 * holder where there is one. `note` is told to whoever is refused, e.g. the address the product runs at.
 */
export async function acquireInstanceLock(file: string, note: string): Promise<InstanceLock | RefusedLock> {
  const token = randomUUID();
  const mine: LockHolder = { pid: process.pid, processStart: processStartOf(process.pid) ?? '', token, note };
  const content = JSON.stringify(mine);
  for (;;) {
    if (createExclusively(file, content)) {
      // Somebody who judged the old lock dead may have moved ours aside in the same instant: look once more.
      await sleep(30);
      if (readHolder(file)?.token === token) break;
      continue;
    }
    const holder = livingHolderOf(file);
    if (holder) return { held: false, holder };
    const aside = path.join(path.dirname(file), `.${path.basename(file)}.${token}`);
    try {
      renameSync(file, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    const moved = livingHolderOf(aside);
    if (moved) createExclusively(file, JSON.stringify(moved));
    rmSync(aside, { force: true });
  }
  return {
    held: true,
    release: () => {
      if (readHolder(file)?.token === token) rmSync(file, { force: true });
    },
  };
}
