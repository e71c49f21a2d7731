import type { z } from 'zod';
import type { NotCarried } from '../model/issue.ts';
import { notCarried } from '../model/issue.ts';

/** Why a question does not fit the schema of its type, in codes people get sentences for. */
export function schemaReasons(error: z.ZodError): NotCarried[] {
  const reasons = error.issues.map((issue): NotCarried => {
    const part = String(issue.path.find((step) => typeof step === 'string') ?? '');
    if (issue.code === 'too_big' && issue.origin === 'array') return notCarried('part-too-many', { part, most: Number(issue.maximum) });
    if (issue.code === 'too_small' && issue.origin === 'array') return notCarried('part-too-few', { part, least: Number(issue.minimum) });
    if (issue.code === 'too_big' && issue.origin === 'string') return notCarried('part-too-long', { part, most: Number(issue.maximum) });
    if (issue.code === 'too_small' && issue.origin === 'string') return notCarried('part-empty', { part });
    return notCarried('not-storable', { part, reason: issue.message.slice(0, 80) });
  });
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}
