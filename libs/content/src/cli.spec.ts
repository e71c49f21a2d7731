import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const run = (...args: string[]) => spawnSync(process.execPath, [path.join(import.meta.dirname, '../../tooling/run.mjs'), path.join(import.meta.dirname, 'cli.ts'), ...args], { encoding: 'utf8' });

describe('the content checker on the command line', () => {
  it('names the courses there are when asked for another', () => {
    const { status, stderr } = run('check', 'khong-co');
    expect(stderr).toMatch(/^There is no course "khong-co"\. Courses: /);
    expect(status).toBe(2);
  });

  it('explains itself when called without a command', () => {
    const { status, stderr } = run();
    expect(stderr).toMatch(/^Usage: /);
    expect(status).toBe(2);
  });
});
