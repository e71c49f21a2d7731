import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, isAtMost, minus, plus, times } from './decimal.ts';
import { numberMeant, readNumber, writtenNumber } from './typed-number.ts';
import { acceptedFor, foldTyped, typedWrong } from './typed-text.ts';

const words = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.array(fc.constantFrom('hoà', 'HOÀ', 'hòa', 'thuỷ', 'Đặng', ' ', '1022', '.', '“', '-'), { maxLength: 6 }).map((parts) => parts.join('')));
const star = /[*\\\u{E000}]/u;
const plain = fc.tuple(fc.boolean(), fc.nat(10 ** 9), fc.nat(999_999)).map(([negative, whole, fraction]) => {
  const text = `${whole}${fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`}`;
  return negative && text !== '0' ? `-${text}` : text;
});

describe('laws of typed answers', () => {
  it('folding twice changes nothing more', () => {
    fc.assert(fc.property(words, (text) => foldTyped(foldTyped(text)) === foldTyped(text)));
  });

  it('what an author accepts is accepted as typed on any keyboard, in any case, with any spaces around', () => {
    fc.assert(fc.property(words.filter((text) => !star.test(text)), (text) => {
      for (const typed of [text, text.normalize('NFD'), text.normalize('NFC'), `  ${text} \u00A0`]) expect(acceptedFor([{ text }], typed)).toEqual({ text });
      for (const marksOptional of [true, false]) expect(acceptedFor([{ text }], text, { marksOptional, caseMatters: true })).toEqual({ text });
    }));
  });

  it('leniency only ever accepts more', () => {
    fc.assert(fc.property(words, words, (text, typed) => {
      const strictly = acceptedFor([{ text }], typed, { caseMatters: true });
      if (strictly) expect(acceptedFor([{ text }], typed, { caseMatters: true, marksOptional: true })).toEqual({ text });
    }));
  });

  it('something typed wrong is wrong', () => {
    fc.assert(fc.property(fc.array(words.filter((text) => /[\p{L}\p{N}]/u.test(text)), { minLength: 1, maxLength: 4 }), (texts) => {
      const answers = texts.map((text) => ({ text }));
      expect(acceptedFor(answers, typedWrong(answers), { marksOptional: true })).toBeUndefined();
    }));
  });

  it('a number written here is read back as the same number, or asked about', () => {
    fc.assert(fc.property(plain, (value) => {
      const text = writtenNumber(value);
      const { meanings, settled } = readNumber(text);
      expect(meanings).toContain(value);
      expect(settled ?? value).toBe(value);
      expect(numberMeant({ text, meant: value })).toBe(value);
    }));
  });

  it('digits in threes with points are read as they are meant here', () => {
    fc.assert(fc.property(fc.nat(10 ** 12), (value) => readNumber(value.toLocaleString('vi-VN')).settled === String(value)));
  });

  it('no text whatever breaks the reading, and what is settled is a meaning', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '-', '9', 'đ') }), (text) => {
      const { meanings, settled } = readNumber(text);
      expect(meanings.length).toBeLessThanOrEqual(2);
      if (settled !== undefined) expect(meanings).toContain(settled);
      for (const meaning of meanings) expect(meaning).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
    }));
  });

  it('decimals add and multiply without losing anything', () => {
    fc.assert(fc.property(plain, plain, (a, b) => {
      const [x, y] = [decimalOf(a), decimalOf(b)];
      const same = (left: typeof x, right: typeof x): boolean => isAtMost(left, right) && isAtMost(right, left);
      expect(same(minus(plus(x, y), y), x)).toBe(true);
      expect(same(times(x, y), times(y, x))).toBe(true);
      expect(isAtMost(x, y) || isAtMost(y, x)).toBe(true);
    }));
    expect(isAtMost(minus(decimalOf('0.4'), decimalOf(0.3)), decimalOf(0.1))).toBe(true);
  });
});
