import type { Route } from '@hocso/contracts/route';

/** The parts of an OpenAPI 3.1 document that the tests look at. */
export interface Schema {
  $ref?: string; type?: string | string[]; description?: string; properties?: Record<string, Schema>; items?: Schema; required?: string[]; additionalProperties?: boolean | Schema; const?: unknown; enum?: unknown[];
  anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[];
}
export interface Media { schema: Schema; example?: unknown }
export interface Parameter { name: string; in: string; required: boolean; schema: Schema; example?: unknown; description?: string }
export interface Operation {
  operationId: string; tags: string[]; summary: string; parameters: Parameter[]; requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
export interface ApiDocument { openapi: string; info: { title: string; version: string }; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

/** Every schema inside `schema`, itself included, with the path to it. */
export function* schemasIn(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  yield [path, schema];
  for (const [name, property] of Object.entries(schema.properties ?? {})) yield* schemasIn(property, `${path}.${name}`);
  if (schema.items) yield* schemasIn(schema.items, `${path}[]`);
  if (typeof schema.additionalProperties === 'object') yield* schemasIn(schema.additionalProperties, `${path}.*`);
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) yield* schemasIn(part, path);
}

/** Every place of the document that holds a schema. */
export function schemaRoots(document: ApiDocument): [string, Schema][] {
  const roots: [string, Schema][] = Object.entries(document.components.schemas);
  for (const operations of Object.values(document.paths)) {
    for (const { operationId, parameters, requestBody, responses } of Object.values(operations)) {
      for (const parameter of parameters) roots.push([`${operationId}.${parameter.in}.${parameter.name}`, parameter.schema]);
      for (const [kind, content] of [['request', requestBody?.content], ...Object.entries(responses).map(([status, response]) => [status, response.content] as const)] as const) {
        for (const media of Object.values(content ?? {})) roots.push([`${operationId}.${kind}`, media.schema]);
      }
    }
  }
  return roots;
}

/** Address and method of a route as the document names them. */
export const operationKeyOf = (route: Route): string => `${route.method} /api${route.path.replace(/:(\w+)/g, '{$1}')}`;
