import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../find-chromium.mjs';
import { median, printTable } from './figures.ts';
import { serveProduct } from './served-product.ts';

// The networks and the slow-down of stack measurements: slow 4G is 562 ms and 1.47 Mbit/s, 3G is 1500 ms and 400 kbit/s.
const networks = { 'slow 4G, 4x': { latency: 562, kilobits: 1470, slowdown: 4 }, '3G, 6x': { latency: 1500, kilobits: 400, slowdown: 6 } } as const;
const pages = { home: '/?doi-tuong=nguoi-dan', lesson: '/khoa-hoc/nd-nhan-dien-lua-dao/bai/nam-kich-ban-quen-mat', quiz: '/khoa-hoc/nd-nhan-dien-lua-dao/kiem-tra' } as const;
const rounds = 3;

interface Visit { lcp: number; cls: number; scriptMs: number; kilobytes: number }

/** One first visit with nothing cached: largest paint, layout shift, script time, bytes on the wire. */
async function visit(browser: Browser, address: string, network: (typeof networks)[keyof typeof networks]): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'vi-VN' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: network.latency, downloadThroughput: (network.kilobits * 1000) / 8, uploadThroughput: (network.kilobits * 1000) / 8 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: network.slowdown });
  let bytes = 0;
  cdp.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.cls += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle', timeout: 90_000 });
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seen = await page.evaluate(() => (window as unknown as { seen: { lcp: number; cls: number } }).seen);
  await context.close();
  return { ...seen, scriptMs: (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000, kilobytes: bytes / 1024 };
}

export async function run(): Promise<void> {
  const product = await serveProduct(3873);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const rows: string[][] = [];
    for (const [network, settings] of Object.entries(networks)) {
      for (const [name, path] of Object.entries(pages)) {
        const visits: Visit[] = [];
        for (let round = 0; round < rounds; round += 1) visits.push(await visit(browser, `http://127.0.0.1:${product.port}${path}`, settings));
        const middle = (pick: (visit: Visit) => number): number => median(visits.map(pick));
        rows.push([`${name}, ${network}`, middle((each) => each.lcp).toFixed(0), middle((each) => each.scriptMs).toFixed(0), middle((each) => each.cls).toFixed(4), middle((each) => each.kilobytes).toFixed(0)]);
      }
    }
    printTable(['first visit, median of 3', 'LCP ms', 'script ms', 'layout shift', 'KiB on the wire'], rows);
  } finally {
    await browser.close();
    await product.stop();
  }
}
