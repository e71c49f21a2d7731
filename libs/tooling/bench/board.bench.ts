import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import pg from 'pg';
import { CompetencyRepository, Framework, audienceNumberOrNull } from '../../../apps/api/src/contexts/competency/competency.api.ts';
import { BoardFigures } from '../../../apps/api/src/contexts/reporting/reports/board/board.figures.ts';
import type { CellFilter } from '../../../apps/api/src/contexts/reporting/reports/board/board.filter.ts';
import { BoardList } from '../../../apps/api/src/contexts/reporting/reports/board/board.list.ts';
import { BoardQuery } from '../../../apps/api/src/contexts/reporting/reports/board/board.query.ts';
import { tallyOf } from '../../../apps/api/src/contexts/reporting/reports/board/board.tally.ts';
import { BoardWorkbook } from '../../../apps/api/src/contexts/reporting/reports/board/board.workbook.ts';
import { RegisteredList } from '../../../apps/api/src/contexts/reporting/reports/board/registered.list.ts';
import { RegisteredQuery } from '../../../apps/api/src/contexts/reporting/reports/board/registered.query.ts';
import { WorkbookFile } from '../../../apps/api/src/contexts/reporting/workbook-file.ts';
import { SystemClock } from '../../../apps/api/src/platform/clock/clock.ts';
import { Keys } from '../../../apps/api/src/platform/config/keys.ts';
import { Database } from '../../../apps/api/src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/database/embedded-postgres.ts';
import { migrate } from '../../../apps/api/src/platform/database/migrate.ts';
import { cityOfWards, fillWards, giantWard } from './board-facts.ts';
import { percentile, printTable } from './figures.ts';

const everything = { lang: 'vi', dimension: 'neighbourhood' } as const;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function timesOf(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  return times;
}
const row = (name: string, facts: string, times: readonly number[]): string[] => [name, facts, ...[0.5, 0.95].map((share) => percentile(times, share).toFixed(0)), Math.min(...times).toFixed(0)];
const thousands = (count: number): string => count.toLocaleString('en');

/** Measures the 1e board of one ward, from the facts, on the embedded database: SQL, counting and layout, without HTTP. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hocso-bench-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), mode: 'durable' });
  const database = new Database(postgres.appConnection, { DATABASE_POOL_SIZE: 10, DATABASE_POOLER: 'session' });
  const filler = new pg.Client({ ...postgres.superuserConnection, database: 'hocso' });
  try {
    await migrate(postgres.ownerConnection, postgres.appConnection, new Date());
    await filler.connect();
    const framework = new Framework();
    const competencies = new CompetencyRepository(database);
    for (const { id, code, audience, position } of framework.competencies) await competencies.place({ id, code, audience: audienceNumberOrNull(audience), position });
    console.log('Filling 25 wards with 1,000,000 completion facts …');
    await fillWards(filler, cityOfWards);
    const clock = new SystemClock();
    const query = new BoardQuery(database);
    const registeredQuery = new RegisteredQuery(database);
    const figures = new BoardFigures(query, registeredQuery, framework, clock);
    const keys = new Keys('a key for the bench, never for a real ward');
    const list = new BoardList(query, framework, keys);
    const registered = new RegisteredList(registeredQuery, keys);
    const workbook = new BoardWorkbook(list, query, framework);
    const workbookFile = new WorkbookFile(database, clock);

    const [largest, usual] = cityOfWards;
    if (!largest || !usual) throw new Error('the bench has no wards');
    const boards: string[][] = [];
    const board = async (name: string, ward: { id: number; facts: number }, rounds: number, period: { from?: string } = {}): Promise<void> => {
      const { total } = await figures.read(ward.id, { ...everything, ...period });
      boards.push(row(name, `${thousands(total.completions)} own / ${thousands(ward.facts)}`, await timesOf(rounds, () => figures.read(ward.id, { ...everything, ...period }))));
    };
    await board('an ordinary ward, all time', usual, 40);
    await board('largest ward, last 30 days', largest, 40, { from: daysAgo(30) });
    await board('largest ward, last 90 days', largest, 40, { from: daysAgo(90) });
    await board('largest ward, all time', largest, 60);
    const facts = (await query.packedFacts(largest.id, everything)).map(({ unit_id: unit, facts: bytes, is_uncounted: isUncounted }) => ({ unit, facts: bytes, isUncounted }));
    boards.push(row('  of which SQL', '', await timesOf(30, () => query.packedFacts(largest.id, everything))));
    boards.push(row('  of which counting', '', await timesOf(30, () => tallyOf(facts, framework.competencies))));

    const cell: CellFilter = { ...everything, line: 'own', audience: 'CITIZEN', competency: 'ND5' };
    const whole: CellFilter = { ...everything, line: 'own' };
    const lists: string[][] = [];
    lists.push(row('page of a cell', thousands((await list.count(largest.id, cell)).completions), await timesOf(20, () => list.page(largest.id, cell, undefined, 50))));
    lists.push(row('page of the whole ward', thousands((await list.count(largest.id, whole)).completions), await timesOf(20, () => list.page(largest.id, whole, undefined, 50))));
    lists.push(row('page of a search', thousands((await list.count(largest.id, { ...whole, q: 'hoa 77' })).completions), await timesOf(20, () => list.page(largest.id, { ...whole, q: 'Hoà 77' }, undefined, 50))));
    lists.push(row('page of registered people', thousands(await registered.count(largest.id, { lang: 'vi' })), await timesOf(20, () => registered.page(largest.id, { lang: 'vi' }, undefined, 50))));
    const before = process.memoryUsage.rss();
    let most = before;
    const file = await timesOf(1, async () => {
      const out = new PassThrough();
      out.on('data', () => { most = Math.max(most, process.memoryUsage.rss()); });
      await workbookFile.write(out, largest.id, workbook.plan(largest.id, whole));
    });
    lists.push(row(`workbook (memory +${((most - before) / 1_048_576).toFixed(0)} MiB)`, thousands((await list.count(largest.id, whole)).completions), file));

    console.log('Filling one more ward with 1,000,000 facts …');
    await fillWards(filler, [giantWard]);
    await board('one ward with all, last 30 days', giantWard, 20, { from: daysAgo(30) });
    await board('one ward with all, all time', giantWard, 20);
    printTable(['board (ms)', 'facts', 'p50', 'p95', 'best'], boards);
    console.log('');
    printTable(['list and file, largest ward (ms)', 'rows', 'p50', 'p95', 'best'], lists);
    console.log('Target: largest ward, all time, p95 <= 150 ms on 2 cores.');
  } finally {
    await filler.end();
    await database.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
