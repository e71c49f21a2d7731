import { describe, expect, it } from '@jest/globals';
import { Keys } from '../config/keys.ts';
import { readCursor, signCursor } from './signed-cursor.ts';

const keys = new Keys('a key for tests, never for a real ward');
const filter = { tenantId: 2, state: 'stuck' };
const position = [0, '01930000-0000-7000-8000-000000000001'];

describe('a cursor', () => {
  it('gives back the position it was made of', () => {
    expect(readCursor(keys, filter, signCursor(keys, filter, position))).toEqual(position);
  });

  it('is good for its own filter, its own key and unchanged only', () => {
    const cursor = signCursor(keys, filter, position);
    const refused = { code: 'reporting.cursor-invalid' };
    expect(() => readCursor(keys, { ...filter, tenantId: 3 }, cursor)).toThrow(expect.objectContaining(refused));
    expect(() => readCursor(new Keys('another key'), filter, cursor)).toThrow(expect.objectContaining(refused));
    for (const made of ['', 'x', '%%%', cursor.slice(0, -1), `A${cursor.slice(1)}`, Buffer.from(JSON.stringify(position)).toString('base64url')]) {
      expect(() => readCursor(keys, filter, made)).toThrow(expect.objectContaining(refused));
    }
  });
});
