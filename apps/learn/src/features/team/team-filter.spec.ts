import { describe, expect, it } from '@jest/globals';
import { hiddenFields, neighboursUrl, overviewUrl, teamAddress, teamFilterOf, teamNeeds } from './team-filter.ts';

const unit = '01930000-0000-7000-8000-000000000001';
const filterOf = (text: string) => teamFilterOf(new URLSearchParams(text));

describe('the filter of the team page', () => {
  it('goes into the address and comes back the same', () => {
    const filter = { unitId: unit, state: 'not-started' as const, search: 'Phạm Thị Hoà', after: null };
    const address = teamAddress(filter);
    expect(address).toBe(`/to-dan-pho?to=${unit}&trang-thai=chua-bat-dau&tim=Ph%E1%BA%A1m+Th%E1%BB%8B+Ho%C3%A0`);
    expect(filterOf(address.split('?')[1] ?? '')).toEqual(filter);
  });

  it('leaves the address bare when nothing is filtered', () => {
    expect(teamAddress(filterOf(''))).toBe('/to-dan-pho');
  });

  it('takes what makes no sense as not said', () => {
    expect(filterOf('to=3&trang-thai=vui&tim=%20%20&sau=')).toEqual({ unitId: null, state: null, search: '', after: null });
  });

  it('asks the API for no more letters than it takes', () => {
    expect(filterOf(`tim=${'a'.repeat(200)}`).search).toHaveLength(80);
  });

  it('begins at the top of the list when the filter changes', () => {
    expect(teamAddress(filterOf('trang-thai=xong&sau=abc'), { state: 'stuck' })).toBe('/to-dan-pho?trang-thai=can-giup');
    expect(teamAddress(filterOf('trang-thai=xong'), { after: 'abc' })).toBe('/to-dan-pho?trang-thai=xong&sau=abc');
  });

  it('keeps the state when the form without scripts sends tổ and name', () => {
    expect(hiddenFields(filterOf(`to=${unit}&trang-thai=can-giup&tim=hoa&sau=abc`))).toEqual([['trang-thai', 'can-giup']]);
  });

  it('asks the API with the same words', () => {
    expect(overviewUrl('vi', filterOf('trang-thai=xong'))).toBe('/api/team/overview?lang=vi');
    expect(overviewUrl('en', filterOf(`to=${unit}`))).toBe(`/api/team/overview?lang=en&unitId=${unit}`);
    expect(neighboursUrl('vi', filterOf(`to=${unit}&trang-thai=can-giup&tim=hoa&sau=a.b`))).toBe(`/api/team/neighbours?lang=vi&limit=20&unitId=${unit}&state=stuck&q=hoa&cursor=a.b`);
  });

  it('needs figures and list, and shows the page even when both are refused', () => {
    expect(teamNeeds('vi', new URLSearchParams('trang-thai=dang-hoc'))).toEqual([
      { url: '/api/team/overview?lang=vi', isOptional: true }, { url: '/api/team/neighbours?lang=vi&limit=20&state=learning', isOptional: true },
      { url: '/api/team/hard-questions?lang=vi', isOptional: true },
    ]);
  });
});
