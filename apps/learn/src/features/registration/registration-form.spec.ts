import { describe, expect, it } from '@jest/globals';
import { faultsOf, registrationOf } from './registration-form.ts';
import type { RegistrationFields } from './registration-form.ts';

const filled: RegistrationFields = { fullName: ' Nguyễn  Thị Thuỳ Dương ', birthYear: '1958', neighbourhoodId: 'n1', audience: 'CITIZEN', workplaceId: '', consent: true };

describe('faultsOf', () => {
  it('finds nothing wrong with a filled form, with or without a year of birth', () => {
    expect(faultsOf(filled, 2026)).toEqual([]);
    expect(faultsOf({ ...filled, birthYear: '' }, 2026)).toEqual([]);
  });

  it('names every field that is missing, in the order of the form', () => {
    expect(faultsOf({ fullName: '', birthYear: '', neighbourhoodId: '', audience: '', workplaceId: '', consent: false }, 2026).map(({ field }) => field)).toEqual(['fullName', 'neighbourhoodId', 'audience', 'consent']);
  });

  it('refuses digits in a name and years that nobody alive was born in', () => {
    expect(faultsOf({ ...filled, fullName: 'Dương 2' }, 2026)).toEqual([{ field: 'fullName', key: 'name.wrong' }]);
    for (const birthYear of ['58', '1899', '2027', 'abcd']) expect(faultsOf({ ...filled, birthYear }, 2026)).toEqual([{ field: 'birthYear', key: 'year.wrong' }]);
  });
});

describe('registrationOf', () => {
  it('sends the name with single spaces in composed letters, and leaves out what was not given', () => {
    expect(registrationOf({ ...filled, fullName: ' Nguyễn  Thuỳ ', birthYear: '' }, '2026-11-22', 'key')).toEqual({ clientKey: 'key', fullName: 'Nguyễn Thuỳ', neighbourhoodId: 'n1', audience: 'CITIZEN', consent: true, noticeVersion: '2026-11-22' });
  });
});
