import { describe, expect, it } from '@jest/globals';
import { factOf, wholeBoard, wholeList, withBoard } from '../../../../testing/board-place.ts';
import { rowsIn } from '../../../../testing/workbook-sheets.ts';

const place = withBoard();

describe('who and what counts', () => {
  it('counts somebody who holds two audiences once in each and once in the total', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    await place.records.fact(ward.tenantId, factOf(person, { audiences: ['COMMUNITY_TEAM', 'CITIZEN'], competencyId: 45 }));
    await place.records.fact(ward.tenantId, factOf(person, { audiences: ['COMMUNITY_TEAM', 'CITIZEN'], competencyId: 31 }));
    const { audiences: lines, total } = await place.figures.read(ward.tenantId, wholeBoard);
    expect(lines.map(({ audience, total: sum, extra }) => [audience, sum.people, extra.people])).toEqual([['CIVIL_SERVANT', 0, 0], ['BUSINESS', 0, 0], ['COMMUNITY_TEAM', 1, 1], ['CITIZEN', 1, 1]]);
    expect(total).toEqual({ people: 1, completions: 2 });
  });

  it('puts courses of other audiences and awareness courses on the line "học thêm", outside the total', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    await place.records.fact(ward.tenantId, factOf(person, { competencyId: 11 }));
    await place.records.fact(ward.tenantId, factOf(person, { competencyId: 51 }));
    const { audiences: lines, total, units } = await place.figures.read(ward.tenantId, wholeBoard);
    expect(lines.find(({ audience }) => audience === 'CITIZEN')).toMatchObject({ total: { people: 0, completions: 0 }, extra: { people: 1, completions: 2 } });
    expect(total).toEqual({ people: 0, completions: 0 });
    expect(units.map(({ name, people }) => [name, people])).toEqual([['Tổ 1', 0], ['Tổ 2', 0]]);
    expect((await place.list.page(ward.tenantId, { ...wholeList, audience: 'CITIZEN', competency: 'CC1', line: 'extra' }, undefined, 10)).total).toBe(1);
    expect((await place.list.page(ward.tenantId, { ...wholeList, audience: 'CITIZEN', competency: 'CC1' }, undefined, 10)).total).toBe(0);
  });

  it('leaves the past as it was when somebody moves, and counts them in both units and once in the ward', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    await place.records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[0] ?? null }));
    const before = await place.figures.read(ward.tenantId, wholeBoard);
    await place.records.change('update learner set neighbourhood_id = $3 where tenant_id = $1 and id = $2', [ward.tenantId, person, ward.homes[1]]);
    expect({ ...(await place.figures.read(ward.tenantId, wholeBoard)), asOf: before.asOf }).toEqual(before);
    await place.records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[1] ?? null }));
    const after = await place.figures.read(ward.tenantId, wholeBoard);
    expect(after.units.map(({ name, people, completions }) => [name, people, completions])).toEqual([['Tổ 1', 1, 1], ['Tổ 2', 1, 1]]);
    expect(after.total).toEqual({ people: 1, completions: 2 });
  });

  it('shows a closed unit for as long as it has figures', async () => {
    const ward = await place.newWard();
    await place.records.fact(ward.tenantId, factOf(await place.addPerson(ward), { neighbourhoodId: ward.homes[2] ?? null }));
    expect((await place.figures.read(ward.tenantId, wholeBoard)).units.map(({ name, people }) => [name, people])).toEqual([['Tổ 1', 0], ['Tổ 2', 0], ['Tổ cũ', 1]]);
    expect((await place.figures.read(ward.tenantId, { ...wholeBoard, to: '2026-10-01' })).units.map(({ name }) => name)).toEqual(['Tổ 1', 'Tổ 2']);
    expect((await place.figures.read(ward.tenantId, { ...wholeBoard, dimension: 'workplace' })).units.map(({ name, people }) => [name, people])).toEqual([['Văn phòng', 0], ['Chợ', 0], ['', 1]]);
  });

  it('takes a doubted completion out at once and puts it back when the doubt is lifted', async () => {
    const ward = await place.newWard();
    const fact = factOf(await place.addPerson(ward));
    await place.records.fact(ward.tenantId, fact);
    const doubt = (status: number): Promise<void> => place.records.change('update course_completion set status = $3 where tenant_id = $1 and enrolment_id = $2', [ward.tenantId, fact.enrolmentId, status]);
    const seen = async () => {
      const { total, underReview } = await place.figures.read(ward.tenantId, wholeBoard);
      return [total.people, underReview.completions, (await place.list.page(ward.tenantId, wholeList, undefined, 10)).items.length];
    };
    expect(await seen()).toEqual([1, 0, 1]);
    await doubt(1);
    expect(await seen()).toEqual([0, 1, 0]);
    await doubt(2);
    expect(await seen()).toEqual([0, 0, 0]);
    await doubt(0);
    expect(await seen()).toEqual([1, 0, 1]);
  });

  it('begins and ends a day at midnight in Vietnam', async () => {
    const ward = await place.newWard();
    const person = await place.addPerson(ward);
    for (const at of ['2026-10-31T16:59:59.999999Z', '2026-10-31T17:00:00Z', '2026-11-01T16:59:59.999Z', '2026-11-01T17:00:00Z']) {
      const fact = factOf(person);
      await place.records.fact(ward.tenantId, fact);
      await place.records.change('update completion_fact set completed_at = $3 where tenant_id = $1 and id = $2', [ward.tenantId, fact.id, at]);
    }
    const completions = async (from?: string, to?: string) => (await place.figures.read(ward.tenantId, { ...wholeBoard, ...(from ? { from } : {}), ...(to ? { to } : {}) })).total.completions;
    expect(await completions('2026-11-01', '2026-11-01')).toBe(2);
    expect(await completions(undefined, '2026-10-31')).toBe(1);
    expect(await completions('2026-11-02')).toBe(1);
    expect(await completions('2026-10-31', '2026-11-02')).toBe(4);
    const microseconds = await place.pagesOf(ward.tenantId, wholeList, 1);
    expect(microseconds.map(({ items }) => items.length)).toEqual([1, 1, 1, 1]);
  });

  it('takes any calendar day and refuses a period that ends before it begins', async () => {
    const ward = await place.newWard();
    await place.records.fact(ward.tenantId, factOf(await place.addPerson(ward)));
    expect((await place.figures.read(ward.tenantId, { ...wholeBoard, from: '0000-01-01', to: '9999-12-31' })).total.people).toBe(1);
    expect((await place.figures.read(ward.tenantId, { ...wholeBoard, from: '9999-01-01', to: '9999-12-31' })).total.people).toBe(0);
    expect((await place.list.page(ward.tenantId, { ...wholeList, to: '0001-01-01' }, undefined, 10)).total).toBe(0);
    await expect(place.figures.read(ward.tenantId, { ...wholeBoard, from: '2026-11-02', to: '2026-11-01' })).rejects.toMatchObject({ code: 'reporting.period-invalid' });
    await expect(place.list.page(ward.tenantId, { ...wholeList, from: '2026-11-02', to: '2026-11-01' }, undefined, 10)).rejects.toMatchObject({ code: 'reporting.period-invalid' });
  });

  it('knows nothing of another ward', async () => {
    const [ward, other] = [await place.newWard(), await place.newWard()];
    await place.records.fact(other.tenantId, factOf(await place.addPerson(other), { status: 1 }));
    await place.records.fact(other.tenantId, factOf(await place.addPerson(other), { neighbourhoodId: other.homes[0] ?? null }));
    expect(await place.figures.read(ward.tenantId, wholeBoard)).toMatchObject({ total: { people: 0, completions: 0 }, registeredPeople: 0, underReview: { people: 0, completions: 0 }, selfDeclaredShare: null });
    expect(await place.list.page(ward.tenantId, { ...wholeList, unitId: other.homes[0] ?? 'none' }, undefined, 10)).toMatchObject({ items: [], total: 0, next: null });
    expect(rowsIn((await place.sheetsOf(ward.tenantId, wholeList))[1])).toBe(0);
  });
});
