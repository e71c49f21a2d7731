import { frameworksDirectory, loadDataFile } from './load-data-file.ts';
import type { Framework } from './schemas/framework-schema.ts';
import { FrameworkSchema } from './schemas/framework-schema.ts';

/** The ward's 1e framework: four audiences, their competencies, the mapping of Decision 757. Throws `ContentError`. */
export const loadFramework = (directory: string = frameworksDirectory): Framework => loadDataFile('competencies-1e.yaml', FrameworkSchema, directory);
