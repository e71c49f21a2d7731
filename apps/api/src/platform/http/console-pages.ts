import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What stands in the built index.html wherever a page needs its nonce (vite.config.ts of the console). */
const noncePlaceholder = '__HOCSO_NONCE__';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};
/** Twins written by the build, best first; `fastify` never compresses what carries an encoding already. */
const encodings = [['br', '.br'], ['gzip', '.gz']] as const;

/** Mantine writes style attributes and one style element: the element carries the nonce, attributes are allowed. */
const contentSecurityPolicy = (nonce: string): string => [
  `default-src 'none'`, `script-src 'self'`, `style-src 'nonce-${nonce}'`, `style-src-attr 'unsafe-inline'`, `img-src 'self' data: blob:`, `font-src 'self'`,
  `connect-src 'self'`, `manifest-src 'self'`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
].join('; ');

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch((error: unknown) => {
  if (isMissing(error)) return undefined;
  throw error;
});

/**
 * Serves the built console from `dir` at `/quan-tri/`: hashed files for a year, compressed as the build left them;
 * every other address below it gets the console's one page with a fresh nonce.
 */
export function registerConsole(fastify: FastifyInstance, { dir }: { dir: string }): void {
  // Names of hashed files never change their content, so each is read once.
  const kept = new Map<string, Buffer>();
  const asset = async (name: string): Promise<Buffer | undefined> => {
    const known = kept.get(name);
    if (known) return known;
    const content = await readIfThere(path.join(dir, 'assets', name));
    if (content) kept.set(name, content);
    return content;
  };

  const sendAsset = async (name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const mediaType = mediaTypes[path.extname(name)];
    // One plain file name: nothing that could climb out of the folder.
    if (!mediaType || !/^[\w.-]+$/.test(name)) throw new DomainError('request.not-found');
    const wanted = [...encodings.filter(([encoding]) => accepts(request, encoding)), [undefined, ''] as const];
    for (const [encoding, suffix] of wanted) {
      const content = await asset(`${name}${suffix}`);
      if (!content) continue;
      if (encoding) void reply.header('content-encoding', encoding);
      return reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(mediaType).send(content);
    }
    throw new DomainError('request.not-found');
  };

  const sendPage = async (reply: FastifyReply): Promise<FastifyReply> => {
    const page = await readIfThere(path.join(dir, 'index.html'));
    if (!page) throw new DomainError('system.not-ready');
    const nonce = randomBytes(18).toString('base64url');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .header('x-frame-options', 'DENY')
      .type('text/html; charset=utf-8')
      .send(page.toString('utf8').replaceAll(noncePlaceholder, nonce));
  };

  fastify.get('/quan-tri', (_request, reply) => sendPage(reply));
  fastify.get<{ Params: { '*': string } }>('/quan-tri/*', (request, reply) => {
    const wanted = request.params['*'];
    return wanted.startsWith('assets/') ? sendAsset(wanted.slice('assets/'.length), request, reply) : sendPage(reply);
  });
}

const accepts = (request: FastifyRequest, encoding: string): boolean =>
  String(request.headers['accept-encoding'] ?? '').split(',').some((part) => {
    const [name, ...words] = part.trim().toLowerCase().split(/\s*;\s*/);
    return name === encoding && !words.some((word) => /^q=0(\.0*)?$/.test(word));
  });
