import { createHash } from 'node:crypto';
import { routes } from '@hocso/contracts/routes';
import type { FastifyInstance } from 'fastify';
import { openApiOf } from './openapi.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#0f1b33}code,pre{font:14px/1.45 ui-monospace,monospace}pre{background:#f3f7fc;padding:1rem;overflow:auto}summary{padding:.75rem 0;cursor:pointer}h2{margin-top:2rem}b{display:inline-block;min-width:4.5rem}';

/** A plain page over the document: every route with its permission, input, replies and example, without any script. */
function referencePage(document: { paths?: Record<string, Record<string, Operation>> }): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  const sections = [...Map.groupBy(rows, (row) => row.operation.tags[0] ?? '')].map(([tag, group]) => `<h2>${escape(tag)}</h2>${group.map(({ path, method, operation }) =>
    `<details><summary><b>${method.toUpperCase()}</b> <code>${escape(path)}</code> ${escape(operation.summary)}</summary><p>Permission: <code>${escape(operation['x-permission'])}</code></p><pre>${escape(JSON.stringify({ parameters: operation.parameters, requestBody: operation.requestBody, responses: operation.responses }, null, 2))}</pre></details>`).join('')}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Học Số API</title><style>${style}</style></head><body><main><h1>Học Số API</h1><p>The machine-readable document is <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>${sections.join('')}</main></body></html>`;
}
interface Operation { tags: string[]; summary: string; 'x-permission': string; parameters: unknown; requestBody?: unknown; responses: unknown }

/** Serves the API document and its browsable page. */
export function registerApiReference(fastify: FastifyInstance, version: string): void {
  const document = openApiOf(routes, version);
  const page = referencePage(document as { paths: Record<string, Record<string, Operation>> });
  const csp = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;
  fastify.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(document));
  fastify.get('/api/docs', (_request, reply) => reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', csp).send(page));
}
