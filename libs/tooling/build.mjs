// npm run build: builds the two web apps where their sources changed since the last build. `npm start` calls it too.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify, stripVTControlCharacters } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import './ts-loader.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const sharedSources = ['libs/ui', 'libs/question-types', 'libs/lesson-types', 'libs/domain', 'libs/contracts', 'package-lock.json', 'tsconfig.base.json'];
/** The builds of each app, as arguments of vite. The output folders are fixed here: api, tests and budgets rely on them. */
const apps = {
  learn: [
    ['build', '--outDir', 'dist/client', '--emptyOutDir', '--manifest'],
    ['build', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist/server', '--emptyOutDir'],
  ],
  console: [['build', '--outDir', 'dist/client', '--emptyOutDir', '--manifest']],
};

const isSource = (name) => !/^(node_modules|dist|\..*)$/.test(name) && !/\.spec\.tsx?$/.test(name);

function* filesUnder(place) {
  const absolute = path.join(root, place);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found?.isFile()) yield place;
  if (!found?.isDirectory()) return;
  for (const entry of readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isSource(entry.name)) continue;
    const child = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

function sourceHash(app) {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const place of [`apps/${app}`, ...sharedSources]) {
    for (const file of filesUnder(place)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

const hashFile = (app) => path.join(root, 'apps', app, 'dist/.build-hash');
const isFresh = (app, hash) => existsSync(hashFile(app)) && readFileSync(hashFile(app), 'utf8') === hash;

/** What vite says of a failed build, without the stack traces of its own machinery. */
const plain = (said) => stripVTControlCharacters(said).split('\nStack backtrace')[0].split('\n').filter((line) => !/^\s+at /.test(line)).join('\n').trim();

function vite(app, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), ...words, '--logLevel', 'warn'],
      { cwd: path.join(root, 'apps', app), stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
    child.once('error', reject);
    child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`The web app "${app}" could not be built (${code ?? signal}):\n${plain(said)}`))));
  });
}

const compressible = /\.(js|css|svg|json|html|webmanifest|txt)$/;
const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Writes the .br and .gz twins once, so that serving costs no processor time (browsers accept br on https only). */
async function compressAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !compressible.test(entry.name) || file.includes(`${path.sep}.vite${path.sep}`)) continue;
    const content = readFileSync(file);
    // An app may have made its twins itself; the folder was emptied before the build, so they are fresh.
    if (content.length < 512 || existsSync(`${file}.br`)) continue;
    writeFileSync(`${file}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    writeFileSync(`${file}.gz`, await gz(content, { level: 9 }));
  }
}

async function buildOne(app, log) {
  const { acquireInstanceLock } = await import('../../apps/api/src/platform/database/instance-lock.ts');
  const dist = path.join(root, 'apps', app, 'dist');
  mkdirSync(dist, { recursive: true });
  // A start and a test run may want the same build at once: the second one waits and finds it fresh.
  let lock = await acquireInstanceLock(path.join(dist, '.building'), app);
  while (!lock.held) {
    await sleep(300);
    lock = await acquireInstanceLock(path.join(dist, '.building'), app);
  }
  try {
    const hash = sourceHash(app);
    if (isFresh(app, hash)) return;
    log(`Đang dựng giao diện web (building the web app "${app}")…`);
    for (const words of apps[app]) await vite(app, words);
    await compressAll(path.join(dist, 'client'));
    writeFileSync(hashFile(app), hash);
  } finally {
    lock.release();
  }
}

/** Builds what is stale; returns at once when everything is fresh. Throws with vite's own words where a build fails. */
export async function buildWeb(log = () => {}) {
  for (const app of Object.keys(apps)) {
    // Writing needs the folder; a fresh build installed by somebody else is used as it is.
    if (!isFresh(app, sourceHash(app))) await buildOne(app, log);
  }
}

if (process.argv[1] === import.meta.filename) {
  await buildWeb(console.log).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log('The web apps are built.');
}
