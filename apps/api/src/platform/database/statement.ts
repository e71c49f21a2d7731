import { wardTables } from './placement.ts';

/** A named SQL statement. Names are unique in the product: the server plans each once per connection. */
export interface Statement { readonly name: string; readonly text: string }

const wardTablePattern = new RegExp(`\\b(?:from|join|into|update)\\s+(?:${wardTables.join('|')})\\b`, 'i');
const names = new Set<string>();

/**
 * Declares a statement and refuses, when the program is loaded, one that reads or writes a ward table without naming
 * its ward: `tenant_id = $n` in a query, `tenant_id` among the columns of an insert.
 */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`statement ${name} is declared twice`);
  names.add(name);
  assertNamesTenant(name, text);
  return { name, text };
}

/** Declares a statement that walks over all wards on purpose: maintenance and rebuilding only. */
export function crossTenantStatement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`statement ${name} is declared twice`);
  names.add(name);
  return { name, text };
}

export function assertNamesTenant(name: string, text: string): void {
  if (!wardTablePattern.test(text)) return;
  if (!/tenant_id\s*=\s*\$\d/.test(text) && !/insert\s+into\s+\w+(?:\s+as\s+\w+)?\s*\(\s*tenant_id\b/i.test(text)) {
    throw new Error(`statement ${name} touches ward data without its tenant_id`);
  }
}
