import { audienceNumber } from '../competency/audience.ts';
import type { Audience } from '../competency/audience.ts';

// Stored in completion_fact.count_key, checked there by a constraint, read by reports from their index: append only.
const competencyBits = 0xff;
/** The bit of people who registered without anybody from the ward. */
export const selfDeclaredBit = 0x1000;

/** The bit an audience has in a count key. */
export const audienceBit = (audience: Audience): number => 1 << (7 + audienceNumber(audience));
/** The bits of all four audiences. */
export const everyAudience = 0xf00;

/**
 * What a completion is counted by, in one whole number: its competency in the lowest eight bits, above them a bit for
 * each audience (1 to 4) the person held that day, then a bit for people who registered themselves. Reports over a
 * hundred thousand facts read and send this number alone, in half the time of the three columns it repeats.
 */
export const countKeyOf = (fact: { competencyId: number; audiences: readonly number[]; isSelfDeclared: boolean }): number =>
  fact.audiences.reduce((key, audience) => key | (1 << (7 + audience)), (fact.competencyId & competencyBits) | (fact.isSelfDeclared ? selfDeclaredBit : 0));

/** The stored number of the competency in a count key. */
export const competencyOfKey = (key: number): number => key & competencyBits;
/** Whether the person registered without anybody from the ward. */
export const isSelfDeclaredKey = (key: number): boolean => (key & selfDeclaredBit) !== 0;
