import type { Registration } from '@hocso/contracts/identity/identity.contract';
import type { Audience } from '@hocso/domain/competency/audience';

/** What stands in the fields, as typed. */
export interface RegistrationFields { fullName: string; birthYear: string; neighbourhoodId: string; audience: Audience | ''; workplaceId: string; consent: boolean }
export type RegistrationFieldName = keyof RegistrationFields;
/** Key of the sentence for each field that is not right, in the order of the form. */
export type FieldFault = { field: 'fullName'; key: 'name.empty' | 'name.wrong' } | { field: 'birthYear'; key: 'year.wrong' } | { field: 'neighbourhoodId'; key: 'neighbourhood.empty' } | { field: 'audience'; key: 'audience.empty' } | { field: 'consent'; key: 'consent.empty' };

// The same rule as FullNameSchema of the contracts; the server has the last word.
const namePattern = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]{1,79}$/u;

/** What has to be corrected before the form can be sent; empty when all is well. `year` is the current year. */
export function faultsOf(fields: RegistrationFields, year: number): FieldFault[] {
  const name = fields.fullName.trim();
  const birthYear = fields.birthYear.trim();
  return [
    ...(name === '' ? [{ field: 'fullName', key: 'name.empty' } as const] : namePattern.test(name) ? [] : [{ field: 'fullName', key: 'name.wrong' } as const]),
    ...(birthYear === '' || (/^\d{4}$/.test(birthYear) && Number(birthYear) >= 1900 && Number(birthYear) <= year) ? [] : [{ field: 'birthYear', key: 'year.wrong' } as const]),
    ...(fields.neighbourhoodId === '' ? [{ field: 'neighbourhoodId', key: 'neighbourhood.empty' } as const] : []),
    ...(fields.audience === '' ? [{ field: 'audience', key: 'audience.empty' } as const] : []),
    ...(fields.consent ? [] : [{ field: 'consent', key: 'consent.empty' } as const]),
  ];
}

/** The request for fields without faults. `clientKey` stays the same for every try of one form, so that the person is made once. */
export const registrationOf = (fields: RegistrationFields, noticeVersion: string, clientKey: string): Registration => ({
  clientKey,
  fullName: fields.fullName.trim().replace(/\s+/g, ' ').normalize('NFC'),
  ...(fields.birthYear.trim() === '' ? {} : { birthYear: Number(fields.birthYear) }),
  neighbourhoodId: fields.neighbourhoodId,
  audience: fields.audience as Audience,
  ...(fields.workplaceId === '' ? {} : { workplaceId: fields.workplaceId }),
  consent: true,
  noticeVersion,
});
