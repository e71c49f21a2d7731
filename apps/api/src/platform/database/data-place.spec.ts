import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseDataPlace } from './data-place.ts';
import { databaseOsUser } from './os-user.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hocso-place-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the place of the data', () => {
  it('is the folder that was asked for when the database user can reach it', () => {
    const wanted = path.join(folder, 'checkout', 'data');
    expect(chooseDataPlace(wanted, databaseOsUser(), 'checkout', path.join(folder, 'outside'))).toEqual({ dir: wanted });
  });

  it('is remembered in WHERE once it was moved', () => {
    const wanted = path.join(folder, 'data');
    // An ordinary user stands in for the case of root: the remembered place is followed by everybody.
    const elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(wanted);
    const unreachable = path.join(folder, 'closed');
    mkdirSync(unreachable, { mode: 0o700 });
    const isRoot = process.getuid?.() === 0;
    const asked = isRoot ? path.join(unreachable, 'data') : wanted;
    const place = chooseDataPlace(asked, databaseOsUser(), 'checkout', elsewhere);
    if (!isRoot) {
      expect(place).toEqual({ dir: asked });
      return;
    }
    expect(place).toEqual({ dir: expect.stringMatching(/elsewhere\/[0-9a-f]{12}$/), movedFrom: asked });
    expect(readFileSync(path.join(asked, 'WHERE'), 'utf8').split('\n')[0]).toBe(place.dir);
    expect(statSync(unreachable).mode & 0o777).toBe(0o700);
    chmodSync(unreachable, 0o755);
    expect(chooseDataPlace(asked, databaseOsUser(), 'checkout', elsewhere)).toEqual(place);
  });
});
