import { describe, expect, it } from '@jest/globals';
import { wholeBoard, withBoard } from '../../../../testing/board-place.ts';
import { rowsIn } from '../../../../testing/workbook-sheets.ts';

const place = withBoard();
const more = 2300;

describe('the list of registered people', () => {
  it('gives everybody once, page by page and in a file of more than one batch, also those of the same moment', async () => {
    const ward = await place.newWard();
    await place.addPerson(ward);
    await place.addPerson(ward, null);
    await place.records.change(`insert into learner (tenant_id, id, status, full_name, search_key, created_at, registered_at)
      select $1, gen_random_uuid(), 'active', 'Người ' || n, 'nguoi ' || n, now(), timestamptz '2026-11-02T03:00:00Z' + (n / 500) * interval '1 microsecond' from generate_series(1, $2::integer) n`, [ward.tenantId, more]);
    await place.records.change(`insert into learner (tenant_id, id, status, full_name, search_key, created_at) values ($1, gen_random_uuid(), 'active', 'Người Làm Việc', 'nguoi lam viec', now())`, [ward.tenantId]);
    const keys: string[] = [];
    for (let cursor: string | undefined | null; cursor !== null;) {
      const page = await place.registered.page(ward.tenantId, { lang: 'vi' }, cursor, 200);
      keys.push(...page.items.map(({ learnerKey }) => learnerKey));
      cursor = page.next;
    }
    const { registeredPeople } = await place.figures.read(ward.tenantId, wholeBoard);
    expect([registeredPeople, keys.length, new Set(keys).size, rowsIn((await place.registeredSheetsOf(ward.tenantId))[1])]).toEqual(Array.from({ length: 4 }, () => more + 1));
    const searched = await place.registered.page(ward.tenantId, { lang: 'vi', q: 'NGƯỜI 7' }, undefined, 5);
    expect(searched.total).toBe(111);
    expect(rowsIn((await place.registeredSheetsOf(ward.tenantId, 'người 7'))[1])).toBe(111);
  });
});
