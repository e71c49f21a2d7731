import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, courseAddress, openBrowser, openPhone } from './phone-browser.ts';
import type { DealtQuestion } from './phone-browser.ts';
import { setUpWard } from './ward-story.ts';

/** Presses Tab until the wanted control has the focus; a control the keyboard does not reach is a failure. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`the keyboard does not reach ${String(wanted)}`);
}
const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
};

/** Answers the question on screen with keys alone. */
async function answer(page: Page, question: DealtQuestion): Promise<void> {
  if (question.type === 'ordering') return press(page, page.getByRole('button', { name: 'Giữ thứ tự này' }));
  if (question.type !== 'matching') return press(page, page.locator('main input[type=radio], main input[type=checkbox]'), 'Space');
  const lists = page.locator('main select');
  for (let index = 0; index < await lists.count(); index += 1) {
    await tabTo(page, lists.nth(index));
    await page.keyboard.press('ArrowDown');
  }
}

describe('without a mouse and on the smallest screen', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let small: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    await setUpWard(browser, product, ['Tổ dân phố số 1']);
    page = (await openPhone(browser, product.origin)).page;
    // A reader's own larger letters come from outside the page, where its content security policy has no say.
    small = (await openPhone(browser, product.origin, { viewport: { width: 320, height: 640 }, bypassCSP: true })).page;
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('goes from home to a course and through a whole lesson with keys alone', async () => {
    await page.goto('/');
    await press(page, page.getByRole('link', { name: /Người dân/ }));
    await press(page, page.getByRole('link', { name: /Tránh bị lừa qua điện thoại/ }));
    await page.getByRole('heading', { level: 1, name: 'Nhận ra và xử lý lừa đảo trực tuyến' }).waitFor();
    await press(page, page.getByRole('link', { name: 'Bắt đầu học' }));
    await page.waitForURL(/\/bai\/nam-kich-ban-quen-mat$/);
    for (;;) {
      const done = page.getByRole('button', { name: 'Tôi đã đọc xong' });
      const next = page.getByRole('button', { name: 'Tiếp tục' });
      await done.or(next).first().waitFor();
      const isLast = await done.isVisible();
      await press(page, isLast ? done : next);
      if (isLast) break;
    }
    await page.getByRole('heading', { name: 'Xong bài 1 trên 5' }).waitFor();
    await press(page, page.getByRole('link', { name: 'Về trang khoá học' }));
    await page.waitForURL(`**${courseAddress}`);
  });

  it('takes and hands in the quiz with keys alone, each new question being where reading starts', async () => {
    await press(page, page.getByRole('main').getByRole('link', { name: /Bài kiểm tra cuối khoá/ }));
    await page.waitForURL(/\/kiem-tra$/);
    await press(page, page.getByRole('button', { name: 'Bắt đầu' }));
    await page.waitForURL(/luot=/);
    const id = new URL(page.url()).searchParams.get('luot') ?? '';
    const { body } = await callApi<{ questions: DealtQuestion[] }>(page, 'GET', `/attempts/${id}`);
    for (const [index, question] of body.questions.entries()) {
      await page.getByRole('progressbar', { name: `Câu ${index + 1} trên ${body.questions.length}` }).or(page.getByText(`Câu ${index + 1} trên ${body.questions.length}`)).first().waitFor();
      if (index > 0) expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      await answer(page, question);
      await press(page, page.getByRole('button', { name: index < body.questions.length - 1 ? 'Câu tiếp theo' : 'Nộp bài' }));
    }
    await page.getByText(/^Đúng \d+ trên 10 câu\./).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  const enlarge = (): Promise<unknown> => small.addStyleTag({ content: 'html { font-size: 200% !important }' });

  it.each([
    ['home', '/'], ['home of an audience', '/?doi-tuong=nguoi-dan'], ['the course', courseAddress], ['a lesson', `${courseAddress}/bai/nam-kich-ban-quen-mat`], ['the quiz', `${courseAddress}/kiem-tra`],
  ])('never scrolls sideways at 320 pixels with text twice as large: %s', async (_name, address) => {
    await small.goto(address);
    await enlarge();
    expect(await widest(small)).toBeLessThanOrEqual(320);
  });

  it('never scrolls sideways at 320 pixels with text twice as large: every question of a quiz', async () => {
    const { body } = await callApi<{ id: string; questions: DealtQuestion[] }>(small, 'POST', '/courses/nd-nhan-dien-lua-dao/attempts', { clientKey: crypto.randomUUID() });
    await small.goto(`${courseAddress}/kiem-tra?luot=${body.id}`);
    await enlarge();
    for (const [index] of body.questions.entries()) {
      await small.getByText(`Câu ${index + 1} trên ${body.questions.length}`).or(small.getByRole('progressbar', { name: `Câu ${index + 1} trên ${body.questions.length}` })).first().waitFor();
      expect(await widest(small)).toBeLessThanOrEqual(320);
      if (index === body.questions.length - 1) break;
      await small.getByRole('button', { name: 'Câu tiếp theo' }).click();
      await small.getByRole('button', { name: 'Để câu này lại sau' }).click();
    }
  });
});

const widest = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
