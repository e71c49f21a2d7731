// npm run bench [-- attempts|pages|board|first-visit ...]: measures and prints tables. Figures are for people to read, tests never depend on them.
import './node-version.mjs';
import './ts-loader.mjs';
import { existsSync, readdirSync } from 'node:fs';

const folder = new URL('./bench/', import.meta.url);
const all = readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).map((name) => name.replace('.bench.ts', '')).sort();
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !existsSync(new URL(`${name}.bench.ts`, folder)));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. Choose from: ${all.join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n# ${name}`);
  const { run } = await import(new URL(`${name}.bench.ts`, folder).href);
  await run();
}
process.exit(0);
