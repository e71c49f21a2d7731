// node libs/tooling/run.mjs <file.ts> [arguments]: runs a TypeScript program of the repository.
import './node-version.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node libs/tooling/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
// Imported late: an older Node must meet the version check first, not a missing export.
await import('./ts-loader.mjs');
process.argv = [process.argv[0], path.resolve(file), ...rest];
await import(pathToFileURL(path.resolve(file)).href);
