import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorCodes, errorStatuses } from '@hocso/contracts/error-codes';
import type { Route } from '@hocso/contracts/route';
import { routes } from '@hocso/contracts/routes';
import { z } from 'zod';
import { codesWithoutRoute, commonErrorsOf } from '../../apps/api/src/platform/http/openapi.ts';
import { openApi } from '../../apps/api/src/testing/api-harness.ts';
import type { ApiHarness } from '../../apps/api/src/testing/api-harness.ts';
import { operationKeyOf, schemaRoots, schemasIn } from './openapi-document.ts';
import type { ApiDocument, Operation, Schema } from './openapi-document.ts';

const list = Object.entries(routes);
/** Served beside the routes of the contract: for machines that watch the server and for whoever reads the document. */
const withoutContract = ['GET /api/docs', 'GET /api/health', 'GET /api/openapi.json', 'GET /api/ready'];
const httpMethods = new Set(['get', 'put', 'post', 'delete', 'patch']);
const jsonTypes = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null']);

/** Method and address of everything the server answers under /api, from its own routing table. */
function served(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match?.[2]) return [];
    path.splice((match[1] ?? '').length / 4, Infinity, match[2]);
    const address = path.join('').replace(/:(\w+)/g, '{$1}');
    return (match[3] ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD').map((method) => `${method} ${address}`);
  });
}

describe('API document', () => {
  let api: ApiHarness;
  let document: ApiDocument;
  const operations = new Map<string, Operation>();
  const operationOf = (route: Route): Operation => {
    const operation = operations.get(operationKeyOf(route));
    if (!operation) throw new Error(`${operationKeyOf(route)} is not in the document`);
    return operation;
  };

  beforeAll(async () => {
    api = await openApi();
    document = (await api.inject({ method: 'GET', url: '/api/openapi.json' })).body as ApiDocument;
    for (const [path, methods] of Object.entries(document.paths)) for (const [method, operation] of Object.entries(methods)) operations.set(`${method.toUpperCase()} ${path}`, operation);
  }, 120_000);
  afterAll(() => api.close());

  it('is OpenAPI 3.1: every part a reader relies on is there and well formed', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info.title).not.toBe('');
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+/);
    const faults: string[] = [];
    const ids = [...operations.values()].map((operation) => operation.operationId);
    if (new Set(ids).size !== ids.length) faults.push('an operationId is used twice');
    for (const [key, operation] of operations) {
      const [method = '', path = ''] = key.split(' ');
      if (!httpMethods.has(method.toLowerCase())) faults.push(`${key}: unknown method`);
      if (!path.startsWith('/api/')) faults.push(`${key}: not under /api`);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      if (declared.map((parameter) => parameter.name).sort().join() !== inPath.sort().join() || declared.some((parameter) => !parameter.required)) faults.push(`${key}: path parameters do not fit`);
      if (method === 'GET' && operation.requestBody) faults.push(`${key}: a GET with a body`);
      for (const [status, response] of Object.entries(operation.responses)) if (!/^[1-5]\d\d$/.test(status) || !response.description) faults.push(`${key} ${status}: no description`);
    }
    for (const [name, root] of schemaRoots(document)) {
      for (const [path, schema] of schemasIn(root, name)) {
        for (const type of [schema.type ?? []].flat()) if (!jsonTypes.has(type)) faults.push(`${path}: type ${type}`);
        for (const field of schema.required ?? []) if (!(field in (schema.properties ?? {}))) faults.push(`${path}: requires ${field}, which it does not have`);
        if (schema.$ref !== undefined && !Object.hasOwn(document.components.schemas, schema.$ref.replace('#/components/schemas/', ''))) faults.push(`${path}: ${schema.$ref} leads nowhere`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('holds exactly the routes the server answers', () => {
    const really = served(api.app.fastify.printRoutes({ commonPrefix: false })).filter((key) => key.includes(' /api/'));
    expect(really.length).toBe(list.length + withoutContract.length);
    expect(really.filter((key) => !withoutContract.includes(key)).sort()).toEqual([...operations.keys()].sort());
    expect([...operations.keys()].sort()).toEqual(list.map(([, route]) => operationKeyOf(route)).sort());
  });

  it.each(list)('lists every status %s can answer', (_id, route) => {
    const codes = [...route.errors, ...commonErrorsOf(route)];
    const statuses = new Set([route.status, ...codes.map((code) => errorStatuses[code])].map(String));
    const { responses } = operationOf(route);
    expect(Object.keys(responses).sort()).toEqual([...statuses].sort());
    for (const code of codes) expect(responses[String(errorStatuses[code])]?.description).toContain(code);
  });

  it.each(list)('gives %s an example that its own schemas accept', (id, route) => {
    const { example, params, query, body, reply } = route;
    const operation = operationOf(route);
    for (const [part, schema] of [['params', params], ['query', query], ['body', body]] as const) {
      const parsed = schema?.safeParse(example[part] ?? (part === 'query' ? {} : undefined));
      expect([part, schema === undefined ? example[part] : parsed?.error?.issues]).toEqual([part, undefined]);
    }
    if (body) expect(operation.requestBody?.content['application/json']?.example).toEqual(example.body);
    for (const parameter of operation.parameters) if (parameter.in === 'path') expect([id, parameter.name, typeof parameter.example]).toEqual([id, parameter.name, 'string']);
    const success = operation.responses[String(route.status)];
    if (typeof reply === 'string') expect(success?.content).toBeUndefined();
    else if ('parse' in reply) expect(exampleAsAnswered(reply, success?.content?.['application/json']?.example)).toEqual(example.reply);
    else expect(success?.content?.[reply.file]?.example).toBeDefined();
    for (const [status, response] of Object.entries(operation.responses)) if (Number(status) >= 400) expect(response.content?.['application/problem+json']?.example).toMatchObject({ status: Number(status), code: expect.any(String) });
  });

  it('says of every field what it means', () => {
    const isDescribed = (schema: Schema): boolean => Boolean(schema.description) || schema.const !== undefined || Boolean(schema.$ref && document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]?.description);
    const bare = new Set<string>();
    let fields = 0;
    for (const [name, root] of schemaRoots(document)) {
      for (const [path, schema] of schemasIn(root, name)) {
        for (const [field, property] of Object.entries(schema.properties ?? {})) {
          fields += 1;
          if (!isDescribed(property)) bare.add(`${path}.${field}`);
        }
      }
      if (/\.(?:path|query)\.\w+$/.test(name) && !isDescribed(root)) bare.add(name);
    }
    for (const [name, schema] of Object.entries(document.components.schemas)) if (!schema.description) bare.add(name);
    expect([...bare]).toEqual([]);
    expect(fields).toBeGreaterThan(200);
  });

  it('has a use for every error code', () => {
    const used = new Set(list.flatMap(([, route]) => [...route.errors, ...commonErrorsOf(route)]).concat(codesWithoutRoute));
    expect(errorCodes.filter((code) => !used.has(code))).toEqual([]);
  });

  it('can be read as a page', async () => {
    const page = await api.inject({ method: 'GET', url: '/api/docs' });
    expect(page.status).toBe(200);
    for (const [, route] of list) expect(page.text).toContain(route.summary.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`));
    expect(page.text).not.toContain('<script');
  });
});

/** The example after the way every reply goes: through the reply schema. */
const exampleAsAnswered = (reply: z.ZodType, example: unknown): unknown => z.strictObject({ reply }).parse({ reply: example }).reply;
