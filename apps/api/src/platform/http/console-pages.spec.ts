import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { registerConsole } from './console-pages.ts';
import { sendProblem } from './problem.filter.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'hocso-console-'));
let fastify: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(dir, 'assets'));
  writeFileSync(path.join(dir, 'index.html'), '<meta property="csp-nonce" nonce="__HOCSO_NONCE__"><link rel="stylesheet" nonce="__HOCSO_NONCE__"><div id="root"></div>');
  writeFileSync(path.join(dir, 'secret.txt'), 'not for the web');
  writeFileSync(path.join(dir, 'assets/index-AbC_1.js'), 'plain');
  writeFileSync(path.join(dir, 'assets/index-AbC_1.js.br'), 'as brotli');
  writeFileSync(path.join(dir, 'assets/index-AbC_1.js.gz'), 'as gzip');
  fastify = Fastify();
  fastify.setErrorHandler(sendProblem);
  registerConsole(fastify, { dir });
  await fastify.ready();
});
afterAll(async () => {
  await fastify.close();
  rmSync(dir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => fastify.inject({ url, headers });

describe('the page of the console', () => {
  it('answers every address below /quan-tri with a fresh nonce in policy and page', async () => {
    const [first, second] = [await get('/quan-tri/'), await get('/quan-tri/danh-sach?nhom=nguoi-dan')];
    const nonce = /style-src 'nonce-([\w-]+)'/.exec(String(first.headers['content-security-policy']))?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(first.body.split(nonce)).toHaveLength(3);
    expect(second.statusCode).toBe(200);
    expect(second.body).not.toContain(nonce);
    expect((await get('/quan-tri?tu=2026-11-01')).statusCode).toBe(200);
  });

  it('runs scripts of this site only and is never kept', async () => {
    const { headers } = await get('/quan-tri/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("style-src-attr 'unsafe-inline'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('files of the console', () => {
  it('are kept for a year and sent as the browser accepts them', async () => {
    const url = '/quan-tri/assets/index-AbC_1.js';
    const brotli = await get(url, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', 'content-type': 'text/javascript; charset=utf-8' });
    expect(brotli.body).toBe('as brotli');
    expect((await get(url, { 'accept-encoding': 'gzip, br;q=0' })).body).toBe('as gzip');
    const plain = await get(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe('plain');
  });

  it('do not exist under other names or in other folders', async () => {
    for (const name of ['assets/index-Other.js', 'assets/index-AbC_1.js.br', 'assets/../secret.txt', 'assets/..%2Fsecret.txt', 'assets/%2e%2e/secret.txt', 'assets/', 'assets/%00.js']) {
      const { statusCode, body, headers } = await get(`/quan-tri/${name}`);
      expect([200, 404]).toContain(statusCode);
      expect(body).not.toContain('not for the web');
      if (statusCode === 404) expect(headers['cache-control']).not.toContain('immutable');
    }
    expect((await get('/quan-tri/assets/index-Other.js')).statusCode).toBe(404);
  });
});
