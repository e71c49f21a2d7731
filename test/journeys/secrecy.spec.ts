import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, course, courseAddress, openBrowser, openPhone, someAnswer } from './phone-browser.ts';
import type { DealtQuestion } from './phone-browser.ts';

/** Explanations of the whole pool in both languages, read from the course's own file. */
function explanationsOf(slug: string): string[] {
  const file = readFileSync(path.resolve(import.meta.dirname, `../../libs/content/courses/${slug}/quiz.yaml`), 'utf8');
  return [...file.matchAll(/^ {4}explanation:\n {6}vi: (.+)\n {6}en: (.+)$/gm)].flatMap(([, vi = '', en = '']) => [vi, en]).map((text) => text.replace(/^(['"])(.*)\1$/, '$2').trim());
}
/** As the text may stand in HTML or in embedded data. */
const plain = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(String.raw`\"`, '"').normalize('NFC');

describe('what a quiz page tells before it is handed in', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let attempt: { id: string; questions: (DealtQuestion & { stem: string })[] };
  const secrets = explanationsOf(course);

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    page = (await openPhone(browser, product.origin)).page;
    await page.goto('/tro-giup');
    ({ body: attempt } = await callApi<typeof attempt>(page, 'POST', `/courses/${course}/attempts`, { clientKey: crypto.randomUUID() }));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const htmlOf = async (address: string): Promise<string> => plain(await (await page.request.get(address)).text());
  const told = (text: string): string[] => secrets.filter((secret) => text.includes(plain(secret)));

  it('knows the explanations it looks for', () => {
    expect(secrets.length).toBeGreaterThanOrEqual(40);
    expect(secrets.every((secret) => secret.length > 20)).toBe(true);
  });

  it.each(['vi', 'en'])('holds no explanation and no key in the server-rendered page of an open attempt (%s)', async (language) => {
    const html = await htmlOf(`${courseAddress}/kiem-tra?luot=${attempt.id}&ngon-ngu=${language}`);
    expect(html).toContain(attempt.id);
    expect(told(html)).toEqual([]);
    expect(html).not.toMatch(/"(key|explanation|isRight)":/);
    // The page was rendered with the question itself, so that nothing found means nothing told.
    expect(html.includes(attempt.questions[0]?.id ?? '?')).toBe(true);
  });

  it('holds none in the replies while answers are saved', async () => {
    const saved = await callApi(page, 'PUT', `/attempts/${attempt.id}/answers`, { sequence: 1, answers: attempt.questions.map(someAnswer) });
    const read = await callApi(page, 'GET', `/attempts/${attempt.id}`);
    for (const reply of [saved, read]) {
      expect(reply.status).toBe(200);
      expect(told(plain(JSON.stringify(reply.body)))).toEqual([]);
    }
  });

  it('holds them once the attempt is handed in', async () => {
    await callApi(page, 'POST', `/attempts/${attempt.id}/submission`, { sequence: 2, answers: attempt.questions.map(someAnswer) });
    expect(told(await htmlOf(`${courseAddress}/kiem-tra?luot=${attempt.id}`)).length).toBeGreaterThanOrEqual(attempt.questions.length);
  });
});
