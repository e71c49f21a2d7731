import { describe, expect, it } from '@jest/globals';
import { with__Pascal__Total } from './__kebab__.query.ts';

const row = (people: number) => ({ unitId: '01930000-0000-7000-8000-000000000001', unitName: 'Tổ dân phố số 3', people });

describe('the report __kebab__', () => {
  it('shows the sum of its rows as the total, and a counted zero as 0', () => {
    expect(with__Pascal__Total([row(3), row(0), row(4)]).total).toEqual({ people: 7 });
    expect(with__Pascal__Total([]).total).toEqual({ people: 0 });
  });
});
