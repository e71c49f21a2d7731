import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../../test/fixtures');
/** A file of test/fixtures. */
export const fixture = (...names: string[]): Buffer => readFileSync(path.join(folder, ...names));
export const fixtureFolder = (...names: string[]): string => path.join(folder, ...names);
