// Checks the built web apps: what a first visit loads, by their manifests (sizes are brotli, quality 11), and that old telephones can run it.
import './node-version.mjs';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { problem, root } from './source-files.mjs';

const KiB = 1024;
export const budgets = {
  learnScript: 110 * KiB, learnStyle: 10 * KiB, learnFonts: 60_000, questionChunk: 30 * KiB, consoleFirstScreen: 300 * KiB,
};
const page = 'libs/handbook/architecture.md';
const kib = (bytes) => `${(bytes / KiB).toFixed(1)} KiB`;

/** Every chunk that is loaded together with `keys`, following static imports only. */
export function closureOf(manifest, keys) {
  const found = new Set();
  const visit = (key) => {
    if (found.has(key) || !manifest[key]) return;
    found.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return found;
}

function measured(folder) {
  const sizes = new Map();
  return (file) => {
    if (!sizes.has(file)) {
      const whole = path.join(folder, file);
      sizes.set(file, existsSync(`${whole}.br`) ? readFileSync(`${whole}.br`).length
        : brotliCompressSync(readFileSync(whole), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
    }
    return sizes.get(file);
  };
}

const keysLike = (manifest, pattern) => Object.keys(manifest).filter((key) => pattern.test(key) && /\.tsx?$/u.test(key));
const isScriptFile = (file) => file.endsWith('.js');
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** What the learner's app loads for each kind of first page. `sizeOf` gives the compressed bytes of a file of the build. */
export function learnProblems(manifest, sizeOf, fontBytes) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  // Loaded soon after the start on every page: what waits for the network or the disk belongs to the first visit too.
  const soon = entries.flatMap((key) => manifest[key].dynamicImports ?? []).filter((key) => /^src\/(app|data|offline)\//.test(key) && !key.endsWith('page.tsx'));
  const scriptBytes = (keys) => sum([...closureOf(manifest, [...entries, ...soon, ...keys])].map((key) => manifest[key].file).filter(isScriptFile).map(sizeOf));
  const questionPlayers = keysLike(manifest, /libs\/question-types\/src\/[^/]+\/player/);
  const lessonPlayers = keysLike(manifest, /libs\/lesson-types\/src\/[^/]+\/player/);
  const routes = [
    ...keysLike(manifest, /features\/home\/.*page/).map((key) => [`home (${path.basename(key)})`, [key]]),
    ...keysLike(manifest, /features\/lesson\/.*page/).flatMap((key) => [[], ...lessonPlayers.map((player) => [player])].map((player) => [`lesson ${player.join()}`, [key, ...player]])),
    ...keysLike(manifest, /features\/quiz\/.*page/).flatMap((key) => [[], ...questionPlayers.map((player) => [player])].map((player) => [`quiz ${player.join()}`, [key, ...player]])),
  ].map(([name, keys]) => ({ name, bytes: scriptBytes(keys) })).sort((a, b) => b.bytes - a.bytes);
  const found = [];
  for (const needed of ['home', 'lesson', 'quiz']) {
    if (!routes.some(({ name }) => name.startsWith(needed))) found.push(problem('apps/learn', 0, `the build has no page "${needed}" to measure.`, `Keep a lazily loaded apps/learn/src/features/${needed}/…page.tsx, or name the new place in bytes.mjs.`, page));
  }
  for (const { name, bytes } of routes) {
    if (bytes > budgets.learnScript) found.push(problem('apps/learn', 0, `a first visit to ${name} loads ${kib(bytes)} of scripts; the budget is ${kib(budgets.learnScript)}.`, 'Load what is not needed for the first answer lazily, and take contracts, domain and rules as types only.', page));
  }
  const styles = new Set(Object.values(manifest).flatMap((chunk) => [...(chunk.css ?? []), ...(chunk.file?.endsWith('.css') ? [chunk.file] : [])]));
  const styleBytes = sum([...styles].map(sizeOf));
  if (styleBytes > budgets.learnStyle) found.push(problem('apps/learn', 0, `its styles weigh ${kib(styleBytes)}; the budget is ${kib(budgets.learnStyle)}.`, 'Use the tokens and classes of libs/ui instead of writing rules anew.', page));
  if (fontBytes > budgets.learnFonts) found.push(problem('apps/learn', 0, `its fonts weigh ${fontBytes} bytes; the budget is ${budgets.learnFonts}.`, 'Keep two weights of the Vietnamese subset only.', page));
  for (const key of questionPlayers) {
    const bytes = sizeOf(manifest[key].file);
    if (bytes > budgets.questionChunk) found.push(problem(key, 0, `its chunk weighs ${kib(bytes)}; the budget is ${kib(budgets.questionChunk)}.`, 'Load what only some questions need with import().', page));
  }
  return { found, report: [...routes.slice(0, 1).map(({ name, bytes }) => `largest first page: ${name}, scripts ${kib(bytes)}`), `styles ${kib(styleBytes)}`, `fonts ${fontBytes} bytes`] };
}

/** What the console loads before its first screen stands: entry, its start-up chunks, and the heaviest page. */
export function consoleProblems(manifest, sizeOf) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  const bytesOf = (keys) => {
    const chunks = [...closureOf(manifest, [...entries, ...keys])].map((key) => manifest[key]);
    return sum([...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))].map(sizeOf));
  };
  const pages = keysLike(manifest, /features\/.*page/);
  const bytes = Math.max(...[[], ...pages.map((key) => [key])].map(bytesOf));
  const found = bytes > budgets.consoleFirstScreen
    ? [problem('apps/console', 0, `its first screen loads ${kib(bytes)}; the budget is ${kib(budgets.consoleFirstScreen)}.`, 'Load charts and rare pages lazily.', page)] : [];
  return { found, report: [`console first screen ${kib(bytes)}`] };
}

// The build lowers syntax to Chrome 80, the oldest WebView in-app browsers still show pages in; it adds no missing method.
const tooNew = /\.(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed)\(|\b(Object\.(hasOwn|groupBy)|Map\.groupBy|Array\.fromAsync|Promise\.(any|withResolvers|try)|URL\.canParse|AbortSignal\.(any|timeout)|structuredClone|crypto\.randomUUID)\b|\bnew WeakRef\b/gu;

/** What one built script of the learner's web calls that old telephones do not have; libraries in it included. */
export const engineProblems = (file, source) => [...new Set(source.match(tooNew) ?? [])].map((call) =>
  problem(file, 0, `calls ${call.replace(/\($/u, '()')}, which Chrome 80 does not have.`, 'Write it with what ES2020 has, or with a regular expression.', page));

export function checkBytes() {
  const found = [];
  const report = [];
  for (const [app, judge] of [['learn', learnProblems], ['console', consoleProblems]]) {
    const folder = path.join(root, 'apps', app, 'dist/client');
    const file = path.join(folder, '.vite/manifest.json');
    if (!existsSync(file)) {
      found.push(problem(`apps/${app}`, 0, 'has no build to measure.', 'Run "npm run build"; the build must write a manifest.', page));
      continue;
    }
    const fonts = sum(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.woff2')).map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).length));
    if (app === 'learn') {
      for (const entry of readdirSync(path.join(folder, 'assets'))) if (entry.endsWith('.js')) found.push(...engineProblems(`apps/learn/dist/client/assets/${entry}`, readFileSync(path.join(folder, 'assets', entry), 'utf8')));
    }
    const result = judge(JSON.parse(readFileSync(file, 'utf8')), measured(folder), fonts);
    found.push(...result.found);
    report.push(...result.report);
  }
  return { found, report };
}
