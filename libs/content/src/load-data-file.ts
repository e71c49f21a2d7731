import path from 'node:path';
import type { z } from 'zod';
import type { ContentFinding } from './content-problem.ts';
import { ContentError } from './content-problem.ts';
import { parseWith, readYaml } from './reading/read-yaml.ts';

/** The data files that all courses share. */
export const frameworksDirectory = path.join(import.meta.dirname, '..', 'frameworks');

/** The value of one data file; throws a `ContentError` with everything that is wrong with it. */
export function loadDataFile<Value>(name: string, schema: z.ZodType<Value>, directory: string): Value {
  const findings: ContentFinding[] = [];
  const raw = readYaml(path.join(directory, name), `frameworks/${name}`, findings);
  const value = raw === undefined ? undefined : parseWith(schema, raw, `frameworks/${name}`, findings);
  if (value === undefined || findings.length > 0) throw new ContentError(findings);
  return value;
}
