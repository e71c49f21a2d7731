import { errorStatuses, isErrorCode } from '@hocso/contracts/error-codes';
import type { Problem } from '@hocso/contracts/problem';
import { ProblemSchema } from '@hocso/contracts/problem';
import type { Route } from '@hocso/contracts/route';
import pg from 'pg';
import { commonErrorsOf } from '../../apps/api/src/platform/http/openapi.ts';
import type { ApiHarness, Reply } from '../../apps/api/src/testing/api-harness.ts';

/** Traces of the inside of a server that no reply may hold. */
const internals = /node_modules|\.ts\b|\bat [\w.<>]+ \(|Error:|ZodError|QueryFailed|syntax error|relation "|violates|FST_|pg_|\bselect .* from\b|stack/i;

/** What is wrong with a reply that should be a refusal by a listed code; null when nothing is. */
export function faultOfRefusal(route: Route, reply: Reply): string | null {
  const problem = ProblemSchema.strict().safeParse(reply.body);
  if (!problem.success || !String(reply.headers['content-type']).startsWith('application/problem+json')) return `answers ${reply.status} ${reply.text.slice(0, 160)}, which is no problem`;
  const { status, code } = problem.data as Problem;
  if (status >= 500 || reply.status !== status || !isErrorCode(code) || errorStatuses[code] !== status) return `answers ${reply.status} ${code}`;
  if (!route.errors.includes(code) && !commonErrorsOf(route).includes(code)) return `answers ${code}, which its contract does not list`;
  return internals.test(reply.text) ? `shows its inside: ${reply.text.slice(0, 300)}` : null;
}

/** What is wrong with a reply to input that may or may not be acceptable. */
export const faultOfReply = (route: Route, reply: Reply): string | null => (reply.status === route.status ? null : faultOfRefusal(route, reply));

/** Tables a refused request may write to: what counts requests, and what records who looked at whom. */
const apart = ['rate_limit', 'audit_event'];

/** Notes every row that changes from now on; the function it gives names the tables changed since it was last asked. */
export async function watchChanges(api: ApiHarness): Promise<() => Promise<string[]>> {
  const owner = new pg.Client(api.owner);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ relname: string }>(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`);
    const tables = rows.map((row) => row.relname).filter((name) => !apart.includes(name));
    if (tables.length < 20) throw new Error(`only ${tables.length} tables found to watch`);
    await owner.query(`create table changed_row (name text not null)`);
    await owner.query(`create function note_change() returns trigger language plpgsql security definer as $$ begin insert into changed_row values (tg_table_name); return null; end $$`);
    for (const name of tables) {
      await owner.query(`create trigger note_new after insert or delete on ${name} for each row execute function note_change()`);
      await owner.query(`create trigger note_changed after update on ${name} for each row when (old.* is distinct from new.*) execute function note_change()`);
    }
    await owner.query(`grant select, delete on changed_row to hocso_app`);
  } finally {
    await owner.end();
  }
  return async () => [...new Set((await api.app.database.pool.query<{ name: string }>(`delete from changed_row returning name`)).rows.map((row) => row.name))].sort();
}
