import { describe, expect, it } from '@jest/globals';
import { factOf, wholeList, withBoard } from '../../../../testing/board-place.ts';
import { rowsIn } from '../../../../testing/workbook-sheets.ts';

const place = withBoard();

describe('the list behind a figure', () => {
  it('finds a name without its marks, and names nobody who was erased', async () => {
    const ward = await place.newWard();
    for (const name of ['Phạm Thị Hoà', 'Đỗ Văn Hòa', 'Lê Hoàng_An 100%', null]) await place.records.fact(ward.tenantId, factOf(await place.addPerson(ward, name)));
    const named = async (q: string) => (await place.list.page(ward.tenantId, { ...wholeList, q }, undefined, 10)).items.map(({ fullName }) => fullName).toSorted();
    expect(await named('HOA')).toEqual(['Lê Hoàng_An 100%', 'Phạm Thị Hoà', 'Đỗ Văn Hòa']);
    expect(await named('đo van')).toEqual(['Đỗ Văn Hòa']);
    expect(await named('100%')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('_')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('%')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('\u0301')).toHaveLength(4);
    const { items, total } = await place.list.page(ward.tenantId, wholeList, undefined, 10);
    expect([total, items.filter(({ fullName, birthYear }) => fullName === null && birthYear === null).length]).toEqual([4, 1]);
    expect(await place.list.count(ward.tenantId, { ...wholeList, q: 'hoa' })).toEqual({ people: 3, completions: 3 });
  });

  it('shows a row as it was on the day of completion', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    await place.records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[1] ?? null, audiences: ['COMMUNITY_TEAM', 'CITIZEN'], mode: 'ASSISTED' }));
    expect((await place.list.page(ward.tenantId, { ...wholeList, lang: 'en' }, undefined, 10)).items).toEqual([{
      learnerKey: person, fullName: 'Phạm Thị Hoà', birthYear: 1957, unitName: 'Tổ 2', courseCode: 'ND5-01', courseTitle: 'Course ND5', competency: 'ND5', audiences: ['COMMUNITY_TEAM', 'CITIZEN'],
      completedAt: '2026-11-02T03:00:00.000Z', scorePercent: 90, mode: 'ASSISTED',
    }]);
  });

  it('refuses a cursor that was made up, or that belongs to another list or ward', async () => {
    const ward = await place.newWard();
    for (let count = 0; count < 3; count += 1) await place.records.fact(ward.tenantId, factOf(await place.addPerson(ward)));
    const { next } = await place.list.page(ward.tenantId, wholeList, undefined, 1);
    const refused = { code: 'reporting.cursor-invalid' };
    expect(next).not.toBeNull();
    for (const [filter, cursor] of [[wholeList, 'eyJhIjoxfQ'], [wholeList, ''], [wholeList, `A${next}`], [{ ...wholeList, audience: 'CITIZEN' }, next]] as const) {
      await expect(place.list.page(ward.tenantId, filter, cursor ?? '', 1)).rejects.toMatchObject(refused);
    }
    await expect(place.list.page((await place.newWard()).tenantId, wholeList, next ?? '', 1)).rejects.toMatchObject(refused);
    expect((await place.list.page(ward.tenantId, wholeList, next ?? '', 1)).items).toHaveLength(1);
  });
});

describe('the workbook', () => {
  it('says first what was counted and how, and then every row in more than one batch', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    for (let count = 0; count < 5; count += 1) await place.records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[0] ?? null }));
    await place.records.fact(ward.tenantId, factOf(await place.addPerson(ward, null)));
    await place.records.change(`insert into enrolment select tenant_id, gen_random_uuid(), learner_id, course_id, course_version_id, 'copy ' || id || n, origin, channel_code, started_at, last_activity_at, completed_at
      from enrolment, generate_series(1, 800) n where tenant_id = $1 and period_key not like 'copy%'`, [ward.tenantId]);
    await place.records.change(`insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, age_band, gender, mode, source, score_percent, is_self_declared, completed_at, recorded_at, count_key)
      select tenant_id, gen_random_uuid(), id, learner_id, course_version_id, 45, '{4}', 0, 0, 1, 1, 90, true, completed_at, now(), 45 + 2048 + 4096 from enrolment where tenant_id = $1 and period_key like 'copy%'`, [ward.tenantId]);
    const [about = '', rows] = await place.sheetsOf(ward.tenantId, { ...wholeList, audience: 'CITIZEN', from: '2026-11-01' });
    expect(rowsIn(rows)).toBe(6 + 4800);
    for (const text of ['4806', '>2<', '01/11/2026', 'Nhóm CITIZEN', 'Mỗi người tính một lần']) expect(about).toContain(text);
    expect(rows).toContain('(đã xoá tên theo yêu cầu)');
    expect(new Set([...(rows ?? '').matchAll(/<c r="A\d+" s="2"><v>(\d+)<\/v>/g)].map(([, number]) => number)).size).toBe(4806);
    expect(rows).toContain('<c r="J2" s="3">');
    const [english] = await place.sheetsOf(ward.tenantId, { ...wholeList, lang: 'en', unitId: ward.homes[0] ?? 'none' });
    expect(english).toContain('Each person counts once');
    expect(english).toContain('Tổ 1');
  });
});
