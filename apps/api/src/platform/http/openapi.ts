import { errorStatuses } from '@hocso/contracts/error-codes';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import { ProblemSchema } from '@hocso/contracts/problem';
import type { Route } from '@hocso/contracts/route';
import { z } from 'zod';

/** Codes any route may answer, by what kind of route it is. */
export function commonErrorsOf(route: Route): ErrorCode[] {
  const codes: ErrorCode[] = ['access.sign-in-needed', 'access.not-allowed', 'request.too-many', 'system.fault'];
  if (route.params || route.query || route.body) codes.push('request.invalid');
  if (route.method !== 'GET') codes.push('request.origin-refused');
  if (route.body) codes.push('request.unreadable', 'request.too-large', 'request.unsupported-media-type');
  return codes;
}

const json = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return rest;
};
const input = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

function parametersOf(route: Route): object[] {
  const entries = (place: 'path' | 'query', schema: z.ZodObject | undefined, examples: Record<string, string> = {}): object[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name, in: place, required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success, schema: input(field as z.ZodType),
      ...(examples[name] === undefined ? {} : { example: examples[name] }),
    }));
  return [...entries('path', route.params, route.example.params), ...entries('query', route.query, route.example.query)];
}

function problemsOf(route: Route): Record<string, object> {
  const codes = [...new Set([...route.errors, ...commonErrorsOf(route)])];
  const byStatus = Map.groupBy(codes, (code) => errorStatuses[code]);
  return Object.fromEntries([...byStatus].map(([status, group]) => [String(status), {
    description: group.join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: { status, code: group[0], params: {}, traceId: 'req-1' } } },
  }]));
}

function successOf(route: Route): object {
  if (route.reply === 'empty') return { description: 'Done; no content' };
  if ('file' in route.reply && typeof route.reply.file === 'string') return { description: 'The file', content: { [route.reply.file]: { schema: { type: 'string', format: 'binary' }, example: 'binary' } } };
  return { description: 'Done', content: { 'application/json': { schema: json(route.reply as z.ZodType), example: route.example.reply } } };
}

/** The OpenAPI 3.1 document of the API, made from the contracts that server and web run on. */
export function openApiOf(routes: Readonly<Record<string, Route>>, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = {
      operationId, tags: [route.tag], summary: route.summary, 'x-permission': route.permission, parameters: parametersOf(route),
      ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: input(route.body), example: route.example.body } } } } : {}),
      responses: { [String(route.status)]: successOf(route), ...problemsOf(route) },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Học Số API', version, description: 'Digital-skills learning of a ward. Sign-in is a session cookie; each route names the permission it needs.' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Problem: json(ProblemSchema) }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hs_session' } } },
    security: [{ session: [] }, {}],
  };
}
