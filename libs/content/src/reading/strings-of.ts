import { fieldPath } from './read-yaml.ts';

/** Every string in `value` with its field as a person reads it, e.g. `questions[nd-05-q01].stem.vi`. */
export function stringsOf(value: unknown): [field: string, text: string][] {
  const found: [string, string][] = [];
  const walk = (here: unknown, path: PropertyKey[]): void => {
    if (typeof here === 'string') found.push([fieldPath(path, value), here]);
    else if (Array.isArray(here)) here.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof here === 'object' && here !== null) for (const [key, item] of Object.entries(here)) walk(item, [...path, key]);
  };
  walk(value, []);
  return found;
}
