import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireInstanceLock, livingHolderOf } from './instance-lock.ts';
import { processStartOf } from './process-identity.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hocso-lock-'));
  file = path.join(folder, 'instance.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the instance lock', () => {
  it('is given to the first who asks and refused to the second, who learns where the first one runs', async () => {
    const first = await acquireInstanceLock(file, 'http://localhost:3000');
    const second = await acquireInstanceLock(file, 'http://localhost:4000');
    expect(first.held).toBe(true);
    expect(second).toMatchObject({ held: false, holder: { pid: process.pid, note: 'http://localhost:3000' } });
  });

  it('is free again after its release', async () => {
    const first = await acquireInstanceLock(file, 'one');
    if (first.held) first.release();
    expect(existsSync(file)).toBe(false);
    expect(await acquireInstanceLock(file, 'two')).toMatchObject({ held: true });
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    writeFileSync(file, JSON.stringify({ pid, processStart: processStartOf(pid), token: 'theirs', note: 'x' }));
    expect(livingHolderOf(file)?.pid).toBe(pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await acquireInstanceLock(file, 'mine')).toMatchObject({ held: true });
  });

  it('does not mistake another program with the same process id for the holder', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, processStart: 'before the last reboot', token: 'theirs', note: 'x' }));
    expect(await acquireInstanceLock(file, 'mine')).toMatchObject({ held: true });
  });

  it('is taken over when the file holds something else', async () => {
    writeFileSync(file, '');
    expect(await acquireInstanceLock(file, 'mine')).toMatchObject({ held: true });
  });

  it('goes to exactly one of many who find a dead holder at the same moment', async () => {
    writeFileSync(file, JSON.stringify({ pid: 999_999_999, processStart: 'x', token: 'theirs', note: 'x' }));
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => acquireInstanceLock(file, `try ${index}`)));
    expect(outcomes.filter((outcome) => outcome.held)).toHaveLength(1);
  });

  it('is not taken away from a later holder by a late release', async () => {
    const first = await acquireInstanceLock(file, 'one');
    const stranger = JSON.stringify({ pid: process.pid, processStart: processStartOf(process.pid), token: 'other', note: 'later' });
    writeFileSync(file, stranger);
    if (first.held) first.release();
    expect(readFileSync(file, 'utf8')).toBe(stranger);
  });
});
