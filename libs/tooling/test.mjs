// npm test [-- suite ... [jest arguments]]: runs the suites and ends with the plain line "N passed, N failed".
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** What a suite needs around it. `db` is quick, so it comes before the slow ones: a broken query is told early. */
const needs = {
  unit: [],
  db: ['database'],
  system: ['database', 'web'],
  journeys: ['web', 'chromium'],
  crash: [],
};
const names = Object.keys(needs);
/** Minutes after which a suite that hangs is ended and counted as failed. */
const patience = { unit: 5, db: 8, system: 15, journeys: 20, crash: 30 };

const given = process.argv.slice(2);
const chosen = given.filter((word) => names.includes(word));
const jestArguments = given.filter((word) => !names.includes(word));
const suites = chosen.length > 0 ? names.filter((name) => chosen.includes(name)) : names;
const needed = new Set(suites.flatMap((name) => needs[name]));

process.chdir(root);
const folder = mkdtempSync(path.join(tmpdir(), 'hocso-test-'));
// The database may run as another user, who has to get through this folder to its own.
chmodSync(folder, 0o755);
const total = { passed: 0, failed: 0 };
let database;
let running;
let isStopping = false;

async function cleanUp() {
  await database?.stop().catch((error) => console.error(error.message));
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    isStopping = true;
    running?.kill('SIGTERM');
    await cleanUp();
    process.exit(130);
  });
}

/** Prepares what the chosen suites need and returns it as environment variables. */
async function prepare() {
  const env = { HOCSO_TEST_TMP: folder };
  if (needed.has('web')) {
    // A build that fails is one failure; the tests that need no page still tell what they know.
    await (await import('./build.mjs')).buildWeb(console.log).catch((error) => {
      console.error(error.message);
      total.failed += 1;
    });
  }
  if (needed.has('chromium')) env.HOCSO_CHROMIUM = await (await import('./find-chromium.mjs')).findChromium(console.log);
  if (needed.has('database')) {
    await import('./ts-loader.mjs');
    const { startEmbeddedPostgres } = await import('../../apps/api/src/platform/database/embedded-postgres.ts');
    database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), mode: 'test', log: console.log });
    env.HOCSO_TEST_PG = JSON.stringify({ superuser: database.superuserConnection, owner: database.ownerConnection, app: database.appConnection });
  }
  return env;
}

/** Runs one suite and returns its counts; a file that cannot even be loaded counts as one failure. */
async function run(suite, env) {
  console.log(`\n── ${suite} ──`);
  const report = path.join(folder, `${suite}.json`);
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js',
    '--config', 'libs/tooling/jest.config.mjs', '--json', `--outputFile=${report}`, ...jestArguments],
    // The report goes to the file; jest prints it to standard output as well.
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env, HOCSO_SUITE: suite, HOCSO_CRASH: chosen.includes('crash') ? 'full' : 'short' } });
  running = child;
  const timer = setTimeout(() => {
    console.error(`The suite "${suite}" did not end within ${patience[suite]} minutes and was stopped.`);
    child.kill('SIGKILL');
  }, patience[suite] * 60_000);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numTotalTests, success } = JSON.parse(readFileSync(report, 'utf8'));
  let failed = numFailedTests + numRuntimeErrorTestSuites;
  if (numTotalTests === 0 && failed === 0) {
    console.error(`The suite "${suite}" found no test: a suite that runs nothing counts as failed.`);
    failed = 1;
  }
  if (failed === 0 && (code !== 0 || !success)) failed = 1;
  return { passed: numPassedTests, failed };
}

try {
  const env = await prepare();
  for (const suite of suites) {
    if (isStopping) break;
    const { passed, failed } = await run(suite, env);
    total.passed += passed;
    total.failed += failed;
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  await cleanUp();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
