import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../product/start-product.ts';
import type { RunningProduct } from '../product/start-product.ts';
import { callApi, doLessons, openBrowser, openPhone, passQuiz } from './phone-browser.ts';
import { officer } from './ward-story.ts';

/** Text of all parts of a workbook, found by the signatures and sizes of the zip directory. */
function textOfWorkbook(file: Buffer): string {
  const parts: string[] = [];
  for (let at = file.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; at = file.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(begin, begin + file.readUInt32LE(at + 20));
    parts.push((file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return parts.join('\n');
}

describe('an officer sets the ward up and finds true figures', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let setupPath: string;
  let oneTimeCode = '';
  const resident = 'Nguyễn Thị Thuỳ Dương';

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    setupPath = new URL(product.firstOfficerLink ?? '').pathname;
    page = (await openPhone(browser, product.origin, { viewport: { width: 1280, height: 800 } })).page;
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('opens the printed link and names the ward; a password that is too short is refused in words', async () => {
    await page.goto(setupPath);
    await page.getByRole('heading', { level: 1, name: 'Thiết lập lần đầu' }).waitFor();
    await page.getByLabel('Họ và tên').fill(officer.fullName);
    await page.getByLabel('Tên đăng nhập').fill(officer.username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('ngan');
    await page.getByLabel('Tên phường').fill(officer.organisationName);
    await page.getByLabel(/Mã đơn vị hành chính/).fill(officer.organisationCode);
    await page.getByRole('button', { name: 'Lưu và sang bước 2' }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(officer.password);
    await page.getByRole('button', { name: 'Lưu và sang bước 2' }).click();
    await page.waitForURL('**/thiet-lap/buoc/to-dan-pho');
  });

  it('pastes the tổ dân phố as they stand in a list of their own, numbers and doubles taken out', async () => {
    await page.getByLabel('Danh sách, mỗi dòng một tên').fill('1. Tổ dân phố số 1\n2. Tổ dân phố số 2\n\n3. Tổ dân phố số 2\n- Khu phố Chợ');
    await page.getByText('Đọc được 4 dòng: 3 tên mới, 1 dòng không thêm.').waitFor();
    await page.getByRole('button', { name: 'Thêm 3 tên' }).click();
    await page.getByText('Đã thêm 3 tên.').waitFor();
    const { body } = await callApi<{ units: { name: string }[] }>(page, 'GET', '/units');
    expect(body.units.map((unit) => unit.name).sort()).toEqual(['Khu phố Chợ', 'Tổ dân phố số 1', 'Tổ dân phố số 2']);
  });

  it('adds a member of the community team and is shown their one-time code', async () => {
    for (const title of ['Phòng ban, đoàn thể, doanh nghiệp', 'Thông tin hiện trong bài học', 'Thành viên Tổ công nghệ số cộng đồng']) {
      await page.getByRole('link', { name: 'Bước tiếp theo' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.getByLabel('Họ và tên').fill('Lê Văn Bình');
    await page.getByRole('checkbox', { name: 'Tổ dân phố số 2' }).check();
    await page.getByRole('button', { name: 'Thêm và cấp mã' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Mã đăng nhập một lần' });
    await card.getByRole('heading', { name: 'Lê Văn Bình' }).waitFor();
    oneTimeCode = await card.locator('.hs-code').innerText();
    expect(oneTimeCode.replaceAll(/[^0-9A-Z]/g, '').length).toBeGreaterThanOrEqual(10);
    await page.getByRole('link', { name: 'Xong, mở Bảng 1e' }).click();
    await page.getByText('Chưa có ai hoàn thành khoá học.').waitFor();
  });

  it('counts a resident who passed as one người, and the figure opens exactly that person', async () => {
    const phone = await openPhone(browser, product.origin);
    await phone.page.goto('/tro-giup');
    const { body: site } = await callApi<{ noticeVersion: string; neighbourhoods: { id: string; name: string }[] }>(phone.page, 'GET', '/site');
    await doLessons(phone.page);
    await passQuiz(phone.page);
    const neighbourhoodId = site.neighbourhoods.find(({ name }) => name === 'Tổ dân phố số 2')?.id;
    expect((await callApi(phone.page, 'POST', '/registration', { clientKey: crypto.randomUUID(), fullName: resident, birthYear: 1958, neighbourhoodId, audience: 'CITIZEN', consent: true, noticeVersion: site.noticeVersion })).status).toBeLessThan(300);
    await phone.context.close();

    await page.goto('/quan-tri/');
    await page.getByRole('link', { name: '1 Người đã hoàn thành' }).waitFor();
    await page.getByRole('link', { name: /Tổng cả phường, Tổ dân phố số 1: 0 người/ }).waitFor();
    await page.getByRole('link', { name: /Tổng cả phường, Tổ dân phố số 2: 1 người/ }).click();
    await page.getByText('1 người, 1 lượt hoàn thành').waitFor();
    expect(await page.locator('tbody tr th').allInnerTexts()).toEqual([resident]);
    expect(await page.locator('tbody tr').innerText()).toMatch(/ND-05/);
  });

  it('downloads the same list as a workbook', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Excel' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = readFileSync(await download.path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
    const text = textOfWorkbook(file);
    expect(text.split(resident).length - 1).toBe(1);
    expect(text).toContain('ND-05');
  });

  it('opens from the figures beside the board exactly whom they count: residents who registered, not those who work here', async () => {
    await page.goto('/quan-tri/');
    await page.getByRole('link', { name: '1 Người đã ghi tên' }).click();
    await page.getByRole('heading', { level: 1, name: 'Người đã ghi tên' }).waitFor();
    await page.getByText('1 người đã ghi tên').waitFor();
    expect(await page.locator('tbody tr th').allInnerTexts()).toEqual([resident]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Excel' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^nguoi-da-ghi-ten-.*\.xlsx$/);
    const text = textOfWorkbook(readFileSync(await download.path()));
    expect([text.split(resident).length - 1, text.includes(officer.fullName), text.includes('Lê Văn Bình')]).toEqual([1, false, false]);

    await page.getByRole('link', { name: 'Về Bảng 1e' }).click();
    await page.getByText('1 trên 1 người đã hoàn thành').waitFor();
    await page.getByRole('link', { name: '100% Tự ghi tên' }).click();
    await page.getByText('1 người, 1 lượt hoàn thành').waitFor();
    expect(await page.locator('tbody tr th').allInnerTexts()).toEqual([resident]);
    await page.getByRole('link', { name: 'Về Bảng 1e' }).click();
    await page.getByRole('link', { name: '0 Lượt đang xem lại' }).click();
    await page.getByText('Không có dòng nào.').waitFor();
  });

  it('finds that the printed link worked only once', async () => {
    const stranger = await openPhone(browser, product.origin);
    await stranger.page.goto(setupPath);
    await stranger.page.getByRole('heading', { name: 'Đường dẫn này không dùng được' }).waitFor();
    expect((await callApi(stranger.page, 'POST', `/setup/${setupPath.split('/').at(-1) ?? ''}`, { ...officer, username: 'nguoi.la' })).status).toBe(404);
    await stranger.context.close();
  });

  it('lets the member in by the code on the card, once, to a password of their own and their tổ', async () => {
    const phone = await openPhone(browser, product.origin);
    const enter = async (on: Page): Promise<void> => {
      await on.goto('/dang-nhap');
      await on.getByText('Lần đầu, có mã một lần?').click();
      await on.getByLabel('Mã một lần').fill(oneTimeCode);
      await on.getByRole('button', { name: 'Vào bằng mã' }).click();
    };
    await enter(phone.page);
    await phone.page.getByLabel('Mật khẩu mới').fill('di tung ngo go tung nha');
    await phone.page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
    await phone.page.getByRole('link', { name: 'Tiếp tục' }).click();
    await phone.page.waitForURL('**/to-dan-pho');
    await phone.page.getByRole('heading', { level: 1, name: 'Tổ dân phố số 2' }).waitFor();
    await phone.page.getByText(resident).first().waitFor();
    await phone.context.close();
    const second = await openPhone(browser, product.origin);
    await enter(second.page);
    await second.page.getByText('Chưa đăng nhập được').waitFor();
    await second.context.close();
  });
});
