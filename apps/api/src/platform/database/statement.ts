import { wardTables, wardViews } from './placement.ts';

/** A named SQL statement. Names are unique in the product: the server plans each once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Planned anew for its values every time: for reports, whose best plan differs between a day and all years. */
  readonly isPlannedEachTime?: true;
}

// Words that may follow a table without being its alias.
const noAlias = 'on|where|set|values|select|join|left|right|full|cross|inner|natural|order|group|having|for|using|returning|as|limit|default|union|except|tablesample';
const wardTableUse = new RegExp(`\\b(from|join|into|update|using)\\s+(${[...wardTables, ...wardViews].join('|')})\\b(?:\\s+(?:as\\s+)?(?!(?:${noAlias})\\b)(\\w+))?`, 'gi');
const names = new Set<string>();

/**
 * Declares a statement and refuses, when the program is loaded, one that reads or writes a ward table without naming
 * its ward: `tenant_id = $n` or `<alias>.tenant_id` for each table read or changed, `tenant_id` first among the columns
 * of an insert.
 */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`statement ${name} is declared twice`);
  names.add(name);
  assertNamesTenant(name, text);
  return { name, text };
}

/** Declares a statement of a report: guarded as any other, but planned each time for the values it is given. */
export const reportStatement = (name: string, text: string): Statement => ({ ...statement(name, text), isPlannedEachTime: true });

/** Declares a statement that walks over all wards on purpose: maintenance and rebuilding only. */
export function crossTenantStatement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`statement ${name} is declared twice`);
  names.add(name);
  return { name, text };
}

export function assertNamesTenant(name: string, text: string): void {
  for (const [, verb = '', table = '', alias] of text.matchAll(wardTableUse)) {
    const isNamed = verb.toLowerCase() === 'into'
      ? new RegExp(`\\binto\\s+${table}(?:\\s+as\\s+\\w+)?\\s*\\(\\s*tenant_id\\b`, 'i').test(text)
      : /(?<![.\w])tenant_id\s*=\s*\$\d/.test(text) || new RegExp(`\\b${alias ?? table}\\.tenant_id\\b`).test(text);
    if (!isNamed) throw new Error(`statement ${name} touches ward data of ${table} without its tenant_id`);
  }
}
