import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audienceNumber, audiences } from '../competency/audience.ts';
import { audienceBit, competencyOfKey, countKeyOf, everyAudience, isSelfDeclaredKey } from './count-key.ts';

const fact = fc.record({ competencyId: fc.integer({ min: 1, max: 255 }), held: fc.subarray([...audiences]), isSelfDeclared: fc.boolean() });

describe('the key a completion is counted by', () => {
  it('gives back competency, audiences and who registered the person, in any order', () => {
    fc.assert(fc.property(fact, ({ competencyId, held, isSelfDeclared }) => {
      const numbers = held.map(audienceNumber);
      const key = countKeyOf({ competencyId, audiences: numbers, isSelfDeclared });
      expect(competencyOfKey(key)).toBe(competencyId);
      expect(isSelfDeclaredKey(key)).toBe(isSelfDeclared);
      expect(audiences.filter((audience) => (key & audienceBit(audience)) !== 0)).toEqual(held);
      expect(countKeyOf({ competencyId, audiences: numbers.toReversed(), isSelfDeclared })).toBe(key);
    }));
  });

  it('keeps the numbers that stand in stored rows', () => {
    expect(countKeyOf({ competencyId: 45, audiences: [4], isSelfDeclared: true })).toBe(45 + 2048 + 4096);
    expect(countKeyOf({ competencyId: 11, audiences: [1, 3], isSelfDeclared: false })).toBe(11 + 256 + 1024);
    expect(audiences.reduce((bits, audience) => bits | audienceBit(audience), 0)).toBe(everyAudience);
  });
});
