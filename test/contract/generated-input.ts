import type { Route } from '@hocso/contracts/route';
import fc from 'fast-check';
import { z } from 'zod';
import type { Call } from '../../apps/api/src/testing/api-harness.ts';
import { naughtyTexts, unknownIds, wrongValues } from './hostile-values.ts';

interface JsonSchema {
  type?: string; const?: unknown; enum?: unknown[]; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; format?: string; pattern?: string; minLength?: number; maxLength?: number; minimum?: number; maximum?: number;
  items?: JsonSchema; minItems?: number; maxItems?: number; properties?: Record<string, JsonSchema>; required?: string[]; additionalProperties?: JsonSchema | boolean; $ref?: string; $defs?: Record<string, JsonSchema>;
}

const hostile: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...naughtyTexts), fc.constantFrom(...wrongValues), fc.jsonValue({ maxDepth: 3 }));

function textOf(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.constantFrom(...known, ...unknownIds);
  if (schema.format === 'date') return fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern, 'u')).map((text) => text.slice(0, schema.maxLength ?? 200));
  return fc.oneof(fc.string({ unit: 'grapheme', minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 200) }), fc.constantFrom(...naughtyTexts));
}

function valid(schema: JsonSchema, root: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.$ref) return valid(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, root, known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, root, known)));
  switch (schema.type) {
    case 'string': return textOf(schema, known);
    case 'integer': return fc.integer({ min: Math.max(schema.minimum ?? -1000, -1_000_000), max: Math.min(schema.maximum ?? 1000, 1_000_000) });
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'array': return fc.array(mixed(schema.items ?? {}, root, known), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 8, 12) });
    case 'object': return schema.properties
      ? fc.record(Object.fromEntries(Object.entries(schema.properties).map(([name, property]) => [name, mixed(property, root, known)])), { requiredKeys: schema.required ?? [] })
      : fc.dictionary(fc.oneof(fc.constantFrom('so_1022', 'a', '__proto__'), fc.string({ maxLength: 20 })), mixed(typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}, root, known), { maxKeys: 6 });
    default: return hostile;
  }
}

/** Mostly what the schema asks for, now and then something else in its place. */
const mixed = (schema: JsonSchema, root: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> => fc.oneof({ weight: 12, arbitrary: valid(schema, root, known) }, { weight: 1, arbitrary: hostile });

const generatorOf = (schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return mixed(json, json, known);
};

const asTexts = (value: unknown): Record<string, string> => (typeof value === 'object' && value !== null
  ? Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined).map(([name, field]) => [name, (typeof field === 'string' ? field : JSON.stringify(field) ?? '').slice(0, 2000)]))
  : {});
/** Half a surrogate pair cannot stand in an address at all. */
const wellFormed = (texts: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.toWellFormed()]));

/** Changes to a good call: some of body, query and params are generated from their schemas, the rest stays. */
export function generatedCalls(route: Route, known: readonly string[]): fc.Arbitrary<(good: Call) => Call> {
  const none = fc.constant(undefined);
  const parts = fc.record({
    body: route.body ? generatorOf(route.body, known) : none,
    query: route.query ? generatorOf(route.query, known) : none,
    params: route.params ? fc.option(generatorOf(route.params, known), { nil: undefined, freq: 4 }) : none,
  });
  return parts.map((made) => Object.assign((good: Call): Call => ({
    ...good,
    ...(route.params ? { params: wellFormed({ ...good.params, ...asTexts(made.params) }) } : {}),
    ...(route.query ? { query: wellFormed(asTexts(made.query)) } : {}),
    ...(route.body ? { body: mergedBody(good.body, made.body) } : {}),
  }), { toString: () => JSON.stringify(made) }));
}

/** Generated fields over a body that is good, so that some requests get as far as the use case. */
const mergedBody = (good: unknown, made: unknown): unknown => (typeof good === 'object' && typeof made === 'object' && made !== null && !Array.isArray(made) ? { ...good, ...made } : made);
