import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNames, foldMarks, nameSortKey, toNfc } from './vietnamese.ts';

const syllables = ['hoà', 'hòa', 'thuỷ', 'thủy', 'Đặng', 'nguyễn', 'VIỆT', 'quỳnh', 'ờ', 'x', 'İ', '1022', ' ', '\u00A0'];
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...syllables)).map((parts) => parts.join(' ')));

describe('laws of Vietnamese text', () => {
  it('folding twice changes nothing more', () => {
    fc.assert(fc.property(text, (value) => foldMarks(foldMarks(value)) === foldMarks(value)));
  });

  it('the key does not depend on composed or decomposed typing', () => {
    fc.assert(fc.property(text, (value) => foldMarks(value.normalize('NFD')) === foldMarks(value.normalize('NFC'))));
  });

  it('a key holds no marks, no đ and no double spaces', () => {
    fc.assert(fc.property(text, (value) => !/[\p{Mn}đĐ]| {2}|^ | $/u.test(foldMarks(value).normalize('NFD'))));
  });

  it('NFC is stable', () => {
    fc.assert(fc.property(text, (value) => toNfc(toNfc(value)) === toNfc(value)));
  });

  it('a sort key holds the same words as the name', () => {
    const words = (value: string) => toNfc(value).split(/\s+/u).filter(Boolean).toSorted();
    fc.assert(fc.property(text, (value) => expect(words(nameSortKey(value))).toEqual(words(value))));
  });

  it('the order of names is antisymmetric', () => {
    fc.assert(fc.property(text, text, (a, b) => Math.sign(compareNames(a, b)) === -Math.sign(compareNames(b, a)) || compareNames(a, b) === 0));
  });
});
