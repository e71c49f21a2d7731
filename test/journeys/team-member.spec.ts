import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, doLessons, openBrowser, openPhone, passQuiz, someAnswer } from './phone-browser.ts';
import type { DealtQuestion } from './phone-browser.ts';
import { setUpWard } from './ward-story.ts';

describe('a member of the community team goes round their tổ dân phố', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let officerPage: Page;
  let unitIds: string[];
  let oneTimeCode: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page: officerPage, unitIds } = await setUpWard(browser, product, ['Tổ dân phố số 1', 'Tổ dân phố số 2']));
    ({ body: { oneTimeCode } } = await callApi<{ oneTimeCode: string }>(officerPage, 'POST', '/team-members', { fullName: 'Lê Văn Bình', unitIds: [unitIds[0]] }));
    page = (await openPhone(browser, product.origin)).page;
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** Somebody who gave a name in one of the two tổ dân phố, on a phone of their own. */
  async function neighbour(fullName: string, neighbourhoodId: string | undefined, learn: (phone: Page) => Promise<unknown>): Promise<Page> {
    const phone = await openPhone(browser, product.origin);
    await phone.page.goto('/tro-giup');
    await callApi(phone.page, 'POST', `/courses/${course}/lessons/nam-kich-ban-quen-mat/completion`, { activeSeconds: 60 });
    const { body: site } = await callApi<{ noticeVersion: string }>(phone.page, 'GET', '/site');
    await callApi(phone.page, 'POST', '/registration', { clientKey: crypto.randomUUID(), fullName, birthYear: 1957, neighbourhoodId, audience: 'CITIZEN', consent: true, noticeVersion: site.noticeVersion });
    await learn(phone.page);
    return phone.page;
  }

  /** Three quizzes handed in with answers that pass nobody: what stands first, and every box ticked. */
  async function failThreeTimes(phone: Page): Promise<void> {
    await doLessons(phone);
    for (let tries = 0; tries < 3; tries += 1) {
      const { body } = await callApi<{ id: string; questions: DealtQuestion[] }>(phone, 'POST', `/courses/${course}/attempts`, { clientKey: crypto.randomUUID() });
      const wrong = body.questions.map((question) => (question.type === 'multiple-choice' ? question.choices?.map(({ id }) => id) : someAnswer(question)));
      await callApi(phone, 'POST', `/attempts/${body.id}/submission`, { sequence: 1000, answers: wrong });
    }
  }

  const rowOf = (name: string) => page.locator('details', { hasText: name });
  const figure = (word: string) => page.getByRole('navigation', { name: 'Con số của tổ' }).getByRole('link', { name: word });

  it('comes in with the one-time code, sets a password and finds their own tổ, still empty', async () => {
    await page.goto('/to-dan-pho');
    await page.getByRole('link', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Lần đầu, có mã một lần?').click();
    await page.getByLabel('Mã một lần').fill(oneTimeCode);
    await page.getByRole('button', { name: 'Vào bằng mã' }).click();
    await page.getByLabel('Mật khẩu mới').fill('di tung ngo go tung nha');
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
    await page.getByRole('link', { name: 'Tiếp tục' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tổ dân phố số 1' }).waitFor();
    await page.getByText('Chưa có ai trong tổ ghi tên.').waitFor();
    await page.getByRole('link', { name: 'Tổ của tôi' }).first().waitFor();
  });

  it('sees whom to help first and why, and nobody of another tổ', async () => {
    await neighbour('Phạm Thị Hoà', unitIds[0], failThreeTimes);
    await neighbour('Trần Văn Xuân', unitIds[0], async (phone) => { await doLessons(phone); await passQuiz(phone); });
    await neighbour('Đỗ Thị Hoa', unitIds[1], () => Promise.resolve());
    await page.reload({ waitUntil: 'networkidle' });
    expect((await page.locator('details summary b').allInnerTexts()).slice(0, 2)).toEqual(['Phạm Thị Hoà', 'Trần Văn Xuân']);
    expect(await page.locator('main').innerText()).not.toContain('Đỗ Thị Hoa');
    expect(await rowOf('Phạm Thị Hoà').locator('summary').innerText()).toMatch(/sinh 1957\s+Cần giúp\s+Thi 3 lần chưa đạt/);
    expect(await figure('Mọi người').innerText()).toMatch(/^2\s/);
    expect(await figure('Cần giúp').innerText()).toMatch(/^1\s/);
    await figure('Xong').click();
    await page.getByRole('heading', { level: 2, name: 'Xong' }).waitFor();
    expect(new URL(page.url()).search).toBe('?trang-thai=xong');
    expect(await page.locator('#nang-luc').innerText()).toMatch(/ND5[^\n]*\n+1 người/);
  });

  it('finds a name typed without marks', async () => {
    await page.goto('/to-dan-pho', { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').fill('hoa');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('heading', { level: 2, name: 'Tên có “hoa”' }).waitFor();
    expect(await page.locator('details summary b').allInnerTexts()).toEqual(['Phạm Thị Hoà']);
  });

  it('gives a neighbour a new code: the new one opens their record, the old one no longer does', async () => {
    const phone = await neighbour('Ngô Thị Tư', unitIds[0], () => Promise.resolve());
    const { body: me } = await callApi<{ continueCode: string }>(phone, 'GET', '/me');
    await page.goto('/to-dan-pho', { waitUntil: 'networkidle' });
    const row = rowOf('Ngô Thị Tư');
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Cấp mã tiếp tục mới' }).click();
    await row.getByText('Mã cũ sẽ không dùng được nữa.').waitFor();
    await row.getByRole('button', { name: 'Cấp mã mới' }).click();
    await row.getByRole('heading', { name: 'Mã mới của Ngô Thị Tư' }).waitFor();
    const code = /\b[\dA-Z]{5} [\dA-Z]{5}\b/.exec(await row.innerText())?.[0].replace(' ', '') ?? '';
    const other = (await openPhone(browser, product.origin)).page;
    await other.goto('/tro-giup');
    expect((await callApi(other, 'POST', '/sessions/by-code', { code: me.continueCode })).status).toBe(404);
    expect((await callApi(other, 'POST', '/sessions/by-code', { code })).status).toBe(200);
    expect((await callApi<{ fullName: string }>(other, 'GET', '/me')).body.fullName).toBe('Ngô Thị Tư');
  });

  it('reports that somebody is not there, which uncounts them, and takes it back', async () => {
    await page.goto('/to-dan-pho', { waitUntil: 'networkidle' });
    const row = rowOf('Trần Văn Xuân');
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Không có người này' }).click();
    await row.getByRole('button', { name: 'Báo không có người này' }).click();
    await row.getByText('Đã báo không có người này.').waitFor();
    await page.locator('#nang-luc').getByText('Chưa ai học xong khoá nào').waitFor();
    await row.getByRole('button', { name: 'Hoàn tác' }).click();
    await row.getByText('Đã hoàn tác.').waitFor();
    await page.locator('#nang-luc').getByText('1 người').waitFor();
  });

  it('keeps the last list with its time when the network is gone, and says so', async () => {
    await page.goto('/to-dan-pho', { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await figure('Cần giúp').click();
    await page.getByText('Đang xem danh sách đã tải trước đó.').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Danh sách lúc \d\d:\d\d/);
    await rowOf('Phạm Thị Hoà').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { level: 2, name: 'Cần giúp' }).waitFor();
  });

  it('reads the same list without JavaScript', async () => {
    const plain = await openPhone(browser, product.origin, { javaScriptEnabled: false, storageState: await page.context().storageState() });
    await plain.page.goto('/to-dan-pho?trang-thai=can-giup');
    expect(await plain.page.locator('details summary b').allInnerTexts()).toEqual(['Phạm Thị Hoà']);
    expect(await plain.page.getByRole('button', { name: 'Cấp mã tiếp tục mới' }).count()).toBe(0);
    await plain.context.close();
  });

  it('shows an officer whose page this is, not the neighbours', async () => {
    await officerPage.goto('/to-dan-pho');
    const text = await officerPage.locator('main').innerText();
    expect(text).toContain('Trang của thành viên Tổ');
    expect(text).not.toContain('Phạm Thị Hoà');
  });
});
