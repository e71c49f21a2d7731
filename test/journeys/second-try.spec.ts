import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, courseAddress, doLessons, openBrowser, openPhone, someAnswer } from './phone-browser.ts';
import type { DealtQuestion } from './phone-browser.ts';
import { setUpWard } from './ward-story.ts';

describe('somebody for whom the first try was not enough', () => {
  let product: RunningProduct;
  let browser: Browser;
  let officer: Page;
  let unitIds: string[];

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page: officer, unitIds } = await setUpWard(browser, product, ['Tổ dân phố số 1']));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('registers once although two replies never came: the same form sends it again and lets them in', async () => {
    const { context, page } = await openPhone(browser, product.origin);
    let tries = 0;
    await page.route('**/api/registration?*', async (route) => {
      tries += 1;
      if (tries > 2) return route.continue();
      // The server does it and answers; the answer, and the cookie with it, is lost on the way.
      const reply = await fetch(route.request().url(), { method: 'POST', headers: { 'content-type': 'application/json' }, body: route.request().postData() });
      expect(reply.status).toBe(200);
      return route.abort('connectionreset');
    });
    await page.goto('/ghi-ten');
    await page.getByLabel('Họ và tên').fill('Phạm Thị Mất Sóng');
    await page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ dân phố số 1' });
    await page.getByLabel('Tôi là').selectOption({ label: 'Người dân' });
    await page.getByRole('checkbox').check();
    for (const lost of [1, 2]) {
      await page.getByRole('button', { name: 'Ghi tên' }).click();
      await page.getByText('Không nối được tới máy chủ').first().waitFor();
      expect([tries, await page.getByLabel('Họ và tên').inputValue()]).toEqual([lost, 'Phạm Thị Mất Sóng']);
    }
    await page.getByRole('button', { name: 'Ghi tên' }).click();
    await page.getByText('Đã ghi tên, cảm ơn.').waitFor();
    expect((await callApi<{ fullName: string }>(page, 'GET', '/me')).body.fullName).toBe('Phạm Thị Mất Sóng');
    const { body } = await callApi<{ units: { name: string; learnerCount: number }[] }>(officer, 'GET', '/units');
    expect(body.units).toMatchObject([{ name: 'Tổ dân phố số 1', learnerCount: 1 }]);
    await context.close();
  });

  it('is told after a failed quiz which lesson to go over again, and comes back from it to new questions', async () => {
    const { context, page } = await openPhone(browser, product.origin);
    await page.goto('/tro-giup');
    await doLessons(page);
    const { body: attempt } = await callApi<{ id: string; questions: DealtQuestion[] }>(page, 'POST', `/courses/${course}/attempts`, { clientKey: crypto.randomUUID() });
    const wrong = attempt.questions.map((question) => (question.type === 'multiple-choice' ? question.choices?.map(({ id }) => id) : someAnswer(question)));
    const { body: done } = await callApi<{ result: { items: { isRight: boolean }[] } }>(page, 'POST', `/attempts/${attempt.id}/submission`, { sequence: 1000, answers: wrong });
    await page.goto(`${courseAddress}/kiem-tra?luot=${attempt.id}`);
    expect(await page.getByRole('link', { name: /^Xem lại bài “/ }).count()).toBe(done.result.items.filter(({ isRight }) => !isRight).length);
    const advice = page.getByRole('link', { name: /^Xem lại phần “.+”, rồi làm lại bài với câu mới$/ });
    const title = /“(.+)”/.exec(await advice.innerText())?.[1] ?? '';
    await advice.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto(page.url());
    const onward = page.getByRole('link', { name: 'Làm bài kiểm tra' }).first();
    for (;;) {
      const next = page.getByRole('button', { name: /^(Tiếp tục|Bước tiếp theo|Tiếp theo)/ }).first();
      await onward.or(next).first().waitFor();
      if (await onward.isVisible()) break;
      await next.click();
    }
    await onward.click();
    await page.getByRole('button', { name: 'Làm lại với câu mới' }).waitFor();
    await context.close();
  });

  it('sees no neighbour by a one-time code alone, but the way to set a password', async () => {
    const { body } = await callApi<{ oneTimeCode: string }>(officer, 'POST', '/team-members', { fullName: 'Lê Văn Bình', unitIds });
    const { context, page } = await openPhone(browser, product.origin);
    await page.goto('/tiep-tuc');
    await callApi(page, 'POST', '/sessions/by-code', { code: body.oneTimeCode });
    expect((await callApi<{ code: string }>(page, 'GET', '/team/neighbours')).body.code).toBe('identity.password-not-set');
    await page.goto('/to-dan-pho');
    await page.getByRole('link', { name: 'Đặt mật khẩu' }).click();
    await page.getByLabel('Mật khẩu mới').fill('di tung ngo go tung nha');
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu').waitFor();
    await page.goto('/to-dan-pho');
    await page.getByText('Phạm Thị Mất Sóng').waitFor();
    await context.close();
  });

  it('reads in English what the ward says in English, as soon as an officer has entered it', async () => {
    const lesson = '/api/courses/nd-thanh-toan-so/lessons/vi-sao-quet-khuon-mat';
    await officer.goto('/quan-tri/cai-dat');
    await officer.getByLabel('Mức chuyển tiền phải xác thực sinh trắc học (tiếng Anh)').fill('over 15 million dong at a time');
    await officer.getByLabel('Mức chuyển tiền phải xác thực sinh trắc học', { exact: true }).fill('trên 15 triệu đồng/lần');
    await officer.getByRole('button', { name: 'Lưu 1 mục đã sửa' }).click();
    await officer.getByText('Đã lưu.').waitFor();
    expect(await (await officer.request.get(`${lesson}?lang=en`)).text()).toContain('over 15 million dong at a time');
    expect(await (await officer.request.get(`${lesson}?lang=vi`)).text()).toContain('trên 15 triệu đồng/lần');
  });
});
