// npm run new -- question-type|lesson-type|course|context|report <name>: writes a skeleton that passes `npm run check` at once.
import './node-version.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kinds } from './new-kinds.mjs';

const templates = path.join(import.meta.dirname, 'templates');

/** The forms of a kebab-case name that templates use: word-bank, WordBank, wordBank. */
function formsOf(name) {
  const pascal = name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
  return { kebab: name, Pascal: pascal, camel: pascal[0].toLowerCase() + pascal.slice(1) };
}
const fill = (text, words) => text.replaceAll(/__(\w+?)__/g, (whole, key) => words[key] ?? whole);

/** Sorts `line` in among the lines that look like it, or puts it before the line that is named; throws where none is found. */
export function withLine(text, { like, before, replace, by, line }, into) {
  if (replace) {
    if (!replace.test(text)) throw new Error(`${into} holds no place like ${replace}: mend new-kinds.mjs.`);
    return text.replace(replace, by);
  }
  const lines = text.split('\n');
  const alike = lines.flatMap((each, index) => ((like ?? before).test(each) ? [index] : []));
  if (alike.length === 0) throw new Error(`${into} holds no line like ${like ?? before}: mend new-kinds.mjs.`);
  const place = before ? alike[0] : (alike.find((index) => lines[index] > line) ?? alike.at(-1) + 1);
  return lines.toSpliced(place, 0, line).join('\n');
}

/** Writes the skeleton of `kind` called `name` below `root`, and returns the paths it wrote and changed. */
export function createSkeleton(kind, name, root) {
  const plan = kinds[kind];
  if (!plan) throw new Error(`There is no kind "${kind}"; there are ${Object.keys(kinds).join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '') || name.length > 60) throw new Error(`"${name ?? ''}" is no name: write small letters, digits and hyphens, e.g. word-bank.`);
  const words = { ...formsOf(name), ...plan.words?.(root) };
  const folder = path.join(templates, kind);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  const written = files.map((file) => ({ file: fill(file, words), text: fill(readFileSync(path.join(folder, file), 'utf8'), words) }));
  for (const { file } of written) if (existsSync(path.join(root, file))) throw new Error(`${file} exists already: nothing was written.`);
  // All lines are found before the first file is written: a skeleton is whole or absent.
  const changed = new Map();
  for (const edit of plan.lines) {
    const text = changed.get(edit.into) ?? readFileSync(path.join(root, edit.into), 'utf8');
    if (edit.unless && text.includes(fill(edit.unless, words))) continue;
    changed.set(edit.into, withLine(text, { ...edit, line: edit.line && fill(edit.line, words), by: edit.by && fill(edit.by, words) }, edit.into));
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
