import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** The browser the test run found or installed. */
export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: process.env['HOCSO_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** A phone (or another size) of its own, with nothing remembered. */
export async function openPhone(browser: Browser, origin: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', baseURL: origin, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(20_000);
  return { context, page: await context.newPage() };
}

/** Calls the API as this browser's visitor. */
export const callApi = <Reply>(page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; body: Reply }> => page.evaluate(async ([verb, address, payload]) => {
  const reply = await fetch(`/api${String(address)}`, { method: String(verb), ...(payload === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) }) });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : null) as Reply };
}, [method, path, body] as const);

export const course = 'nd-nhan-dien-lua-dao';
export const courseAddress = `/khoa-hoc/${course}`;

/** Marks every lesson of the course as done, for journeys that are about something else. */
export async function doLessons(page: Page): Promise<void> {
  const { body } = await callApi<{ lessons: { slug: string }[] }>(page, 'GET', `/courses/${course}`);
  for (const lesson of body.lessons) await callApi(page, 'POST', `/courses/${course}/lessons/${lesson.slug}/completion`, { activeSeconds: 60 });
}

export interface DealtQuestion { id: string; type: string; choices?: { id: string; text: string }[]; items?: { id: string; text: string }[]; left?: { id: string }[]; right?: { id: string }[]; screen?: { elements: { id: string }[] } }
/** An answer that can be marked, right or not. */
export function someAnswer(question: DealtQuestion): unknown {
  if (question.screen) return question.screen.elements[0]?.id;
  if (question.left) return Object.fromEntries(question.left.map((item, index) => [item.id, question.right?.[index % question.right.length]?.id]));
  if (question.items) return question.items.map((item) => item.id);
  if (question.type === 'multiple-choice') return [question.choices?.[0]?.id];
  return question.type === 'true-false' ? true : question.choices?.[0]?.id;
}

interface Submitted { id: string; questions: DealtQuestion[]; result: { passed: boolean; items: { questionId: string; key: unknown }[] } }
/** Takes the quiz through the API until passed, learning from the results as a person would; returns the keys met. */
export async function passQuiz(page: Page, keys = new Map<string, unknown>()): Promise<Map<string, unknown>> {
  for (let tries = 0; tries < 15; tries += 1) {
    const { body: started } = await callApi<Submitted>(page, 'POST', `/courses/${course}/attempts`, { clientKey: crypto.randomUUID() });
    const answers = started.questions.map((question) => keys.get(question.id) ?? someAnswer(question));
    const { body: done } = await callApi<Submitted>(page, 'POST', `/attempts/${started.id}/submission`, { sequence: 1000, answers });
    for (const item of done.result.items) keys.set(item.questionId, item.key);
    if (done.result.passed) return keys;
  }
  throw new Error('the quiz was not passed in fifteen attempts');
}
