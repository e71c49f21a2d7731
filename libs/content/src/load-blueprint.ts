import { frameworksDirectory, loadDataFile } from './load-data-file.ts';
import type { Blueprint } from './schemas/blueprint-schema.ts';
import { BlueprintFileSchema } from './schemas/blueprint-schema.ts';

/** What the curriculum asks of each course by its code. Throws `ContentError`. */
export const loadBlueprint = (directory: string = frameworksDirectory): Blueprint => loadDataFile('blueprint.yaml', BlueprintFileSchema, directory).courses;
