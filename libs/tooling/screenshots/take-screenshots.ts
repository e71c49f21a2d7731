import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startProduct } from '../../../test/product/start-product.ts';
import { screens } from './screens.ts';
import type { Screen } from './screens.ts';

const target = path.resolve(import.meta.dirname, '../../../screenshots');
const sizes = { phone: { width: 360, height: 740, deviceScaleFactor: 2 }, desk: { width: 1280, height: 800, deviceScaleFactor: 1 } } as const;
const looks = [['light', 'vi'], ['dark', 'vi'], ['light', 'en']] as const;

/** Walks the demo ward and writes one PNG for each screen, size and look: `<screen>.<size>.<theme>.<language>.png`. */
export async function takeScreenshots(options: { chromium: string; only: string | undefined }): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const dataDir = process.env['HOCSO_DATA'];
  const product = await startProduct({ demo: true, timeoutMs: 400_000, env: { TRUST_PROXY: 'true' }, ...(dataDir ? { dataDir } : {}) });
  const browser = await chromium.launch({ executablePath: options.chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  let count = 0;
  let wanted = 0;
  try {
    for (const screen of screens.filter((each) => !options.only || each.name.includes(options.only))) {
      for (const [size, { width, height, deviceScaleFactor }] of Object.entries(sizes)) {
        for (const [theme, language] of looks) {
          const context = await openLook(browser, product.origin, { width, height, deviceScaleFactor, theme, language });
          wanted += 1;
          count += await shoot(context, screen, path.join(target, `${screen.name}.${size}.${theme}.${language}.png`), product.origin);
          await context.close();
        }
      }
      process.stdout.write(`${screen.name}\n`);
    }
  } finally {
    await browser.close();
    await (dataDir ? product.halt() : product.stop());
  }
  process.stdout.write(`${count} of ${wanted} pictures in ${target}\n`);
  if (count < wanted) throw new Error('Some screens could not be reached; the .failed.png pictures show where the way ended.');
}

let visitors = 0;
/** A browser of its own for each picture, from an address of its own: registrations of one address are limited. */
export async function openLook(browser: Browser, origin: string, look: { width: number; height: number; deviceScaleFactor: number; theme: 'light' | 'dark'; language: string }): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height }, deviceScaleFactor: look.deviceScaleFactor, colorScheme: look.theme, locale: look.language === 'vi' ? 'vi-VN' : 'en-GB', timezoneId: 'Asia/Ho_Chi_Minh', baseURL: origin,
    extraHTTPHeaders: { 'x-forwarded-for': `10.9.${visitors >> 8}.${visitors & 255}` },
  });
  visitors += 1;
  await context.addCookies([{ name: 'hs_lang', value: look.language, url: origin }]);
  await context.addInitScript((language) => localStorage.setItem('hocso.console.language', language), look.language);
  return context;
}

async function shoot(context: BrowserContext, screen: Screen, file: string, origin: string): Promise<number> {
  const page: Page = await context.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await screen.go(page, origin);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file, animations: 'disabled' });
    return 1;
  } catch (error) {
    process.stderr.write(`${screen.name}: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)}\n`);
    await page.screenshot({ path: file.replace('.png', '.failed.png') }).catch(() => undefined);
    return 0;
  }
}
