import { frameworksDirectory, loadDataFile } from './load-data-file.ts';
import type { Spelling } from './schemas/spelling-schema.ts';
import { SpellingSchema } from './schemas/spelling-schema.ts';

/** The spelling rules and words that need care. Throws `ContentError`. */
export const loadSpelling = (directory: string = frameworksDirectory): Spelling => loadDataFile('spelling.yaml', SpellingSchema, directory);
