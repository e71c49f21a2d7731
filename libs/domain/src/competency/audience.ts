import { z } from 'zod';

/** The four audiences of section 1e of the directive, in its order. Their position is their number in the database. */
export const audiences = ['CIVIL_SERVANT', 'BUSINESS', 'COMMUNITY_TEAM', 'CITIZEN'] as const;
export type Audience = (typeof audiences)[number];
export const AudienceSchema = z.enum(audiences);

/** The stored number of an audience: 1 to 4. */
export const audienceNumber = (audience: Audience): number => audiences.indexOf(audience) + 1;

/** The audience of a stored number. Throws RangeError outside 1..4: the database has a check constraint. */
export function audienceOf(number: number): Audience {
  const audience = audiences[number - 1];
  if (audience === undefined) throw new RangeError(`no audience ${number}`);
  return audience;
}
