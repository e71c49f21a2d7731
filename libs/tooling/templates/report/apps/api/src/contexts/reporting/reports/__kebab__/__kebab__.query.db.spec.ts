import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/database/database.ts';
import type { TestWard } from '../../../../testing/ward-fixture.ts';
import { openTestWard, ward } from '../../../../testing/ward-fixture.ts';
import { __Pascal__Query } from './__kebab__.query.ts';

describe('the report __kebab__ of a ward', () => {
  let place: TestWard;
  beforeAll(async () => { place = await openTestWard(); });
  afterAll(() => place.close());

  it('is empty on the first day', async () => {
    expect(await new __Pascal__Query(place.get(Database)).read(ward)).toEqual({ rows: [], total: { units: 0 } });
  });
});
