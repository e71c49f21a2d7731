import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board } from '@hocso/contracts/reporting/board.contract';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import pg from 'pg';
import type { ApiHarness, Staff } from '../../../../testing/api-harness.ts';
import { openApi, ward } from '../../../../testing/api-harness.ts';
import { propertiesIn, rowsIn, sheetsIn } from '../../../../testing/workbook-sheets.ts';
import type { PeoplePage } from './board.list.ts';

const { readBoard, listBoardPeople, exportBoardPeople } = boardRoutes;
let api: ApiHarness;
let officer: Staff;
let homes: string[];

beforeAll(async () => {
  api = await openApi();
  officer = await api.staff(ward, 'ward-coordinator');
  homes = await api.neighbourhoods(ward, ['Tổ 1', 'Tổ 2']);
  await complete(['Phạm Thị Hoà', 'Đỗ Văn Nam', 'Lê Thị Lan']);
  await complete(['Ma Văn Không Có'], 1);
}, 120_000);
afterAll(() => api.close());

/** People of the first tổ dân phố who completed the course on scams; `status` of their completions: 0 valid, 1 under review. */
async function complete(names: readonly string[], status = 0): Promise<void> {
  const client = new pg.Client((JSON.parse(process.env['HOCSO_PG'] ?? '{}') as { owner: pg.ClientConfig }).owner);
  await client.connect();
  for (const name of names) {
    await client.query(`
      with person as (insert into learner (tenant_id, id, status, full_name, search_key, birth_year, created_at) values ($1, gen_random_uuid(), 'active', $2, $4, 1957, now()) returning id),
      version as (select v.id, v.course_id from course_version v join course c on c.id = v.course_id where c.code = 'ND-05'),
      enrolled as (insert into enrolment (tenant_id, id, learner_id, course_id, course_version_id, origin, started_at, last_activity_at) select $1, gen_random_uuid(), person.id, version.course_id, version.id, 1, now(), now() from person, version returning *),
      completed as (insert into course_completion (tenant_id, enrolment_id, learner_id, course_version_id, completed_at, raw_points, max_points, mode, status)
        select $1, id, learner_id, course_version_id, '2026-11-02T03:00:00Z', 10, 10, 1, $5 from enrolled)
      insert into completion_fact (tenant_id, id, enrolment_id, learner_id, course_version_id, competency_id, audiences, neighbourhood_id, age_band, gender, mode, source, score_percent, is_self_declared, completed_at, recorded_at, count_key)
      select $1, gen_random_uuid(), id, learner_id, course_version_id, 45, '{4}', $3, 0, 0, 1, 1, 100, true, '2026-11-02T03:00:00Z', now(), 45 + 2048 + 4096 from enrolled`, [ward, name, homes[0], foldMarks(name), status]);
  }
  await client.end();
}

const audits = async (action: string): Promise<unknown[]> =>
  (await api.app.database.pool.query<{ actor_id: string; detail: unknown }>('select actor_id, detail from audit_event where tenant_id = $1 and action = $2 order by at', [ward, action])).rows.map(({ actor_id: actor, detail }) => [actor, detail]);

