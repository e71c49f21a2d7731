import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { screens } from '../../libs/tooling/screenshots/screens.ts';
import { openLook } from '../../libs/tooling/screenshots/take-screenshots.ts';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { openBrowser } from './phone-browser.ts';

// The whole page at once: controls half under a bar that stays at the bottom would else count as too small (2.5.8), though
// they scroll free of it.
const looks = {
  'on a phone': { width: 360, height: 16_000, deviceScaleFactor: 1, theme: 'light', language: 'vi' },
  'on a phone in the dark': { width: 360, height: 16_000, deviceScaleFactor: 1, theme: 'dark', language: 'vi' },
  'on a desk in English': { width: 1280, height: 8000, deviceScaleFactor: 1, theme: 'light', language: 'en' },
} as const;

/** What axe finds against WCAG 2.2 AA, in a form that names rule and element. */
async function faults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  // A page that did not come would have nothing to find fault with.
  expect(passes.length).toBeGreaterThan(8);
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

describe('every screen of the demo ward keeps WCAG 2.2 AA', () => {
  let product: RunningProduct;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct({ demo: true, env: { TRUST_PROXY: 'true' } });
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(screens.map((screen) => [screen.name, screen] as const))('%s', async (_name, screen) => {
    const found = await Promise.all(Object.entries(looks).map(async ([name, look]) => {
      const context = await openLook(browser, product.origin, look);
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await screen.go(page, product.origin);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const seen = await faults(page);
      await context.close();
      return seen.map((fault) => `${name}: ${fault}`);
    }));
    expect(found.flat()).toEqual([]);
  });
});
