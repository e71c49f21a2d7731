import type { Browser, Page } from 'playwright-core';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, openPhone } from './phone-browser.ts';

export const officer = { fullName: 'Trần Văn An', username: 'canbo.vanhoa', password: 'cau dai de nho cua toi', organisationName: 'Phường Thử', organisationCode: '10543' };

/** The first officer sets the ward up through the API; returns the officer's page, signed in. */
export async function setUpWard(browser: Browser, product: RunningProduct, neighbourhoods: readonly string[]): Promise<{ page: Page; unitIds: string[] }> {
  const token = product.firstOfficerLink?.split('/').at(-1) ?? '';
  const { page } = await openPhone(browser, product.origin, { viewport: { width: 1280, height: 800 } });
  await page.goto('/tro-giup');
  await callApi(page, 'POST', `/setup/${token}`, officer);
  const { body } = await callApi<{ units: { id: string; name: string }[] }>(page, 'POST', '/units', { kind: 'neighbourhood-group', names: neighbourhoods });
  return { page, unitIds: neighbourhoods.map((name) => body.units.find((unit) => unit.name === name)?.id ?? '') };
}
