import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { serverOf, superuserConnectionTo } from '../../apps/api/src/platform/database/postgres-server.ts';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, openBrowser, openPhone } from './phone-browser.ts';

/** What a question’s answers come to, worked out by PostgreSQL from the packed attempts and in no way the product does it. */
interface Recomputed { question: string; number: number; answers: number; facility: number; corrected: number | null }

const papers = `
  from attempt t join learner l on l.tenant_id = t.tenant_id and l.id = t.learner_id and l.status <> 'guest' and not l.is_doubted
  join course_version v on v.id = t.course_version_id join course c on c.id = v.course_id
  cross join lateral unnest(t.questions, t.points) with ordinality as u(no, earned, place)
  join question q on q.course_version_id = v.id and q.question_no = u.no
  cross join lateral (select coalesce((q.body ->> 'points')::int, 1) as worth) w
  where t.state = 1`;
const recomputed = `
  select q.code as question, u.no + 1 as number, count(*)::int as answers, sum(u.earned)::float8 / sum(w.worth) as facility,
    corr(u.earned::float8 / w.worth, (t.raw_points - u.earned)::float8 / nullif(t.max_points - w.worth, 0)) as corrected
  ${papers} and c.slug = $1 and (t.number = 1 or not $2) group by q.code, u.no`;
const taken = `
  select coalesce(sum((t.answers -> (u.place - 1)::int in (to_jsonb($2::text), to_jsonb($2::text = 'true')) or (jsonb_typeof(t.answers -> (u.place - 1)::int) = 'array' and t.answers -> (u.place - 1)::int ? $2))::int), 0)::int as count
  ${papers} and q.code = $1 and t.number = 1`;
const hard = `
  select q.body -> 'stem' ->> 'vi' as stem, count(*)::int as answers, count(*) filter (where u.earned < w.worth)::int as wrong
  ${papers} and t.number = 1 and l.neighbourhood_id in (select id from unit where name = any($1)) group by v.id, q.code, stem having count(*) >= 5`;

const percentOf = (share: number): string => `${Math.round(share * 100)}%`;
const correlationOf = (value: number | null): string => (value === null ? '—' : String(Math.round(value * 100) / 100).replace('.', ',').replace(/^-/, '-'));

