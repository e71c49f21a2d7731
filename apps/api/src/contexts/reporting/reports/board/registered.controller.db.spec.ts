import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { teamRoutes } from '@hocso/contracts/assistance/team.contract';
import { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { Board } from '@hocso/contracts/reporting/board.contract';
import { boardRoutes } from '@hocso/contracts/reporting/board.contract';
import { siteRoutes } from '@hocso/contracts/site/site.contract';
import type { ApiHarness, Staff } from '../../../../testing/api-harness.ts';
import { openApi, otherWard, otherWardHost, ward } from '../../../../testing/api-harness.ts';
import { rowsIn, sheetsIn } from '../../../../testing/workbook-sheets.ts';
import type { RegisteredPage } from './registered.list.ts';

const { readBoard, listRegisteredPeople, exportRegisteredPeople } = boardRoutes;
let api: ApiHarness;
let officer: Staff;
let member: Staff;
let home: string;

beforeAll(async () => {
  api = await openApi();
  [home = ''] = await api.neighbourhoods(ward, ['Tổ 1']);
  officer = await api.staff(ward, 'ward-coordinator');
  member = await api.staff(ward, 'team-member', home);
}, 120_000);
afterAll(() => api.close());

/** Registers a resident as the page does; returns their session. */
async function register(fullName: string, host = 'localhost', neighbourhoodId = home): Promise<string | null> {
  const { noticeVersion } = (await api.call(siteRoutes.readSite)).body as { noticeVersion: string };
  const body = { clientKey: crypto.randomUUID(), fullName, birthYear: 1957, neighbourhoodId, audience: 'CITIZEN', consent: true, noticeVersion };
  const reply = await api.call(identityRoutes.register, { body, headers: { host } });
  expect(reply.status).toBe(200);
  return reply.cookie;
}

/** What the officer sees in the figure, in the whole list page by page, and in the file. */
async function seen(): Promise<{ figure: number; names: string[]; rows: number }> {
  const names: string[] = [];
  let page: RegisteredPage | undefined;
  do {
    page = (await api.call(listRegisteredPeople, { cookie: officer.cookie, query: { limit: '2', ...(page?.next ? { cursor: page.next } : {}) } })).body as RegisteredPage;
    names.push(...page.items.map(({ fullName }) => fullName));
    expect(page.total).toBe(((await api.call(readBoard, { cookie: officer.cookie })).body as Board).registeredPeople);
  } while (page.next !== null);
  const file = await api.call(exportRegisteredPeople, { cookie: officer.cookie });
  return { figure: page.total, names, rows: rowsIn(sheetsIn(file.bytes)[1]) };
}

const audits = async (action: string): Promise<unknown[]> =>
  (await api.app.database.pool.query<{ actor_id: string; detail: unknown }>('select actor_id, detail from audit_event where tenant_id = $1 and action = $2 order by at', [ward, action])).rows.map(({ actor_id: actor, detail }) => [actor, detail]);

describe('registered people', () => {
  it('are those who gave a name and consent as learners: nobody who only works here, no guest, nobody of another ward', async () => {
    expect(await seen()).toEqual({ figure: 0, names: [], rows: 0 });
    for (const name of ['Phạm Thị Hoà', 'Đỗ Văn Nam', 'Lê Thị Lan']) await register(name);
    const [elsewhere = ''] = await api.neighbourhoods(otherWard, ['Tổ khác']);
    await register('Người Nơi Khác', otherWardHost, elsewhere);
    const people = await api.app.database.pool.query<{ people: number }>(`select count(*) as people from learner where tenant_id = $1 and status = 'active'`, [ward]);
    expect(people.rows[0]?.people).toBe(5);
    expect(await seen()).toEqual({ figure: 3, names: ['Lê Thị Lan', 'Đỗ Văn Nam', 'Phạm Thị Hoà'], rows: 3 });
  });

  it('leave when a consent is withdrawn, and while somebody says that there is no such person', async () => {
    const leaving = await register('Ngô Thị Rời Đi');
    await register('Ma Văn Không Có');
    expect(await seen()).toMatchObject({ figure: 5, rows: 5 });
    expect((await api.call(identityRoutes.withdrawConsent, { cookie: leaving })).status).toBe(204);
    const { items } = (await api.call(listRegisteredPeople, { cookie: officer.cookie, query: { q: 'ma van khong' } })).body as RegisteredPage;
    const doubt = (isUnderReview: boolean) => api.call(teamRoutes.reportNoSuchPerson, { cookie: member.cookie, params: { id: items[0]?.learnerKey ?? '' }, body: { isUnderReview } });
    expect((await doubt(true)).status).toBe(200);
    expect(await seen()).toEqual({ figure: 3, names: ['Lê Thị Lan', 'Đỗ Văn Nam', 'Phạm Thị Hoà'], rows: 3 });
    expect((await doubt(false)).status).toBe(200);
    expect(await seen()).toMatchObject({ figure: 4, rows: 4 });
  });

  it('are found by a name without its marks, are shown as they are today, and each look leaves a trace without the name', async () => {
    const answer = (await api.call(listRegisteredPeople, { cookie: officer.cookie, query: { q: 'HOA' } })).body as RegisteredPage;
    expect(answer).toMatchObject({ total: 1, next: null, items: [{ fullName: 'Phạm Thị Hoà', birthYear: 1957, neighbourhood: 'Tổ 1', workplace: null, audiences: ['CITIZEN'] }] });
    expect((await api.call(listRegisteredPeople, { cookie: officer.cookie, query: { q: '%' } })).body).toMatchObject({ total: 0, items: [] });
    expect((await audits('board.registered-listed')).slice(-2)).toEqual([[officer.learnerId, { filter: { lang: 'vi', isSearched: true }, rows: 1 }], [officer.learnerId, { filter: { lang: 'vi', isSearched: true }, rows: 0 }]]);
  });

  it('go away as a workbook that says who they are and which ward made it', async () => {
    const file = await api.call(exportRegisteredPeople, { cookie: officer.cookie, query: { q: 'nam' } });
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="nguoi-da-ghi-ten-\d{4}-\d{2}-\d{2}\.xlsx"$/);
    const [about, list] = sheetsIn(file.bytes);
    for (const text of ['Phường 2', 'Danh sách người đã ghi tên', '>nam<', 'Không gồm khách chưa ghi tên']) expect(about).toContain(text);
    expect(rowsIn(list)).toBe(1);
    // A year of birth is written as a year: 1957, never 1.957.
    expect(list).toContain('<c r="C2" s="7"><v>1957</v></c>');
    expect((await audits('board.registered-exported')).at(-1)).toEqual([officer.learnerId, { filter: { lang: 'vi', isSearched: true }, rows: 1 }]);
  });

  it('are listed from no cursor that was made up, or that belongs to another search or ward', async () => {
    const { next } = (await api.call(listRegisteredPeople, { cookie: officer.cookie, query: { limit: '1' } })).body as RegisteredPage;
    const stranger = await api.staff(otherWard, 'ward-coordinator');
    const asked = async (cookie: string, query: Record<string, string>) => (await api.call(listRegisteredPeople, { cookie, query })).body;
    const refused = { status: 400, code: 'reporting.cursor-invalid' };
    expect(await asked(officer.cookie, { cursor: 'bm90aGluZw' })).toMatchObject(refused);
    expect(await asked(officer.cookie, { cursor: next ?? '', q: 'hoa' })).toMatchObject(refused);
    expect(await asked(stranger.cookie, { cursor: next ?? '' })).toMatchObject(refused);
    expect(await asked(officer.cookie, { limit: '0' })).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  it.each([['a visitor', 401], ['a learner', 403], ['a team member', 403]] as const)('are shown to an officer, never to %s', async (who, status) => {
    const cookie = who === 'a visitor' ? null : who === 'a learner' ? await register('Tò Mò Thị Xem') : member.cookie;
    for (const route of [listRegisteredPeople, exportRegisteredPeople]) expect((await api.call(route, { cookie })).status).toBe(status);
  });
});
