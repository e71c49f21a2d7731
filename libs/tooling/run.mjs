// node libs/tooling/run.mjs <file.ts> [arguments]: runs a TypeScript program of the repository.
import './node-version.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node libs/tooling/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
const starter = Number(process.env.HOCSO_PARENT);
if (starter) {
  // Not for this program's own children, whose parent is another one.
  delete process.env.HOCSO_PARENT;
  // A starter that was killed cannot stop its children any more: they stop by themselves, and at once if they hang.
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  }, 500);
  watch.unref();
}
// Imported late: an older Node must meet the version check first, not a missing export.
await import('./ts-loader.mjs');
process.argv = [process.argv[0], path.resolve(file), ...rest];
await import(pathToFileURL(path.resolve(file)).href);
