// npm run test:fixtures -- <folder> [--list]: reads every question file of a folder, writes it again, reads that, and says
// of each what came of it. For files of the field that may not be copied here (decisions.md 24).
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { formats } from '../interchange/src/formats.ts';
import { recogniseFormat } from '../interchange/src/recognise-format.ts';
import { toStored } from '../interchange/src/stored/to-stored.ts';
import { comparable, readAll, writeAll } from '../interchange/src/testing/round-trip.ts';
import { printTable } from './bench/figures.ts';

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Usage: npm run test:fixtures -- <folder> [--list]\n');
  process.exit(2);
}
const isQuestionFile = (name: string): boolean => !/\.(json|md|yaml)$|(^|\/)(LICENSE|\.)[^/]*$/i.test(name);
const files = (statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) : [folder])
  .filter((file) => isQuestionFile(path.relative(path.dirname(folder), file))).sort();

const defaults = { id: 'cau-hoi', competency: 'ND5', digcomp: ['4.1'], difficulty: 2, source: 'Tệp nhập', reviewedOn: '2026-11-22', language: 'vi' as const, explanation: '…' };
const rows: (string | number)[][] = [];
const details: string[] = [];
let failed = 0;

for (const file of files) {
  const name = path.relative(folder, file) || path.basename(file);
  const bytes = readFileSync(file);
  const format = recogniseFormat(bytes);
  const facts = format && formats[format];
  if (!format || !facts) {
    rows.push([name, '?', 0, 0, 0, 'not recognised']);
    failed += 1;
    continue;
  }
  const first = await readAll(facts.read, bytes);
  const errors = first.issues.filter(({ severity }) => severity === 'error');
  const written = await writeAll(facts.write, first.items);
  const second = await readAll(facts.read, written.bytes);
  const left = written.issues.filter(({ severity }) => severity === 'error');
  const before = first.questions.filter(({ position }) => !left.some((issue) => issue.position === position)).map((question) => comparable(question, facts.carries));
  const isSame = JSON.stringify(before) === JSON.stringify(second.questions.map((question) => comparable(question, facts.carries)));
  const stored = first.questions.map((question) => toStored(question, defaults));
  if (!isSame) failed += 1;
  rows.push([name, format, first.questions.length, stored.filter((one) => one.stored).length, errors.length, isSame ? 'the same' : 'DIFFERS']);
  for (const { code, severity, params, position } of [...first.issues, ...written.issues]) details.push(`${name}:${position.line ?? position.path}  ${severity} ${code} ${JSON.stringify(params)}`);
  for (const [index, one] of stored.entries()) for (const reason of one.reasons) details.push(`${name}:${first.questions[index]?.position.line ?? ''}  not stored: ${reason.code} ${JSON.stringify(reason.params)}`);
}
printTable(['file', 'format', 'questions', 'can be stored', 'errors', 'read, written, read'], rows);
if (details.length > 0) process.stdout.write(`\n${flags.includes('--list') ? details.join('\n') : `${details.length} things to tell; "--list" shows them.`}\n`);
process.stdout.write(`\n${files.length - failed} of ${files.length} files came back as they were.\n`);
process.exit(failed === 0 ? 0 : 1);
