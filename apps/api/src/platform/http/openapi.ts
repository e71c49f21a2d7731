import { errorStatuses } from '@hocso/contracts/error-codes';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import { ProblemSchema } from '@hocso/contracts/problem';
import type { Route } from '@hocso/contracts/route';
import { isAllowed, isOpenBeforePassword } from '@hocso/domain/access/permissions';
import { z } from 'zod';

/** Codes of addresses and methods that no route has. */
export const codesWithoutRoute: readonly ErrorCode[] = ['request.not-found', 'request.method-not-allowed'];

/** Codes any route may answer, by what kind of route it is; a route's own `errors` come on top. */
export function commonErrorsOf(route: Route): ErrorCode[] {
  const codes: ErrorCode[] = ['access.sign-in-needed', 'system.not-ready', 'system.fault'];
  if (!isAllowed(route.permission, ['visitor'])) codes.push('access.not-allowed');
  if (!isOpenBeforePassword(route.permission)) codes.push('identity.password-not-set');
  if (route.params || route.query || route.body) codes.push('request.invalid', 'request.unreadable');
  if (route.params) codes.push('request.too-large');
  // A body is read, and may be refused, even where the contract has none.
  if (route.method !== 'GET') codes.push('request.origin-refused', 'request.unreadable', 'request.too-large', 'request.unsupported-media-type');
  return codes;
}

type Schemas = Record<string, object>;
type Io = 'input' | 'output';

/** JSON Schema of `schema`. Named shapes go to `components`: a `$defs` inside a response is out of reach of its own `$ref`. */
function jsonSchemaOf(schema: z.ZodType, io: Io, components: Schemas): object {
  const { $schema: _, $defs = {}, ...rest } = relocated(z.toJSONSchema(schema, { io, unrepresentable: 'any', override: ({ jsonSchema }) => dropSafeBounds(jsonSchema) }));
  for (const [name, definition] of Object.entries($defs)) {
    const known = components[name];
    if (known && JSON.stringify(known) !== JSON.stringify(definition)) throw new Error(`the schema ${name} differs as input and as output: give one of them another id`);
    components[name] = definition as object;
  }
  return rest;
}

const relocated = <Schema>(schema: Schema): Schema => JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema;

/** Whole numbers come with the bounds of what JavaScript can count; they say nothing about the field. */
function dropSafeBounds(schema: { minimum?: number; maximum?: number }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function parametersOf(route: Route, components: Schemas): object[] {
  const entries = (place: 'path' | 'query', schema: z.ZodObject | undefined, examples: Record<string, string> = {}): object[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name, in: place, required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success, schema: jsonSchemaOf(field as z.ZodType, 'input', components),
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

function successOf(route: Route, components: Schemas): object {
  if (route.reply === 'empty') return { description: 'Done; no content' };
  if ('file' in route.reply && typeof route.reply.file === 'string') return { description: 'The file', content: { [route.reply.file]: { schema: { type: 'string', format: 'binary' }, example: 'binary' } } };
  return { description: 'Done', content: { 'application/json': { schema: jsonSchemaOf(route.reply as z.ZodType, 'output', components), example: route.example.reply } } };
}

/** The OpenAPI 3.1 document of the API, made from the contracts that server and web run on. */
export function openApiOf(routes: Readonly<Record<string, Route>>, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Schemas = {};
  jsonSchemaOf(ProblemSchema, 'output', schemas);
  for (const [operationId, route] of Object.entries(routes)) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = {
      operationId, tags: [route.tag], summary: route.summary, 'x-permission': route.permission, parameters: parametersOf(route, schemas),
      ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchemaOf(route.body, 'input', schemas), example: route.example.body } } } } : {}),
      responses: { [String(route.status)]: successOf(route, schemas), ...problemsOf(route) },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Học Số API', version, description: 'Digital-skills learning of a ward. Sign-in is a session cookie; each route names the permission it needs. Errors are problem+json (RFC 9457) with a code; an address or method no route has answers ' + codesWithoutRoute.join(' or ') + '.' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hs_session' } } },
    security: [{ session: [] }, {}],
  };
}
