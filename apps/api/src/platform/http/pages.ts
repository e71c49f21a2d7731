import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { registerPageAssets } from './page-assets.ts';
import { readPageBuild } from './page-build.ts';
import type { PageBuild } from './page-build.ts';
import { pageDocument } from './page-document.ts';
import type { PageEntry, PagePreferences, PageRenderer } from './page-renderer.ts';

export interface PagesOptions {
  /** Folder of the client build, with .vite/manifest.json. */
  clientDir: string;
  /** File of the server build. */
  serverEntry: string;
}

/**
 * Serves the learner's app at every address that is nothing else: finds the page, reads what it needs through the API
 * as this very visitor (same cookies, hence the same permissions), and sends it rendered, readable without scripts.
 */
export async function registerPages(fastify: FastifyInstance, { clientDir, serverEntry }: PagesOptions): Promise<void> {
  if (!existsSync(serverEntry) || !existsSync(path.join(clientDir, '.vite', 'manifest.json'))) {
    fastify.log.warn({ serverEntry }, 'the learner web is not built; its pages answer 503');
    fastify.get('/*', (request) => { throw new DomainError(isApi(request) ? 'request.not-found' : 'system.not-ready'); });
    return;
  }
  const build = readPageBuild(clientDir);
  const renderer = await import(pathToFileURL(serverEntry).href) as PageRenderer;
  registerPageAssets(fastify, clientDir);
  const pages = new Pages(fastify, build, renderer);
  fastify.get('/*', (request, reply) => {
    // A file or API address that got here does not exist; an app page in its place would confuse programs.
    if (isApi(request) || request.url.startsWith('/assets/')) throw new DomainError('request.not-found');
    return pages.send(request, reply);
  });
}

const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

type Asked = Parameters<PageRenderer['renderPage']>[0];

class Pages {
  constructor(private readonly fastify: FastifyInstance, private readonly build: PageBuild, private readonly renderer: PageRenderer) {}

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pathname, search } = addressOf(request);
    const chosen = this.renderer.preferencesOfAddress(search);
    for (const [name, value] of Object.entries(chosen)) void reply.header('set-cookie', this.renderer.preferenceCookie(name as keyof PagePreferences, value));
    const elsewhere = this.afterChoice(pathname, search, chosen);
    if (elsewhere !== null) return reply.redirect(elsewhere, 303);

    const preferences = { ...this.renderer.readPreferences(request.headers.cookie ?? '', request.headers['user-agent'] ?? ''), ...chosen } as PagePreferences;
    const plan = this.renderer.planPage(pathname, search, preferences);
    const entries = await Promise.all(plan.needs.map(async ({ url }) => [url, await this.read(url, request, reply)] as const));
    const { data, page } = await this.render({ pathname, search, preferences, data: Object.fromEntries(entries) }, request);
    const refusals = plan.needs.flatMap(({ url, isOptional }) => { const entry = data[url]; return isOptional || !entry || entry.ok ? [] : [entry.problem.status]; });
    return reply
      .status(plan.isKnown ? statusOf(refusals) : 404)
      .headers({
        'content-security-policy': this.build.contentSecurityPolicy, 'cache-control': 'private, no-cache', 'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      })
      .type('text/html; charset=utf-8')
      .send(pageDocument({ build: this.build, preferences, data, page, isPrivate: plan.isPrivate || refusals.length > 0 }));
  }

  /** Renders a page; when that fails for a reason of ours, the same address as a page that says so and offers a way on. */
  private async render(asked: Asked, request: FastifyRequest): Promise<{ data: Asked['data']; page: Awaited<ReturnType<PageRenderer['renderPage']>> }> {
    try {
      return { data: asked.data, page: await this.renderer.renderPage(asked) };
    } catch (error) {
      request.log.error({ err: error }, 'page could not be rendered');
      const problem = this.renderer.problemOf(500, { code: 'system.fault', traceId: request.id });
      const data = Object.fromEntries(Object.keys(asked.data).map((url) => [url, { ok: false as const, problem }]));
      return { data, page: await this.renderer.renderPage({ ...asked, data }) };
    }
  }

  /**
   * Choices made by a plain form or link lead back to where they were made, without the choice in the address: the
   * settings form to its `ve`, a language link to the same page. An audience stays in the address; posters use it.
   */
  private afterChoice(pathname: string, search: string, chosen: Partial<Record<keyof PagePreferences, string>>): string | null {
    const params = new URLSearchParams(search);
    const isLook = chosen.theme !== undefined || chosen.textSize !== undefined;
    if (isLook && params.has('ve')) return this.renderer.safeReturn(params.get('ve'), '/');
    if (!isLook && chosen.language === undefined) return null;
    for (const name of ['language', 'theme', 'textSize'] as const) params.delete(this.renderer.preferenceParams[name]);
    const rest = params.toString();
    return rest === '' ? pathname : `${pathname}?${rest}`;
  }

  /** Asks the API inside this process, as the visitor whose page it is. */
  private async read(url: string, request: FastifyRequest, reply: FastifyReply): Promise<PageEntry> {
    const { cookie, host, 'user-agent': agent, 'x-forwarded-proto': proto } = request.headers;
    const answer = await this.fastify.inject({
      method: 'GET', url, remoteAddress: request.ip,
      headers: { accept: 'application/json', ...(cookie ? { cookie } : {}), ...(host ? { host } : {}), ...(agent ? { 'user-agent': agent } : {}), ...(proto ? { 'x-forwarded-proto': proto } : {}) },
    });
    const cookies = answer.headers['set-cookie'];
    for (const line of Array.isArray(cookies) ? cookies : cookies === undefined ? [] : [String(cookies)]) void reply.header('set-cookie', line);
    const body: unknown = parse(answer.body);
    return answer.statusCode < 300 ? { ok: true, body } : { ok: false, problem: this.renderer.problemOf(answer.statusCode, body) };
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Status of a page one of whose needs was refused: the first refusal, faults as "not now". */
const statusOf = (refusals: readonly number[]): number => {
  const [first] = refusals;
  return first === undefined ? 200 : first >= 500 ? 503 : first;
};

function addressOf(request: FastifyRequest): { pathname: string; search: string } {
  const mark = request.url.indexOf('?');
  return mark === -1 ? { pathname: request.url, search: '' } : { pathname: request.url.slice(0, mark), search: request.url.slice(mark) };
}
