import type { AboutField } from './exchanged-question.ts';

// Facts of our own that travel as tags, for formats that have tags and nothing else.
const carried = ['competency', 'digcomp', 'difficulty'] as const satisfies readonly AboutField[];
export type CarriedByTags = (typeof carried)[number];
export const carriedByTags: readonly AboutField[] = carried;

/** Tags with the facts of our own among them (`competency:ND5`) taken out. */
export function aboutFromTags(tags: readonly string[]): { tags: string[]; about: Partial<Record<AboutField, string>> } {
  const about: Partial<Record<AboutField, string>> = {};
  const rest: string[] = [];
  for (const tag of tags) {
    const [, name, value] = /^(competency|digcomp|difficulty):(.+)$/.exec(tag) ?? [];
    if (name !== undefined && value !== undefined) about[name as CarriedByTags] = value.trim();
    else rest.push(tag);
  }
  return { tags: rest, about };
}

/** All tags, the facts of our own behind the others. */
export const tagsWithAbout = (tags: readonly string[], about: Partial<Record<AboutField, string>>): string[] =>
  [...tags, ...carried.flatMap((name) => (about[name] === undefined ? [] : [`${name}:${about[name]}`]))];
