import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { course, courseAddress, openBrowser, openPhone } from './phone-browser.ts';
import { setUpWard } from './ward-story.ts';

describe('a phone without JavaScript', () => {
  let product: RunningProduct;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    await setUpWard(browser, product, ['Tổ dân phố số 1']);
    ({ context, page } = await openPhone(browser, product.origin, { javaScriptEnabled: false }));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** What a reader sees; hidden parts are left out. */
  const seen = (): Promise<string> => page.locator('main').innerText();

  it('chooses an audience on the home page and comes to a course by plain links', async () => {
    await page.goto('/');
    expect(await seen()).toContain('Tôi là…');
    await page.getByRole('link', { name: /Người dân/ }).first().click();
    await page.getByRole('link', { name: /Tránh bị lừa qua điện thoại/ }).click();
    expect(new URL(page.url()).pathname).toBe(courseAddress);
    const text = await seen();
    expect(text).toContain('Học xong, bác làm được');
    expect(text).toContain('Bài kiểm tra cuối khoá');
  });

  it('reads every card of a lesson on one scrolling page, with a way on and no dead buttons', async () => {
    await page.goto(`${courseAddress}/bai/nam-kich-ban-quen-mat`);
    const reply = await context.request.get(`/api/courses/${course}/lessons/nam-kich-ban-quen-mat`);
    const { parts } = await reply.json() as { parts: number };
    expect(parts).toBeGreaterThan(2);
    const headings = await page.locator('main h2').allInnerTexts();
    expect(headings.filter((heading) => heading.trim() !== '').length).toBeGreaterThanOrEqual(parts - 1);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: /^Tiếp theo: / }).click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${courseAddress}/bai/(?!nam-kich-ban)`));
    expect((await seen()).length).toBeGreaterThan(300);
  });

  it('opens the lesson told in a minute, to read it to somebody who does not see well', async () => {
    await page.goto('/khoa-hoc/nd-mua-sam-truc-tuyen/bai/tam-dau-hieu-dung-lai');
    const story = page.locator('details', { hasText: 'Bài này kể trong hơn một phút' });
    await story.locator('summary').click();
    expect((await story.locator('p').last().innerText()).split(/\s+/).length).toBeGreaterThan(150);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
  });

  it('sees at the quiz address what awaits and where help is; opening it begins nothing', async () => {
    for (let visit = 0; visit < 2; visit += 1) await page.goto(`${courseAddress}/kiem-tra`);
    const text = await seen();
    expect(text).toContain('10 câu hỏi');
    expect(text).toContain('Đúng từ 8 câu là đạt');
    expect(text).toContain('Khoảng 10 phút, không bấm giờ');
    expect(text).toContain('Trình duyệt đang tắt JavaScript.');
    expect(await page.getByRole('button', { name: 'Bắt đầu' }).count()).toBe(0);
    const { quiz } = await (await context.request.get(`/api/courses/${course}`)).json() as { quiz: { attempts: number; openAttemptId: string | null } };
    expect(quiz).toMatchObject({ attempts: 0, openAttemptId: null });
    await page.getByRole('link', { name: 'Xem nơi giúp đỡ' }).click();
    expect(new URL(page.url()).pathname).toBe('/tro-giup');
  });
});
