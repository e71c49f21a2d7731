// One configuration for every suite; HOCSO_SUITE says which (test.mjs sets it).
import './node-version.mjs';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const suite = process.env.HOCSO_SUITE ?? 'unit';
const rootDir = path.resolve(import.meta.dirname, '../..');

/** Which files belong to a suite: where to look, what to leave out, and how long one case may take. */
const suites = {
  unit: { roots: ['apps', 'libs'], ignore: ['\\.db\\.spec\\.tsx?$'], timeout: 10_000 },
  db: { roots: ['apps', 'libs'], match: ['**/*.db.spec.ts'], ignore: [], timeout: 30_000 },
  system: { roots: ['test'], ignore: ['/test/journeys/', '/test/crash/'], timeout: 60_000 },
  journeys: { roots: ['test/journeys'], ignore: [], timeout: 120_000, workers: 1 },
  crash: { roots: ['test/crash'], ignore: [], timeout: 600_000, workers: 1 },
};
const chosen = suites[suite];
if (!chosen) throw new Error(`There is no suite "${suite}"; there are ${Object.keys(suites).join(', ')}.`);

if (suite === 'unit') {
  // A unit test that reaches for a database fails at once and says why, instead of finding one by chance.
  process.env.DATABASE_URL = 'postgres://unit-tests@have-no-database.invalid:1/none';
  for (const name of ['HOCSO_PG', 'HOCSO_TEST_PG', 'DATABASE_OWNER_URL']) delete process.env[name];
}

const rc = JSON.parse(readFileSync(new URL('./swcrc.json', import.meta.url), 'utf8'));
const swcFor = (tsx) => ['@swc/jest', { ...rc, jsc: { ...rc.jsc, parser: { ...rc.jsc.parser, tsx } }, swcrc: false, configFile: false, module: { type: 'es6' } }];

export default {
  rootDir,
  roots: chosen.roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  testMatch: chosen.match ?? ['**/*.spec.ts?(x)'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tooling/templates/', ...chosen.ignore],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  transform: { '\\.ts$': swcFor(false), '\\.tsx$': swcFor(true) },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/libs/tooling/stubs/css.mjs',
    '\\.(woff2|svg|png)(\\?.*)?$': '<rootDir>/libs/tooling/stubs/file.mjs',
  },
  testTimeout: chosen.timeout,
  maxWorkers: chosen.workers ?? 2,
  workerIdleMemoryLimit: '600MB',
  forceExit: false,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