describe('an officer and a helper learn from the answers of the demo ward', () => {
  let product: RunningProduct;
  let browser: Browser;
  let database: pg.Client;
  let page: Page;
  const least = 30;

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
    database = new pg.Client({ ...superuserConnectionTo(serverOf(`${product.dataDir}/postgres`)?.socketDir ?? ''), database: 'hocso' });
    await database.connect();
    page = (await openPhone(browser, product.origin, { viewport: { width: 1280, height: 900 } })).page;
  }, 240_000);
  afterAll(async () => {
    await database.end();
    await browser.close();
    await product.stop();
  });

  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> => (await database.query<Row>(sql, [...values])).rows;
  /** The cells of the table as they stand on screen. */
  const rowsOnScreen = (on: Page): Promise<string[][]> => on.locator('main tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
  const asShown = (row: Recomputed): string[] => [String(row.answers), ...(row.answers < least ? [`Chưa đủ ${least} câu trả lời để kết luận.`] : [percentOf(row.facility), correlationOf(row.corrected)])];

  it('finds the courses under "Câu hỏi", with as many papers as were handed in', async () => {
    await page.goto('/quan-tri/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('canbo');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('hoc so moi ngay');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('link', { name: 'Câu hỏi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Câu hỏi' }).waitFor();
    await page.locator('main tbody tr').first().waitFor();
    const counted = await ask<{ code: string; first: number; all: number }>(`
      select c.code, count(*) filter (where t.number = 1)::int as first, count(*)::int as all from attempt t
      join learner l on l.tenant_id = t.tenant_id and l.id = t.learner_id and l.status <> 'guest' and not l.is_doubted
      join course_version v on v.id = t.course_version_id join course c on c.id = v.course_id where t.state = 1 group by c.code order by c.code`, []);
    expect(counted.length).toBeGreaterThan(3);
    expect((await rowsOnScreen(page)).map(([title = '', first, all]) => [title.split(' ')[0], first, all])).toEqual(counted.map(({ code, first, all }) => [code, String(first), String(all)]));
    await page.getByRole('link', { name: /^ND-05 / }).click();
    await page.getByText('chỉ tính lượt đầu của mỗi người').waitFor();
  });

  it.each([['Lượt đầu', true], ['Mọi lượt', false]] as const)('reads of every question what PostgreSQL finds by itself: %s', async (button, isFirstOnly) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByText(isFirstOnly ? 'chỉ tính lượt đầu của mỗi người' : 'tính mọi lượt').waitFor();
    const rows = await ask<Recomputed>(recomputed, [course, isFirstOnly]);
    const expected = new Map(rows.map((row) => [`Câu ${row.number}.`, asShown(row)]));
    const shown = (await rowsOnScreen(page)).filter(([, answers]) => answers !== '0');
    expect(shown.length).toBe(expected.size);
    expect(rows.filter(({ answers }) => answers >= least).length).toBeGreaterThan(5);
    for (const [title = '', answers = '', facility = '', corrected] of shown) {
      const wanted = expected.get(/^Câu \d+\./.exec(title)?.[0] ?? '') ?? [];
      expect([title, answers, facility, ...(wanted.length === 3 ? [corrected] : [])]).toEqual([title, ...wanted]);
    }
    const facilities = shown.flatMap(([, , facility = '']) => (facility.endsWith('%') ? [Number.parseInt(facility, 10)] : []));
    expect(facilities).toEqual(facilities.toSorted((a, b) => a - b));
  });

  it('opens the hardest question: each choice was taken as often as it lies in the answers', async () => {
    await page.getByRole('button', { name: 'Lượt đầu' }).click();
    await page.getByText('chỉ tính lượt đầu của mỗi người').waitFor();
    const { body } = await callApi<{ questions: { id: string; type: string; number: number; figures: { choices: { id: string; letter: string; isKey: boolean }[] } | null }[] }>(page, 'GET', `/analysis/courses/${course}/questions`);
    const question = body.questions.find(({ figures }) => (figures?.choices.length ?? 0) > 2);
    await page.getByRole('link', { name: new RegExp(`^Câu ${question?.number ?? 0}\\.`) }).click();
    await page.getByRole('heading', { level: 1, name: `Câu ${question?.number ?? 0}`, exact: true }).waitFor();
    const shown = await rowsOnScreen(page);
    const counts: string[] = [];
    for (const { id } of question?.figures?.choices ?? []) counts.push(String((await ask<{ count: number }>(taken, [question?.id, id]))[0]?.count));
    expect(counts.length).toBeGreaterThan(2);
    expect(shown.map(([, count]) => count)).toEqual(counts);
    expect(shown.map(([name = '']) => name.includes('Đáp án'))).toEqual(question?.figures?.choices.map(({ isKey }) => isKey));
    await page.getByRole('link', { name: 'Về danh sách câu hỏi' }).click();
    await page.getByText('chỉ tính lượt đầu của mỗi người').waitFor();
  });

  it('takes the same out as a workbook', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Excel (có đáp án)' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^phan-tich-cau-hoi-nd-05-\d{4}-\d\d-\d\d\.xlsx$/);
    const parts = unzipSync(readFileSync(await download.path()));
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const rows = await ask<Recomputed>(recomputed, [course, true]);
    for (const { question, answers } of rows) expect(sheet).toMatch(new RegExp(`>${question}<.*?<v>${answers}</v>`));
  });

  it('asks for more answers in the settings, and small samples are told by their size only', async () => {
    await page.getByRole('link', { name: 'Đổi con số này trong Cài đặt' }).click();
    await page.getByLabel('Số câu trả lời ít nhất').fill('9');
    await page.getByRole('button', { name: 'Lưu số này' }).click();
    await page.getByText('Điền một số từ 10 đến 1000.').waitFor();
    await page.getByLabel('Số câu trả lời ít nhất').fill('1000');
    await page.getByRole('button', { name: 'Lưu số này' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.goto(`/quan-tri/cau-hoi/${course}?xem=it-cau-tra-loi`);
    await page.getByText('Chưa đủ 1000 câu trả lời để kết luận.').first().waitFor();
    expect((await rowsOnScreen(page)).every((row) => row.length === 3 && !row.some((cell) => cell.includes('%')))).toBe(true);
    await page.locator('main tbody th a').first().click();
    await page.getByText(/Mới có \d+ trên 1\.000 câu trả lời cần có/).waitFor();
    expect(await page.locator('main table').count()).toBe(0);
  });

  it('a helper sees on the phone what their own tổ get wrong most, with the counts PostgreSQL finds and nobody’s name', async () => {
    const { body: { members } } = await callApi<{ members: { username: string; units: { name: string }[] }[] }>(page, 'GET', '/team-members');
    const [member] = members;
    const phone = await openPhone(browser, product.origin);
    await phone.page.goto('/tro-giup');
    await callApi(phone.page, 'POST', '/sessions', { username: member?.username, password: 'di tung ngo go tung nha' });
    await phone.page.goto('/to-dan-pho');
    const section = phone.page.getByRole('region', { name: 'Câu bà con hay sai' });
    const shown = await section.getByRole('listitem').evaluateAll((items) => items.map((item) => [...item.querySelectorAll('p')].map((line) => (line.textContent ?? '').trim())));
    const rows = await ask<{ stem: string; answers: number; wrong: number }>(hard, [member?.units.map(({ name }) => name)]);
    expect(shown.length).toBe(Math.min(10, rows.filter(({ wrong }) => wrong > 0).length));
    expect(shown.length).toBeGreaterThan(3);
    for (const [stem, counts] of shown) expect(rows.map((row) => [row.stem, `${row.wrong} trên ${row.answers} người chưa đúng`])).toContainEqual([stem, counts]);
    const names = (await ask<{ full_name: string }>('select full_name from learner where full_name is not null', [])).map((row) => row.full_name);
    const text = await section.innerText();
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect((await callApi(phone.page, 'GET', `/analysis/courses/${course}/questions`)).status).toBe(403);
    await phone.context.close();
  });
});
