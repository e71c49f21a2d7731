import path from 'node:path';
import { rebuildState } from '../contexts/learning/learning.api.ts';
import type { PgConfig } from '../platform/config/env.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { findInstallation } from './installation.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Compares the state tables with the events and says what differs; with `apply` it rewrites them. Exit code 1 when something differed and stayed. */
export async function rebuild(options: { apply: boolean }): Promise<void> {
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  if (url) return tell(await rebuildState({ connectionString: url }, options), options.apply);
  const { postgresDir, isRunning } = findInstallation();
  const server = await startEmbeddedPostgres({ dataDir: path.resolve(postgresDir), mode: 'durable' });
  const owner: PgConfig = server.ownerConnection;
  try {
    tell(await rebuildState(owner, options), options.apply);
  } finally {
    if (!isRunning) await server.stop();
  }
}

function tell(report: Awaited<ReturnType<typeof rebuildState>>, applied: boolean): void {
  say(`${report.wards} ward(s), ${report.learners} learner(s), ${report.events} event(s) replayed.`);
  const kinds = Object.entries(report.differences);
  for (const [kind, count] of kinds) say(`  ${kind}: ${count}`);
  for (const example of report.examples) say(`  for example ${JSON.stringify(example)}`);
  if (report.withoutBeginning.count > 0) say(`  ${report.withoutBeginning.count} enrolment(s) have events but no beginning; their rows were left alone.`);
  if (kinds.length === 0) say('The state tables are exactly what the events tell.');
  else if (applied) say(`Rewritten for ${report.repaired} learner(s).`);
  else throw new Error('The tables differ from the events. Rewrite them with: npm run rebuild -- --apply');
}
