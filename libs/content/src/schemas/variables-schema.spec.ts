import { describe, expect, it } from '@jest/globals';
import { loadVariables } from '../load-variables.ts';
import { VariablesFileSchema } from './variables-schema.ts';

const both = { vi: 'chữ', en: 'words' };
const isRead = (change: object): boolean => VariablesFileSchema.safeParse({ reviewedOn: '2026-11-22', variables: [{ key: 'so_thu', missing: both, label: both, note: both, ...change }] }).success;

describe('content variables', () => {
  it('have a first value in both languages where it is worded, and one for both where it is a number', () => {
    expect(isRead({ initial: '1022' })).toBe(true);
    expect(isRead({ initial: null, inWords: true })).toBe(true);
    expect(isRead({ initial: both, inWords: true })).toBe(true);
    expect(isRead({ initial: both })).toBe(false);
    expect(isRead({ initial: 'trên 10 triệu đồng', inWords: true })).toBe(false);
  });

  it('show no Vietnamese words on English pages as long as the ward has not entered any', () => {
    const english = loadVariables().flatMap(({ initial }) => (initial === null ? [] : [typeof initial === 'string' ? initial : initial.en]));
    expect(english.length).toBeGreaterThan(4);
    expect(english.filter((value) => /[^\u0020-\u007e]/.test(value))).toEqual([]);
  });
});
