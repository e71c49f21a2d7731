// npm run new -- question-type|lesson-type|course|context|report <name>: writes a skeleton that passes `npm run check` at once.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kinds } from './new-kinds.mjs';

const templates = path.join(import.meta.dirname, 'templates');

/** The forms of a kebab-case name that code uses: word-bank, WordBank, wordBank. */
export function formsOf(name) {
  const pascal = name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
  return { kebab: name, Pascal: pascal, camel: pascal[0].toLowerCase() + pascal.slice(1) };
}
const fill = (text, words) => text.replaceAll(/__(\w+?)__/g, (whole, key) => words[key] ?? whole);

/** Replaces one name by another in all its forms. A word in quotes or in a path is the name itself, elsewhere an identifier. */
export function renamed(text, from, to) {
  return text.replaceAll(from.Pascal, to.Pascal)
    .replaceAll(new RegExp(`(?<=['"/\`-])${from.kebab}\\b|\\b${from.kebab}(?=['"/.-])|(?<=^type: )${from.kebab}$`, 'gm'), to.kebab)
    .replaceAll(new RegExp(`\\b${from.camel}(?=[A-Z]|\\b)`, 'g'), to.camel);
}

/** Files below `place`, or `place` itself where it is a file, relative to `root`. */
function filesOf(root, place) {
  if (statSync(path.join(root, place)).isFile()) return [place];
  return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
}

/** Repeats the registry lines of the example under the new name, keeping each run of such lines in order; `text` itself where it has none. */
export function withRegistryLines(text, from, to, into) {
  // Words: the new entry says what its example says, and stands before it, since the last entry of JSON has no comma.
  if (into.endsWith('.json')) return text.replace(new RegExp(`"${from.kebab}": ("(?:[^"\\\\]|\\\\.)*")`), `"${to.kebab}": $1, $&`);
  const isOurs = new RegExp(`^(import \\{ \\w*${from.Pascal}\\w* \\} |import \\{ ${from.camel}\\w* \\} |\\s*['"]${from.kebab}['"]:|\\s*case '${from.kebab}':)`);
  // Only entries of one line make a run: nothing may be put between the lines of a longer one.
  const shapeOf = (line) => (/[{([]$/.test(line) ? '' : line.startsWith('import {') ? 'import' : (/^(\s*(?:case )?['"])[\w-]+['"]:/.exec(line)?.[1] ?? ''));
  const keyOf = (line) => (line.startsWith('import {') ? line.replace(/^.* from /, '') : line);
  const lines = text.split('\n');
  const originals = lines.filter((line) => isOurs.test(line));
  for (const original of originals) {
    const at = lines.indexOf(original);
    const line = renamed(original, from, to);
    let begin = at;
    let end = at;
    while (shapeOf(lines[begin - 1] ?? '') === shapeOf(original)) begin -= 1;
    while (shapeOf(lines[end + 1] ?? '') === shapeOf(original)) end += 1;
    const later = lines.slice(begin, end + 1).findIndex((each) => keyOf(each) > keyOf(line));
    lines.splice(later === -1 ? end + 1 : begin + later, 0, line);
  }
  return lines.join('\n');
}

/** Adds one line before a known one, or replaces a place; throws where the file does not hold it. */
export function withLine(text, { before, replace, by, line, into }) {
  if (!(replace ?? before).test(replace ? text : text.split('\n').find((each) => before.test(each)) ?? '')) throw new Error(`${into} holds no place like ${replace ?? before}: mend new-kinds.mjs.`);
  if (replace) return text.replace(replace, by);
  const lines = text.split('\n');
  return lines.toSpliced(lines.findIndex((each) => before.test(each)), 0, line).join('\n');
}

/** The new files of a kind with their texts. */
function newFiles(kind, plan, words, root) {
  const folder = path.join(templates, kind);
  const fromTemplates = existsSync(folder) ? filesOf(folder, '.').map((file) => ({ file: fill(file, words), text: fill(readFileSync(path.join(folder, file), 'utf8'), words) })) : [];
  const example = plan.copyOf && formsOf(plan.copyOf);
  const copies = (plan.places ?? []).flatMap((place) => filesOf(root, place)).map((file) => ({
    file: renamed(file, example, words), text: renamed(readFileSync(path.join(root, file), 'utf8'), example, words),
  }));
  return [...fromTemplates, ...copies];
}

/** Writes the skeleton of `kind` called `name` below `root`, and returns the paths it wrote and changed. */
export function createSkeleton(kind, name, root) {
  const plan = kinds[kind];
  if (!plan) throw new Error(`There is no kind "${kind ?? ''}"; there are ${Object.keys(kinds).join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '') || name.length > 60) throw new Error(`"${name ?? ''}" is no name: write small letters, digits and hyphens, e.g. word-bank.`);
  const words = { ...formsOf(name), ...plan.words?.(root) };
  const written = newFiles(kind, plan, words, root);
  for (const { file } of written) if (existsSync(path.join(root, file))) throw new Error(`${file} exists already: nothing was written.`);
  // Every place is found before the first file is written: a skeleton is whole or absent.
  const changed = new Map();
  const current = (file) => changed.get(file) ?? readFileSync(path.join(root, file), 'utf8');
  for (const file of (plan.registryFolders ?? []).flatMap((folder) => filesOf(root, folder))) {
    const text = current(file);
    const extended = plan.places.some((place) => file.startsWith(place)) ? text : withRegistryLines(text, formsOf(plan.copyOf), words, file);
    if (extended !== text) changed.set(file, extended);
  }
  if (plan.copyOf && changed.size < 3) throw new Error(`No registries with a line of ${plan.copyOf} were found: mend new-kinds.mjs.`);
  for (const edit of plan.lines ?? []) {
    if (edit.unless && current(edit.into).includes(fill(edit.unless, words))) continue;
    changed.set(edit.into, withLine(current(edit.into), { ...edit, line: edit.line && fill(edit.line, words), by: edit.by && fill(edit.by, words) }));
  }
  for (const { file, text } of written) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  for (const [file, text] of changed) writeFileSync(path.join(root, file), text);
  return { written: written.map(({ file }) => file), changed: [...changed.keys()], next: plan.next.map((line) => fill(line, words)) };
}

if (process.argv[1] === import.meta.filename) {
  const [kind, name] = process.argv.slice(2);
  try {
    const { written, changed, next } = createSkeleton(kind, name, path.resolve(import.meta.dirname, '../..'));
    for (const file of written) console.log(`new      ${file}`);
    for (const file of changed) console.log(`changed  ${file}`);
    console.log(`\n${next.map((line) => `• ${line}`).join('\n')}`);
  } catch (error) {
    console.error(`${error.message}\nUsage: npm run new -- ${Object.keys(kinds).join('|')} <name>`);
    process.exit(1);
  }
}