describe('an officer', () => {
  it('reads the board with the words of the framework in their own language', async () => {
    const board = (await api.call(readBoard, { cookie: officer.cookie, query: { lang: 'vi' } })).body as Board;
    expect(board.audiences.map(({ audience }) => audience)).toEqual(['CIVIL_SERVANT', 'BUSINESS', 'COMMUNITY_TEAM', 'CITIZEN']);
    expect(board.audiences.map(({ competencies }) => competencies.length)).toEqual([4, 4, 4, 5]);
    const citizens = board.audiences[3];
    expect(citizens?.name).toBe('Người dân');
    expect(citizens?.competencies.find(({ code }) => code === 'ND5')).toMatchObject({ total: { people: 3, completions: 3 }, cells: [{ unitId: homes[0], people: 3, completions: 3 }] });
    expect(board).toMatchObject({ total: { people: 3, completions: 3 }, dimension: 'neighbourhood', from: null, to: null, selfDeclared: { people: 3, completions: 3 }, selfDeclaredShare: 100, underReview: { people: 1, completions: 1 } });
    expect(board.units.map(({ name, people }) => [name, people])).toEqual([['Tổ 1', 3], ['Tổ 2', 0]]);
    const english = (await api.call(readBoard, { cookie: officer.cookie, query: { lang: 'en' } })).body as Board;
    expect(english.audiences[3]?.competencies[0]?.title).not.toBe(citizens?.competencies[0]?.title);
    expect(english.audiences[3]?.directive).toBe(citizens?.directive);
  });

  it('leaves one trace of each look at people: filter and number of rows, never the searched name', async () => {
    const query = { audience: 'CITIZEN', competency: 'ND5', unitId: homes[0] ?? '', limit: '2' };
    const first = (await api.call(listBoardPeople, { cookie: officer.cookie, query })).body as PeoplePage;
    expect([first.items.length, first.total, first.figure]).toEqual([2, 3, { people: 3, completions: 3 }]);
    const second = (await api.call(listBoardPeople, { cookie: officer.cookie, query: { ...query, cursor: first.next ?? '' } })).body as PeoplePage;
    expect([second.items.length, second.next]).toEqual([1, null]);
    expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { q: 'phạm' } })).body).toMatchObject({ total: 1 });
    const shared = { lang: 'vi', dimension: 'neighbourhood', line: 'own' };
    expect(await audits('board.people-listed')).toEqual([
      [officer.learnerId, { filter: { ...shared, audience: 'CITIZEN', competency: 'ND5', unitId: homes[0] }, rows: 2 }],
      [officer.learnerId, { filter: { ...shared, audience: 'CITIZEN', competency: 'ND5', unitId: homes[0] }, rows: 1 }],
      [officer.learnerId, { filter: { ...shared, isSearched: true }, rows: 1 }],
    ]);
  });

  it.each([['self-declared', 'hoan-thanh-1e-tu-ghi-ten', 'người tự ghi tên', 3], ['under-review', 'luot-dang-xem-lai', 'Ma Văn Không Có', 1]] as const)('opens and takes away exactly the completions of the figure "%s"', async (figure, name, text, rows) => {
    const board = (await api.call(readBoard, { cookie: officer.cookie })).body as Board;
    const { total, figure: counted } = (await api.call(listBoardPeople, { cookie: officer.cookie, query: { figure, audience: 'CITIZEN', competency: 'ND5', unitId: homes[0] ?? '' } })).body as PeoplePage;
    expect([total, counted]).toEqual([rows, figure === 'under-review' ? board.underReview : board.selfDeclared]);
    const file = await api.call(exportBoardPeople, { cookie: officer.cookie, query: { figure } });
    expect(file.headers['content-disposition']).toContain(`filename="${name}-2`);
    const sheets = sheetsIn(file.bytes);
    expect(rowsIn(sheets[1])).toBe(rows);
    expect(sheets.join('')).toContain(text);
    expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { figure, unitId: homes[1] ?? '' } })).body).toMatchObject({ total: 0, items: [], figure: { people: 0, completions: 0 } });
  });

  it('takes the same rows away as a workbook, which leaves a trace too', async () => {
    const answer = await api.app.fastify.inject({ url: '/api/reports/board/completions.xlsx?audience=CITIZEN&lang=vi', headers: { cookie: officer.cookie } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="hoan-thanh-1e-\d{4}-\d{2}-\d{2}\.xlsx"$/);
    const [about, list] = sheetsIn(answer.rawPayload);
    expect(about).toContain('Người dân');
    expect(rowsIn(list)).toBe(3);
    expect(list).toContain('Đỗ Văn Nam');
    // A year of birth is written as a year: 1957, never 1.957.
    expect(list).toMatch(/<c r="C\d" s="7"><v>1957<\/v><\/c>/);
    const properties = propertiesIn(answer.rawPayload);
    expect(properties).toContain('<dc:title>Danh sách hoàn thành theo mục 1e</dc:title><dc:creator>Phường 2</dc:creator>');
    expect(properties).toMatch(/<dcterms:created xsi:type="dcterms:W3CDTF">\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z</);
    expect((await audits('board.people-exported')).slice(-1)).toEqual([[officer.learnerId, { filter: { audience: 'CITIZEN', lang: 'vi', dimension: 'neighbourhood', line: 'own' }, rows: 3 }]]);
  });

  it('is told what is wrong with a period, a cursor, a day or a unit that does not exist', async () => {
    for (const route of [readBoard, listBoardPeople, exportBoardPeople]) {
      for (const query of [{ dimension: 'ward' }, { lang: 'fr' }, { to: 'hôm nay' }] as Record<string, string>[]) {
        expect((await api.call(route, { cookie: officer.cookie, query })).body).toMatchObject({ status: 400, code: 'request.invalid' });
      }
      expect((await api.call(route, { cookie: officer.cookie, query: { from: '2026-11-02', to: '2026-11-01' } })).body).toMatchObject({ status: 422, code: 'reporting.period-invalid' });
      expect((await api.call(route, { cookie: officer.cookie, query: { from: '2026-02-30' } })).status).toBe(400);
      expect((await api.call(route, { cookie: officer.cookie, query: { from: '0000-01-01', to: '9999-12-31' } })).status).toBe(200);
    }
    for (const query of [{ audience: 'EVERYBODY' }, { competency: 'XX1' }, { unitId: '1' }, { line: 'all' }, { figure: 'revoked' }, { q: 'a'.repeat(81) }] as Record<string, string>[]) {
      for (const route of [listBoardPeople, exportBoardPeople]) expect((await api.call(route, { cookie: officer.cookie, query })).body).toMatchObject({ status: 400, code: 'request.invalid' });
    }
    for (const limit of ['0', '201', 'x']) expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { limit } })).status).toBe(400);
    expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { cursor: 'bm90aGluZw' } })).body).toMatchObject({ status: 400, code: 'reporting.cursor-invalid' });
    expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { unitId: '01930000-0000-7000-8000-000000000001', competency: 'CC9' } })).body).toMatchObject({ total: 0, items: [] });
    expect((await api.call(listBoardPeople, { cookie: officer.cookie, query: { q: '%\u0000\u200b\ud83d' } })).status).toBeLessThan(500);
  });
});

describe('everybody else', () => {
  it.each([['a visitor', 401], ['a team member', 403]] as const)('%s sees neither board nor list nor file', async (who, status) => {
    const cookie = who === 'a visitor' ? null : (await api.staff(ward, 'team-member', homes[0] ?? null)).cookie;
    for (const route of [readBoard, listBoardPeople, exportBoardPeople]) expect((await api.call(route, { cookie })).status).toBe(status);
  });
});
