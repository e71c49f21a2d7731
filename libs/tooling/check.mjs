// npm run check [-- part ...]: types, lint, boundaries, sizes, locales, content, unit tests and byte budgets.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const tsc = (project) => ['node_modules/typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`];

/** The parts, the longest first so that the machine is busy to the end. */
const parts = {
  unit: ['libs/tooling/test.mjs', 'unit'],
  bytes: ['libs/tooling/structure.mjs', 'bytes'],
  'types:api': tsc('apps/api'),
  'types:test': tsc('test'),
  'types:learn': tsc('apps/learn'),
  'types:console': tsc('apps/console'),
  'types:libs': tsc('libs/tooling/tsconfig.libs.json'),
  content: ['libs/tooling/run.mjs', 'libs/content/src/cli.ts', 'check'],
  lint: ['node_modules/oxlint/bin/oxlint', '-c', 'libs/tooling/oxlintrc.json', '--deny-warnings', '--ignore-pattern', '**/node_modules/**', '-f', 'unix', 'apps', 'libs', 'test'],
  structure: ['libs/tooling/structure.mjs'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((word) => !Object.keys(parts).some((name) => name.startsWith(word)));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}"; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const queue = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

function run(name, words) {
  return new Promise((resolve) => {
    const begin = performance.now();
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
    child.once('error', (error) => { said += error.message; });
    child.once('close', (code) => resolve({ name, ok: code === 0, said, seconds: (performance.now() - begin) / 1000 }));
  });
}

const begin = performance.now();
const failed = [];
async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { name, ok, said, seconds } = await run(...next);
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(14)} ${seconds.toFixed(1)} s`);
    const notes = said.split('\n').filter((line) => /^note: | · |questions?\b.*courses?/.test(line));
    if (!ok) failed.push(name);
    if (!ok) console.log(`${said.trim()}\n`);
    else for (const line of notes) console.log(`     ${line}`);
  }
}
await Promise.all(Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, worker));
const seconds = ((performance.now() - begin) / 1000).toFixed(0);
console.log(failed.length === 0 ? `\nAll checks passed in ${seconds} s.` : `\nFailed: ${failed.join(', ')} (${seconds} s). Run one alone with "npm run check -- ${failed[0]}".`);
process.exit(failed.length === 0 ? 0 : 1);
