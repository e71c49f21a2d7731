// Checks that files, folders and classes stay small enough to hold in the head, and that names say what is inside.
import './node-version.mjs';
import path from 'node:path';
import { factsOf } from './source-facts.mjs';
import { filesUnder, isScript, problem, read } from './source-files.mjs';

const page = 'libs/handbook/architecture.md';
export const limits = { warnLines: 250, failLines: 400, folderFiles: 25, injected: 6, primitives: 8 };
const forbiddenNames = /^(utils?|helpers?|common|shared|misc)(\.|$)/i;
const suppression = /(oxlint|eslint)-disable|@ts-(expect-error|ignore|nocheck)/g;

const counts = (file) => (isScript(file) || file.endsWith('.css')) && !/\.generated\./.test(file) && !/\/locale\//.test(file) && !file.startsWith('libs/content/courses/');

/** Judges one file by its text and facts. */
export function sizeProblems(file, source, facts) {
  const found = [];
  const lines = source.split('\n').length;
  if (lines > limits.failLines) {
    found.push(problem(file, 0, `has ${lines} lines; the limit is ${limits.failLines}.`, 'Split it where two subjects meet, and give each file the name of its subject.', page));
  }
  for (const { name, count, line } of facts?.injected ?? []) {
    if (count > limits.injected) found.push(problem(file, line, `${name} has ${count} injected dependencies; the limit is ${limits.injected}.`, 'Split the class by purpose: each use case is its own class.', page));
  }
  for (const part of file.split('/').slice(1)) {
    if (forbiddenNames.test(part)) found.push(problem(file, 0, `"${part}" says nothing about what is inside.`, 'Name it after its subject (dates, names, retry, …) and put it in the room that owns the subject.', page));
  }
  return found;
}

/** Judges the number of files in each folder; stored courses and migrations are data and exempt. */
export function folderProblems(files) {
  const folders = Map.groupBy(files.filter((file) => counts(file)), (file) => path.posix.dirname(file));
  return [...folders].flatMap(([folder, inside]) => {
    if (folder.endsWith('/migrations')) return [];
    const limit = folder.endsWith('libs/domain/src/primitives') ? limits.primitives : limits.folderFiles;
    // A spec stands beside its code and is no file of its own for a reader.
    const own = inside.filter((file) => !/\.spec\.tsx?$/.test(file)).length;
    return own > limit ? [problem(folder, 0, `holds ${own} files; the limit is ${limit}.`, 'Group what belongs together into a folder named after its subject.', page)] : [];
  });
}

/** Suppressions of lint and types may only become fewer; the allowed number stands in suppressions.json. */
export function suppressionProblems(count, allowed) {
  if (count > allowed) return [problem('libs/tooling/suppressions.json', 0, `There are ${count} suppressions of lint or types; ${allowed} are allowed.`, 'Mend the code the suppression hides. The number may only fall.', page)];
  if (count < allowed) return [problem('libs/tooling/suppressions.json', 0, `There are only ${count} suppressions left and ${allowed} are allowed.`, `Well done: write ${count} into the file so that the number cannot rise again.`, page)];
  return [];
}

export function checkSizes() {
  const files = filesUnder(['apps', 'libs', 'test']);
  const counted = files.filter(counts);
  let suppressed = 0;
  const found = counted.flatMap((file) => {
    const source = read(file);
    // This file and its test name the words they look for.
    if (isScript(file) && !file.endsWith('tooling/sizes.mjs') && !file.startsWith('test/architecture/')) suppressed += source.match(suppression)?.length ?? 0;
    return sizeProblems(file, source, isScript(file) ? factsOf(file) : undefined);
  });
  const { allowed } = JSON.parse(read('libs/tooling/suppressions.json'));
  return [...found, ...folderProblems(files), ...suppressionProblems(suppressed, allowed)];
}

/** Files that come near the limit, largest first, as friendly warnings. */
export const growingFiles = () => filesUnder(['apps', 'libs', 'test']).filter(counts)
  .map((file) => ({ file, lines: read(file).split('\n').length }))
  .filter(({ lines }) => lines > limits.warnLines && lines <= limits.failLines).sort((a, b) => b.lines - a.lines)
  .map(({ file, lines }) => `${file} has ${lines} lines (${limits.failLines} is the limit): time to think about splitting it.`);
