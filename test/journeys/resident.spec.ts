import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, courseAddress, doLessons, openBrowser, openPhone, passQuiz } from './phone-browser.ts';
import { setUpWard } from './ward-story.ts';

describe('a resident learns on a borrowed phone and is counted', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  const name = 'Nguyễn Thị Thuỳ Dương';

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    await setUpWard(browser, product, ['Tổ dân phố số 1', 'Tổ dân phố số 2']);
    page = (await openPhone(browser, product.origin)).page;
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('chooses who they are and finds the course with its minutes and the words of 1e', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /Người dân/ }).first().click();
    await page.getByRole('link', { name: /Tránh bị lừa qua điện thoại/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhận ra và xử lý lừa đảo trực tuyến' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Học xong, bác làm được');
    expect(text).toContain('Tiếp cận, sử dụng hiệu quả dịch vụ công trực tuyến, thương mại điện tử và thanh toán số.');
    expect(text).toMatch(/25 phút/);
  });

  it('reads a whole lesson card by card without an account and has it counted as done', async () => {
    await page.goto(`${courseAddress}/bai/nam-kich-ban-quen-mat`);
    for (;;) {
      const done = page.getByRole('button', { name: 'Tôi đã đọc xong' });
      await done.or(page.getByRole('button', { name: 'Tiếp tục' })).first().waitFor();
      if (await done.isVisible()) {
        await done.click();
        break;
      }
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
    }
    await page.getByText('Xong bài 1 trên 5').waitFor();
    const { body } = await callApi<{ lessons: { slug: string; state: string }[] }>(page, 'GET', `/courses/${course}`);
    expect(body.lessons[0]?.state).toBe('completed');
    expect(body.lessons[1]?.state).toBe('not-started');
  });

  it('fails the quiz once, reads why, tries again at once and passes', async () => {
    await doLessons(page);
    await page.goto(`${courseAddress}/kiem-tra`);
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.waitForURL(/luot=/);
    await page.getByRole('button', { name: 'Câu tiếp theo' }).click();
    await page.getByText(/^Hãy (chọn|sắp xếp|ghép)/).first().waitFor();
    const id = new URL(page.url()).searchParams.get('luot') ?? '';
    const { body: started } = await callApi<{ questions: { id: string; type: string; choices?: { id: string }[]; items?: { id: string }[] }[] }>(page, 'GET', `/attempts/${id}`);
    expect(JSON.stringify(started)).not.toContain('explanation');
    await callApi(page, 'POST', `/attempts/${id}/submission`, { sequence: 500, answers: started.questions.map((question) => (question.items ? question.items.map((item) => item.id).reverse() : question.type === 'multiple-choice' ? question.choices?.map((choice) => choice.id) : question.choices?.at(-1)?.id)) });
    await page.goto(`${courseAddress}/kiem-tra?luot=${id}`);
    const result = await page.locator('main').innerText();
    expect(result).toMatch(/câu/);
    const keys = new Map((await callApi<{ result: { items: { questionId: string; key: unknown }[] } }>(page, 'GET', `/attempts/${id}`)).body.result.items.map((item) => [item.questionId, item.key]));
    await passQuiz(page, keys);
    await page.goto(`${courseAddress}/hoan-thanh`);
    await page.getByText('Ba điều cần nhớ').waitFor();
  });

  it('is asked for consent in plain words, and nothing typed is lost when the box was not ticked', async () => {
    await page.goto('/ghi-ten');
    await page.getByLabel('Họ và tên').fill(name);
    await page.getByLabel(/Năm sinh/).fill('1958');
    await page.getByLabel('Tổ dân phố').selectOption({ label: 'Tổ dân phố số 2' });
    const box = page.getByRole('checkbox', { name: /Tôi đã đọc và đồng ý/ });
    expect(await box.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Ghi tên' }).click();
    await page.getByText('Có chỗ cần sửa').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe(name);
    await box.check();
    await page.getByRole('button', { name: 'Ghi tên' }).click();
    await page.getByText('Đã ghi tên, cảm ơn.').waitFor();
  });

  it('holds a completion paper that anybody can check, and a PDF to print', async () => {
    const { body: me } = await callApi<{ courses: { completion: { certificateCode: string } }[] }>(page, 'GET', '/me');
    const code = me.courses[0]?.completion.certificateCode ?? '';
    const stranger = await openPhone(browser, product.origin);
    await stranger.page.goto(`/giay-xac-nhan/${code}`);
    const text = await stranger.page.locator('main').innerText();
    expect(text).toContain(name);
    expect(text).toContain('ND-05');
    const pdf = await stranger.page.request.get(`/api/certificates/${code}/paper.pdf`);
    expect(pdf.headers()['content-type']).toContain('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await stranger.page.goto('/giay-xac-nhan/2-0000000000000000X');
    expect(await stranger.page.locator('main').innerText()).not.toContain(name);
    await stranger.context.close();
  });

  it('goes on with the same record on another phone by "mã tiếp tục"', async () => {
    const { body: me } = await callApi<{ continueCode: string }>(page, 'GET', '/me');
    const other = await openPhone(browser, product.origin);
    await other.page.goto('/tiep-tuc');
    await other.page.getByRole('textbox').fill(me.continueCode.toLowerCase());
    await other.page.getByRole('main').getByRole('button').first().click();
    await other.page.waitForURL((url) => !url.pathname.startsWith('/tiep-tuc'));
    expect((await callApi<{ fullName: string; courses: { percent: number }[] }>(other.page, 'GET', '/me')).body).toMatchObject({ fullName: name, courses: [{ percent: 100 }] });
    await other.context.close();
  });

  it('withdraws consent: the name is gone, the paper says so', async () => {
    const { body: me } = await callApi<{ courses: { completion: { certificateCode: string } }[] }>(page, 'GET', '/me');
    await page.goto('/toi/rut-dong-y');
    await page.getByRole('button', { name: 'Rút đồng ý và xoá tên tôi' }).click();
    await page.getByText('Đã rút đồng ý và xoá tên').first().waitFor();
    await page.goto(`/giay-xac-nhan/${me.courses[0]?.completion.certificateCode ?? ''}`);
    const text = await page.locator('main').innerText();
    expect(text).not.toContain(name);
    expect(text).toContain('đã yêu cầu xoá tên');
  });
});
