import { describe, expect, it } from '@jest/globals';
import { with__Pascal__Total } from './__kebab__.query.ts';

const row = (units: number) => ({ kind: 'neighbourhood-group', units });

describe('the report __kebab__', () => {
  it('shows the sum of its rows as the total, and a counted zero as 0', () => {
    expect(with__Pascal__Total([row(3), row(0), row(4)]).total).toEqual({ units: 7 });
    expect(with__Pascal__Total([]).total).toEqual({ units: 0 });
  });
});
