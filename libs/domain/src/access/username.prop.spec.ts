import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { usernamesFor } from './username.ts';

// The shape sign-in names have in the contracts.
const shape = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('Lê', 'Ơ', 'Nguyễn', 'Thuỷ', 'x', 'Å', '.', '-', '’', '王')).map((words) => words.join(' ')));

describe('laws of sign-in names', () => {
  it('can always be typed and registered', () => {
    fc.assert(fc.property(name, fc.array(fc.integer()), (fullName, random) => usernamesFor(fullName, random).every((each) => shape.test(each))));
  });

  it('offers at least eight different ones', () => {
    fc.assert(fc.property(name, (fullName) => new Set(usernamesFor(fullName, [])).size >= 8));
  });

  it('does not depend on how marks are typed', () => {
    fc.assert(fc.property(name, (fullName) => usernamesFor(fullName.normalize('NFD'), [])[0] === usernamesFor(fullName.normalize('NFC'), [])[0]));
  });
});
