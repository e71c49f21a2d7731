// Which files of the repository are looked at by the checks.
import './node-version.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
// The templates of `npm run new` are judged by what they become: see test/architecture/new.spec.ts.
const skipped = new Set(['node_modules', 'dist', 'templates']);

/** Paths under `places`, relative to the repository and with forward slashes, in a stable order. */
export function filesUnder(places) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(file);
      else if (entry.isFile()) found.push(file);
    }
  };
  for (const place of places) walk(place);
  return found.sort();
}

export const isScript = (file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts');
export const isSpec = (file) => /\.spec\.tsx?$/.test(file);
export const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** One thing a check found: where, what is wrong, what to do instead, and the page that explains it. */
export const problem = (file, line, what, instead, page = '') => ({ file, line, what, instead, page });
export const show = ({ file, line, what, instead, page }) =>
  `${file}${line ? `:${line}` : ''}\n  ${what}\n  → ${instead}${page ? ` (${page})` : ''}`;
