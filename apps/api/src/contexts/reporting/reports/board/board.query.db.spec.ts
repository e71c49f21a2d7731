import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Board, Figure } from '@hocso/contracts/reporting/board.contract';
import { audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { completionModes, headlineModes } from '@hocso/domain/completion/completion-mode';
import { SystemClock } from '../../../../platform/clock/clock.ts';
import { Keys } from '../../../../platform/config/keys.ts';
import { withTestDatabase } from '../../../../testing/migrated-database.ts';
import type { RecordedFact } from '../../../../testing/recorded-facts.ts';
import { RecordedFacts, anyId, testCompetencies } from '../../../../testing/recorded-facts.ts';
import { rowsIn, workbookSheets } from '../../../../testing/workbook-sheets.ts';
import { FrameworkWords } from '../../framework-words.ts';
import { BoardFigures } from './board.figures.ts';
import type { BoardFilter, CellFilter } from './board.filter.ts';
import { BoardList } from './board.list.ts';
import { BoardQuery } from './board.query.ts';
import { BoardWorkbook } from './board.workbook.ts';

let records: RecordedFacts;
// Registered first, so that it runs before the database is removed.
afterAll(() => records.close());
const place = withTestDatabase();
class Words extends FrameworkWords {
  readonly competencies = testCompetencies;
  audiences = () => audiences.map((code) => ({ code, name: `Nhóm ${code}`, directive: 'e' }));
}
const words = new Words();
const keys = new Keys('a key for tests, never for a real ward');

let figures: BoardFigures;
let list: BoardList;
let workbook: BoardWorkbook;
let lastWard = 1;
beforeAll(async () => {
  records = await RecordedFacts.open(place.owner);
  const query = new BoardQuery(place.database);
  figures = new BoardFigures(query, words, new SystemClock());
  list = new BoardList(query, words, keys);
  workbook = new BoardWorkbook(place.database, list, query, words, new SystemClock());
});

const board: BoardFilter = { lang: 'vi', dimension: 'neighbourhood' };
const whole: CellFilter = { ...board, line: 'own' };
type Cell = Pick<CellFilter, 'audience' | 'competency' | 'unitId'> & { line?: CellFilter['line'] };

/** A ward with three tổ dân phố (one closed) and two workplaces. */
async function newWard() {
  lastWard += 1;
  const tenantId = lastWard;
  const units = [['neighbourhood-group', 'Tổ 1', true], ['neighbourhood-group', 'Tổ 2', true], ['neighbourhood-group', 'Tổ cũ', false], ['agency', 'Văn phòng', true], ['business', 'Chợ', true]] as const;
  await records.ward(tenantId);
  const made = units.map(([kind, name, isOpen], index) => ({ id: anyId(), kind, name, isOpen, position: index }));
  for (const unit of made) await records.unit(tenantId, unit);
  return { tenantId, homes: made.slice(0, 3).map(({ id }) => id), works: made.slice(3).map(({ id }) => id), units: made };
}
type Ward = Awaited<ReturnType<typeof newWard>>;

async function addPerson({ tenantId, homes }: Ward, fullName: string | null = 'Phạm Thị Hoà'): Promise<string> {
  const id = anyId();
  await records.learner(tenantId, { id, fullName, birthYear: fullName ? 1957 : null, neighbourhoodId: homes[0] ?? null, workplaceId: null });
  return id;
}

const factOf = (learnerId: string, changes: Partial<RecordedFact> = {}): RecordedFact => ({
  id: anyId(), enrolmentId: anyId(), learnerId, competencyId: 45, audiences: ['CITIZEN'], neighbourhoodId: null, workplaceId: null, mode: 'SELF', isSelfDeclared: true,
  completedAt: new Date('2026-11-02T03:00:00Z'), status: 0, supersedes: null, ...changes,
});

/** All rows of a list, page by page. */
async function wholeList(tenantId: number, filter: CellFilter, limit: number) {
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = await list.page(tenantId, filter, cursor, limit);
    pages.push(page);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

const sheetsOf = (tenantId: number, filter: CellFilter): Promise<string[]> => workbookSheets((out) => workbook.write(out, tenantId, filter));

describe('the board of any history', () => {
  // Moments around midnight of two days in the ward (17:00 UTC), to the millisecond.
  const moment = fc.tuple(fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-03'), fc.constantFrom(-3_600_000, -1, 0, 1, 3_600_000)).map(([day, offset]) => new Date(Date.parse(`${day}T17:00:00Z`) + offset));
  const rare = <Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
  const past = fc.record({
    competencyId: fc.constantFrom(...testCompetencies.map(({ id }) => id)), audiences: fc.subarray([...audiences], { minLength: 1 }), home: fc.option(fc.nat(2)), work: fc.option(fc.nat(1)),
    mode: rare('SELF', fc.constantFrom(...completionModes)), isSelfDeclared: fc.boolean(), completedAt: moment, status: rare(0, fc.constantFrom(1, 2)), isCorrected: rare(false, fc.constant(true)),
  });
  const history = fc.record({
    people: fc.array(fc.array(past, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    from: fc.option(fc.constantFrom('2026-11-01', '2026-11-02'), { nil: undefined }), to: fc.option(fc.constantFrom('2026-11-02', '2026-11-03', '2026-11-04'), { nil: undefined }),
    dimension: fc.constantFrom('neighbourhood' as const, 'workplace' as const), limit: fc.integer({ min: 1, max: 4 }),
  });
  type Past = typeof past extends fc.Arbitrary<infer Value> ? Value : never;

  /** Writes a history and returns the facts that stand in the end, as the test understands them. */
  async function live(ward: Ward, people: Past[][]): Promise<RecordedFact[]> {
    const standing: RecordedFact[] = [];
    for (const [number, facts] of people.entries()) {
      const learnerId = await addPerson(ward, `Người số ${number}`);
      for (const { home, work, isCorrected, ...rest } of facts) {
        const fact = factOf(learnerId, { ...rest, neighbourhoodId: home === null ? null : ward.homes[home] ?? null, workplaceId: work === null ? null : ward.works[work] ?? null });
        await records.fact(ward.tenantId, fact);
        const correction = isCorrected ? { ...fact, id: anyId(), competencyId: 41, supersedes: fact.id } : fact;
        if (isCorrected) await records.fact(ward.tenantId, correction);
        standing.push(correction);
      }
    }
    return standing;
  }

  const audienceOfCompetency = (id: number): Audience | null => testCompetencies.find((competency) => competency.id === id)?.audience ?? null;
  /** The same counts, made the slow way from the meaning of the words. */
  function recount(facts: readonly RecordedFact[], filter: BoardFilter) {
    const dayOf = ({ completedAt }: RecordedFact): string => new Date(completedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const inPeriod = facts.filter((fact) => headlineModes.includes(fact.mode) && (!filter.from || dayOf(fact) >= filter.from) && (!filter.to || dayOf(fact) <= filter.to));
    const counted = inPeriod.filter(({ status }) => status === 0);
    const unitOf = (fact: RecordedFact): string => (filter.dimension === 'neighbourhood' ? fact.neighbourhoodId : fact.workplaceId) ?? 'none';
    const isOwn = (fact: RecordedFact, audience: Audience): boolean => fact.audiences.includes(audience) && audienceOfCompetency(fact.competencyId) === audience;
    const isExtra = (fact: RecordedFact, audience: Audience): boolean => fact.audiences.includes(audience) && audienceOfCompetency(fact.competencyId) !== audience;
    const rows = ({ audience, competency, unitId, line = 'own' }: Cell): RecordedFact[] => counted.filter((fact) => (audience ? [audience] : audiences).some((each) => (line === 'own' ? isOwn : isExtra)(fact, each))
      && (!competency || testCompetencies.find(({ code }) => code === competency)?.id === fact.competencyId) && (!unitId || unitOf(fact) === unitId));
    const figure = (cell: Cell): Figure => ({ people: new Set(rows(cell).map(({ learnerId }) => learnerId)).size, completions: rows(cell).length });
    const underReview = inPeriod.filter((fact) => fact.status === 1 && audiences.some((audience) => isOwn(fact, audience))).length;
    const all = rows({});
    const selfDeclared = new Set(all.filter((fact) => fact.isSelfDeclared).map(({ learnerId }) => learnerId)).size;
    const people = figure({}).people;
    return { rows, figure, underReview, selfDeclaredShare: people === 0 ? null : Math.floor((selfDeclared * 100) / people) };
  }

  /** Every figure on a board and what it opens. */
  function* shown({ units, audiences: lines, total }: Board): Generator<[Cell, Figure]> {
    yield [{}, total];
    for (const { id, people, completions } of units) yield [{ unitId: id }, { people, completions }];
    for (const { audience, total: sum, extra, competencies } of lines) {
      yield [{ audience }, sum];
      yield [{ audience, line: 'extra' }, extra];
      for (const { code, total: competencyTotal, cells } of competencies) {
        yield [{ audience, competency: code }, competencyTotal];
        for (const { id } of units) {
          const cell = cells.find(({ unitId }) => unitId === id);
          yield [{ audience, competency: code, unitId: id }, { people: cell?.people ?? 0, completions: cell?.completions ?? 0 }];
        }
      }
    }
  }

  it('shows in every figure what a slow recount finds, opens exactly those rows, and exports as many', async () => {
    await fc.assert(fc.asyncProperty(history, async ({ people, limit, ...filter }) => {
      const ward = await newWard();
      const facts = await live(ward, people);
      const given: BoardFilter = { lang: 'vi', ...filter };
      const expected = recount(facts, given);
      const read = await figures.read(ward.tenantId, given);
      expect([read.registeredPeople, read.underReview, read.selfDeclaredShare]).toEqual([people.length, expected.underReview, expected.selfDeclaredShare]);
      let opened = 0;
      for (const [cell, figure] of shown(read)) {
        expect([cell, figure]).toEqual([cell, expected.figure(cell)]);
        if (figure.completions === 0) continue;
        opened += 1;
        const pages = await wholeList(ward.tenantId, { ...given, line: 'own', ...cell }, limit);
        for (const page of pages) expect([page.total, page.figure]).toEqual([figure.completions, figure]);
        const order = pages.flatMap(({ items }) => items.map(({ learnerKey, completedAt }) => `${completedAt} ${learnerKey}`));
        expect(order.toSorted()).toEqual(expected.rows(cell).map(({ learnerId, completedAt }) => `${completedAt.toISOString()} ${learnerId}`).toSorted());
        expect(order.map((entry) => entry.slice(0, 24))).toEqual(order.map((entry) => entry.slice(0, 24)).toSorted().toReversed());
        if (opened % 5 === 1) expect(rowsIn((await sheetsOf(ward.tenantId, { ...given, line: 'own', ...cell }))[1])).toBe(figure.completions);
      }
      const named = read.units.map(({ id }) => id);
      for (const fact of facts) {
        const unitId = (given.dimension === 'neighbourhood' ? fact.neighbourhoodId : fact.workplaceId) ?? 'none';
        if (expected.figure({ unitId }).completions > 0) expect(named).toContain(unitId);
      }
    }), { numRuns: 30, seed: 20_261_122 });
  }, 240_000);
});

describe('who and what counts', () => {
  it('counts somebody who holds two audiences once in each and once in the total', async () => {
    const ward = await newWard();
    const person = await addPerson(ward);
    await records.fact(ward.tenantId, factOf(person, { audiences: ['COMMUNITY_TEAM', 'CITIZEN'], competencyId: 45 }));
    await records.fact(ward.tenantId, factOf(person, { audiences: ['COMMUNITY_TEAM', 'CITIZEN'], competencyId: 31 }));
    const { audiences: lines, total } = await figures.read(ward.tenantId, board);
    expect(lines.map(({ audience, total: sum, extra }) => [audience, sum.people, extra.people])).toEqual([['CIVIL_SERVANT', 0, 0], ['BUSINESS', 0, 0], ['COMMUNITY_TEAM', 1, 1], ['CITIZEN', 1, 1]]);
    expect(total).toEqual({ people: 1, completions: 2 });
  });

  it('puts courses of other audiences and awareness courses on the line "học thêm", outside the total', async () => {
    const ward = await newWard();
    const person = await addPerson(ward);
    await records.fact(ward.tenantId, factOf(person, { competencyId: 11 }));
    await records.fact(ward.tenantId, factOf(person, { competencyId: 51 }));
    const { audiences: lines, total, units } = await figures.read(ward.tenantId, board);
    expect(lines.find(({ audience }) => audience === 'CITIZEN')).toMatchObject({ total: { people: 0, completions: 0 }, extra: { people: 1, completions: 2 } });
    expect(total).toEqual({ people: 0, completions: 0 });
    expect(units.map(({ name, people }) => [name, people])).toEqual([['Tổ 1', 0], ['Tổ 2', 0]]);
    expect((await list.page(ward.tenantId, { ...whole, audience: 'CITIZEN', competency: 'CC1', line: 'extra' }, undefined, 10)).total).toBe(1);
    expect((await list.page(ward.tenantId, { ...whole, audience: 'CITIZEN', competency: 'CC1' }, undefined, 10)).total).toBe(0);
  });

  it('leaves the past as it was when somebody moves, and counts them in both units and once in the ward', async () => {
    const ward = await newWard();
    const person = await addPerson(ward);
    await records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[0] ?? null }));
    const before = await figures.read(ward.tenantId, board);
    await records.change('update learner set neighbourhood_id = $3 where tenant_id = $1 and id = $2', [ward.tenantId, person, ward.homes[1]]);
    expect({ ...(await figures.read(ward.tenantId, board)), asOf: before.asOf }).toEqual(before);
    await records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[1] ?? null }));
    const after = await figures.read(ward.tenantId, board);
    expect(after.units.map(({ name, people, completions }) => [name, people, completions])).toEqual([['Tổ 1', 1, 1], ['Tổ 2', 1, 1]]);
    expect(after.total).toEqual({ people: 1, completions: 2 });
  });

  it('shows a closed unit for as long as it has figures', async () => {
    const ward = await newWard();
    await records.fact(ward.tenantId, factOf(await addPerson(ward), { neighbourhoodId: ward.homes[2] ?? null }));
    expect((await figures.read(ward.tenantId, board)).units.map(({ name, people }) => [name, people])).toEqual([['Tổ 1', 0], ['Tổ 2', 0], ['Tổ cũ', 1]]);
    expect((await figures.read(ward.tenantId, { ...board, to: '2026-10-01' })).units.map(({ name }) => name)).toEqual(['Tổ 1', 'Tổ 2']);
    expect((await figures.read(ward.tenantId, { ...board, dimension: 'workplace' })).units.map(({ name, people }) => [name, people])).toEqual([['Văn phòng', 0], ['Chợ', 0], ['', 1]]);
  });

  it('takes a doubted completion out at once and puts it back when the doubt is lifted', async () => {
    const ward = await newWard();
    const fact = factOf(await addPerson(ward));
    await records.fact(ward.tenantId, fact);
    const doubt = (status: number): Promise<void> => records.change('update course_completion set status = $3 where tenant_id = $1 and enrolment_id = $2', [ward.tenantId, fact.enrolmentId, status]);
    const seen = async () => {
      const { total, underReview } = await figures.read(ward.tenantId, board);
      return [total.people, underReview, (await list.page(ward.tenantId, whole, undefined, 10)).items.length];
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
    const ward = await newWard();
    const person = await addPerson(ward);
    for (const at of ['2026-10-31T16:59:59.999999Z', '2026-10-31T17:00:00Z', '2026-11-01T16:59:59.999Z', '2026-11-01T17:00:00Z']) {
      const fact = factOf(person);
      await records.fact(ward.tenantId, fact);
      await records.change('update completion_fact set completed_at = $3 where tenant_id = $1 and id = $2', [ward.tenantId, fact.id, at]);
    }
    const completions = async (from?: string, to?: string) => (await figures.read(ward.tenantId, { ...board, ...(from ? { from } : {}), ...(to ? { to } : {}) })).total.completions;
    expect(await completions('2026-11-01', '2026-11-01')).toBe(2);
    expect(await completions(undefined, '2026-10-31')).toBe(1);
    expect(await completions('2026-11-02')).toBe(1);
    expect(await completions('2026-10-31', '2026-11-02')).toBe(4);
    const microseconds = await wholeList(ward.tenantId, whole, 1);
    expect(microseconds.map(({ items }) => items.length)).toEqual([1, 1, 1, 1]);
  });

  it('takes any calendar day and refuses a period that ends before it begins', async () => {
    const ward = await newWard();
    await records.fact(ward.tenantId, factOf(await addPerson(ward)));
    expect((await figures.read(ward.tenantId, { ...board, from: '0000-01-01', to: '9999-12-31' })).total.people).toBe(1);
    expect((await figures.read(ward.tenantId, { ...board, from: '9999-01-01', to: '9999-12-31' })).total.people).toBe(0);
    expect((await list.page(ward.tenantId, { ...whole, to: '0001-01-01' }, undefined, 10)).total).toBe(0);
    await expect(figures.read(ward.tenantId, { ...board, from: '2026-11-02', to: '2026-11-01' })).rejects.toMatchObject({ code: 'reporting.period-invalid' });
    await expect(list.page(ward.tenantId, { ...whole, from: '2026-11-02', to: '2026-11-01' }, undefined, 10)).rejects.toMatchObject({ code: 'reporting.period-invalid' });
  });

  it('knows nothing of another ward', async () => {
    const [ward, other] = [await newWard(), await newWard()];
    await records.fact(other.tenantId, factOf(await addPerson(other), { status: 1 }));
    await records.fact(other.tenantId, factOf(await addPerson(other), { neighbourhoodId: other.homes[0] ?? null }));
    expect(await figures.read(ward.tenantId, board)).toMatchObject({ total: { people: 0, completions: 0 }, registeredPeople: 0, underReview: 0, selfDeclaredShare: null });
    expect(await list.page(ward.tenantId, { ...whole, unitId: other.homes[0] ?? 'none' }, undefined, 10)).toMatchObject({ items: [], total: 0, next: null });
    expect(rowsIn((await sheetsOf(ward.tenantId, whole))[1])).toBe(0);
  });
});

describe('the list behind a figure', () => {
  it('finds a name without its marks, and names nobody who was erased', async () => {
    const ward = await newWard();
    for (const name of ['Phạm Thị Hoà', 'Đỗ Văn Hòa', 'Lê Hoàng_An 100%', null]) await records.fact(ward.tenantId, factOf(await addPerson(ward, name)));
    const named = async (q: string) => (await list.page(ward.tenantId, { ...whole, q }, undefined, 10)).items.map(({ fullName }) => fullName).toSorted();
    expect(await named('HOA')).toEqual(['Lê Hoàng_An 100%', 'Phạm Thị Hoà', 'Đỗ Văn Hòa']);
    expect(await named('đo van')).toEqual(['Đỗ Văn Hòa']);
    expect(await named('100%')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('_')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('%')).toEqual(['Lê Hoàng_An 100%']);
    expect(await named('\u0301')).toHaveLength(4);
    const { items, total } = await list.page(ward.tenantId, whole, undefined, 10);
    expect([total, items.filter(({ fullName, birthYear }) => fullName === null && birthYear === null).length]).toEqual([4, 1]);
    expect(await list.count(ward.tenantId, { ...whole, q: 'hoa' })).toEqual({ people: 3, completions: 3 });
  });

  it('shows a row as it was on the day of completion', async () => {
    const ward = await newWard();
    const person = await addPerson(ward);
    await records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[1] ?? null, audiences: ['COMMUNITY_TEAM', 'CITIZEN'], mode: 'ASSISTED' }));
    expect((await list.page(ward.tenantId, { ...whole, lang: 'en' }, undefined, 10)).items).toEqual([{
      learnerKey: person, fullName: 'Phạm Thị Hoà', birthYear: 1957, unitName: 'Tổ 2', courseCode: 'ND5-01', courseTitle: 'Course ND5', competency: 'ND5', audiences: ['COMMUNITY_TEAM', 'CITIZEN'],
      completedAt: '2026-11-02T03:00:00.000Z', scorePercent: 90, mode: 'ASSISTED',
    }]);
  });

  it('refuses a cursor that was made up, or that belongs to another list or ward', async () => {
    const ward = await newWard();
    for (let count = 0; count < 3; count += 1) await records.fact(ward.tenantId, factOf(await addPerson(ward)));
    const { next } = await list.page(ward.tenantId, whole, undefined, 1);
    const refused = { code: 'reporting.cursor-invalid' };
    expect(next).not.toBeNull();
    for (const [filter, cursor] of [[whole, 'eyJhIjoxfQ'], [whole, ''], [whole, `A${next}`], [{ ...whole, audience: 'CITIZEN' }, next]] as const) {
      await expect(list.page(ward.tenantId, filter, cursor ?? '', 1)).rejects.toMatchObject(refused);
    }
    await expect(list.page((await newWard()).tenantId, whole, next ?? '', 1)).rejects.toMatchObject(refused);
    expect((await list.page(ward.tenantId, whole, next ?? '', 1)).items).toHaveLength(1);
  });
});

