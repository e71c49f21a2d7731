import { frameworksDirectory, loadDataFile } from './load-data-file.ts';
import type { ContentVariable } from './schemas/variables-schema.ts';
import { VariablesFileSchema } from './schemas/variables-schema.ts';

/** The content variables in the order officers enter them. Throws `ContentError`. */
export const loadVariables = (directory: string = frameworksDirectory): ContentVariable[] => loadDataFile('variables.yaml', VariablesFileSchema, directory).variables;
