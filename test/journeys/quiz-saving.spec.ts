import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, courseAddress, doLessons, openBrowser, openPhone, someAnswer } from './phone-browser.ts';
import type { DealtQuestion } from './phone-browser.ts';

interface KeptAttempt { id: string; answers: unknown[]; questions: DealtQuestion[] }

describe('answers of a quiz are kept', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    page = (await openPhone(browser, product.origin)).page;
    await page.goto('/tro-giup');
    await doLessons(page);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const attemptId = (): string => new URL(page.url()).searchParams.get('luot') ?? '';
  const kept = async (): Promise<KeptAttempt> => (await callApi<KeptAttempt>(page, 'GET', `/attempts/${attemptId()}`)).body;
  const choices = () => page.locator('main label.hs-tile');
  const saveLine = (words: string) => page.locator('main').getByText(words, { exact: true });
  const next = () => page.getByRole('button', { name: 'Câu tiếp theo' });

  /** Leaves questions open until one with choices is on screen. */
  async function toQuestionWithChoices(from: number): Promise<number> {
    const { questions } = await kept();
    const wanted = questions.findIndex((question, index) => index >= from && (question.type === 'single-choice' || question.type === 'true-false'));
    for (let at = from; at < wanted; at += 1) {
      await next().click();
      await page.getByRole('button', { name: 'Để câu này lại sau' }).click();
    }
    await choices().first().waitFor();
    return wanted;
  }

  let first = 0;

  it('says "Đã lưu" once the answer is on the server', async () => {
    await page.goto(`${courseAddress}/kiem-tra`);
    await page.getByRole('button', { name: 'Bắt đầu' }).dblclick();
    await page.waitForURL(/luot=/);
    first = await toQuestionWithChoices(0);
    await choices().nth(1).click();
    await saveLine('Đã lưu').waitFor();
    expect((await kept()).answers[first]).not.toBeNull();
  });

  it('keeps an answer in the phone without a network, says so, and sends it when the network is back', async () => {
    const before = (await kept()).answers[first];
    await page.context().setOffline(true);
    await choices().nth(0).click();
    await saveLine('Đã lưu trong máy, đang chờ mạng').waitFor();
    await page.context().setOffline(false);
    await saveLine('Đã lưu').waitFor();
    const after = (await kept()).answers[first];
    expect(after).not.toBeNull();
    expect(after).not.toEqual(before);
  });

  it('goes on after a reload at the same question with the same answer', async () => {
    await next().click();
    const second = await toQuestionWithChoices(first + 1);
    await choices().nth(0).click();
    await saveLine('Đã lưu').waitFor();
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await choices().nth(0).locator('input').isChecked()).toBe(true);
    const { answers } = await kept();
    expect(answers.flatMap((answer, index) => (answer === null ? [] : [index]))).toEqual([first, second]);
  });

  it('keeps an answer given without a network through closing the page', async () => {
    const address = page.url();
    await page.context().setOffline(true);
    await choices().nth(1).click();
    await saveLine('Đã lưu trong máy, đang chờ mạng').waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await saveLine('Đã lưu').waitFor();
    expect(await choices().nth(1).locator('input').isChecked()).toBe(true);
  });

  it('resumes on another phone from the quiz page, exactly as it was', async () => {
    const other = await openPhone(browser, product.origin, { storageState: { ...(await page.context().storageState()), origins: [] } });
    await other.page.goto(`${courseAddress}/kiem-tra`);
    await other.page.getByRole('button', { name: 'Làm tiếp' }).click();
    await other.page.waitForURL(/luot=/);
    expect(new URL(other.page.url()).searchParams.get('luot')).toBe(attemptId());
    await other.context.close();
  });

  it('gives one result when "Nộp bài" is tapped twice', async () => {
    const { id, questions } = await kept();
    // The rest of the answers as another device of the same person would have saved them.
    await callApi(page, 'PUT', `/attempts/${id}/answers`, { sequence: 500, answers: questions.map(someAnswer) });
    await page.reload({ waitUntil: 'networkidle' });
    const handIn = page.getByRole('button', { name: 'Nộp bài' });
    for (;;) {
      await handIn.or(next()).first().waitFor();
      if (await handIn.isVisible()) break;
      await next().click();
    }
    const submissions: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/submission')) submissions.push(response.status());
    });
    await handIn.dblclick();
    await page.getByText(/^Đúng \d+ trên 10 câu\./).first().waitFor();
    const { body } = await callApi<{ quiz: { attempts: number; openAttemptId: string | null } }>(page, 'GET', `/courses/${course}`);
    expect(body.quiz).toMatchObject({ attempts: 1, openAttemptId: null });
    expect(submissions.every((status) => status < 300)).toBe(true);
    const result = await page.locator('main').innerText();
    await page.reload();
    await page.getByText(/^Đúng \d+ trên 10 câu\./).first().waitFor();
    expect(await page.locator('main').innerText()).toBe(result);
  });
});
