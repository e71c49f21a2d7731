import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyMoment, tenBytes } from '../testing/arbitraries.ts';
import { smallestUuidv7At, uuidv7 } from './ids.ts';

describe('laws of ids', () => {
  it('a later id sorts after an earlier one whatever the random bytes are', () => {
    fc.assert(fc.property(anyMoment, anyMoment, tenBytes, tenBytes, (a, b, first, second) => {
      fc.pre(a !== b);
      expect(uuidv7(a, first) < uuidv7(b, second)).toBe(a < b);
    }));
  });

  it('every id carries version 7 and the RFC variant', () => {
    fc.assert(fc.property(anyMoment, tenBytes, (at, random) => {
      expect(uuidv7(at, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }));
  });

  it('the first 48 bits are the time', () => {
    fc.assert(fc.property(anyMoment, tenBytes, (at, random) => {
      expect(Number.parseInt(uuidv7(at, random).replaceAll('-', '').slice(0, 12), 16)).toBe(at);
    }));
  });

  it('the smallest id of a moment lies above all earlier ids and not above its own', () => {
    fc.assert(fc.property(anyMoment, tenBytes, (at, random) => {
      fc.pre(at > 0);
      expect(uuidv7(at - 1, random) < smallestUuidv7At(at)).toBe(true);
      expect(smallestUuidv7At(at) <= uuidv7(at, random)).toBe(true);
    }));
  });

  it('leaves the random bytes it was given alone', () => {
    fc.assert(fc.property(anyMoment, tenBytes, (at, random) => {
      const before = [...random];
      uuidv7(at, random);
      expect([...random]).toEqual(before);
    }));
  });
});

describe('an id', () => {
  it('is the example of RFC 9562 appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is refused without ten random bytes', () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError);
  });
});