describe('the workbook', () => {
  it('says first what was counted and how, and then every row in more than one batch', async () => {
    const ward = await newWard();
    const person = await addPerson(ward);
    for (let count = 0; count < 5; count += 1) await records.fact(ward.tenantId, factOf(person, { neighbourhoodId: ward.homes[0] ?? null }));
    await records.fact(ward.tenantId, factOf(await addPerson(ward, null)));
    await records.change(`insert into enrolment select tenant_id, gen_random_uuid(), learner_id, course_id, course_version_id, 'copy ' || id || n, origin, channel_code, started_at, last_activity_at, completed_at
      from enrolment, generate_series(1, 800) n where tenant_id = $1 and period_key not like 'copy%'`, [ward.tenantId]);
    await records.change(`insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, age_band, gender, mode, source, score_percent, is_self_declared, completed_at, recorded_at, count_key)
      select tenant_id, gen_random_uuid(), id, learner_id, course_version_id, 45, '{4}', 0, 0, 1, 1, 90, true, completed_at, now(), 45 + 2048 + 4096 from enrolment where tenant_id = $1 and period_key like 'copy%'`, [ward.tenantId]);
    const [about = '', rows] = await sheetsOf(ward.tenantId, { ...whole, audience: 'CITIZEN', from: '2026-11-01' });
    expect(rowsIn(rows)).toBe(6 + 4800);
    for (const text of ['4806', '>2<', '01/11/2026', 'Nhóm CITIZEN', 'Mỗi người tính một lần']) expect(about).toContain(text);
    expect(rows).toContain('(đã xoá tên theo yêu cầu)');
    expect(new Set([...(rows ?? '').matchAll(/<c r="A\d+" s="2"><v>(\d+)<\/v>/g)].map(([, number]) => number)).size).toBe(4806);
    expect(rows).toContain('<c r="J2" s="3">');
    const [english] = await sheetsOf(ward.tenantId, { ...whole, lang: 'en', unitId: ward.homes[0] ?? 'none' });
    expect(english).toContain('Each person counts once');
    expect(english).toContain('Tổ 1');
  });
});
