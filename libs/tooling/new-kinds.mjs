// What `npm run new` writes for each kind, as data.
// `copyOf`: the living example a new one starts as; its folders and files are copied under the new name, and its line
// in every registry below `registryFolders` is repeated. So a skeleton is never older than the code it stands beside.
// `lines`: other lines to add, each before a line that is known; `unless` makes one needless where the text is there.
import './node-version.mjs';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The first course code of residents that neither the curriculum nor a course uses. */
function freeCourseCode(root) {
  const courses = path.join(root, 'libs/content/courses');
  const files = [path.join(root, 'libs/content/frameworks/blueprint.yaml'), ...readdirSync(courses).map((slug) => path.join(courses, slug, 'course.yaml'))];
  const used = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')).join('\n');
  for (let number = 1; number < 100; number += 1) {
    const code = `ND-${String(number).padStart(2, '0')}`;
    if (!new RegExp(`\\b${code}\\b`).test(used)) return code;
  }
  throw new Error('All course codes of residents are in use.');
}

export const kinds = {
  'question-type': {
    copyOf: 'single-choice',
    places: ['libs/question-types/src/single-choice', 'libs/content/banks/_samples/single-choice.question.yaml'],
    registryFolders: ['libs/question-types/src', 'apps/learn/src/features/quiz'],
    next: ['It begins as a copy of single-choice: change the schema, validate and score in libs/question-types/src/__kebab__/rules.ts, then arbitrary.ts (the laws run by themselves), then the player.',
      'Replace the sample question in libs/content/banks/_samples/; the content tests play and mark it.'],
  },
  'lesson-type': {
    copyOf: 'reading',
    places: ['libs/lesson-types/src/reading'],
    registryFolders: ['libs/lesson-types/src', 'libs/content/src/laws', 'apps/learn/src/features/lesson', 'apps/api/src/demo', 'apps/api/src/testing', 'test'],
    next: ['It begins as a copy of reading: change structure and words in libs/lesson-types/src/__kebab__/rules.ts, then the player.',
      'Say in the handbook what completes a lesson of this type, and give it its size law in libs/content/src/laws/lesson-laws.ts.'],
  },
  course: {
    words: (root) => {
      const code = freeCourseCode(root);
      return { code, codeLower: code.toLowerCase() };
    },
    next: ['Write course.yaml, then the lessons, then quiz.yaml in libs/content/courses/__kebab__; "npm run content:check -- __kebab__" reports file, field and remedy.',
      'Give the course its pool, draw and types in libs/content/frameworks/blueprint.yaml.'],
  },
  context: {
    lines: [
      { into: 'libs/tooling/boundaries-rules.mjs', before: /^ {2}reporting: \[\],$/, line: "  '__kebab__': [],", unless: '  __kebab__: [' },
      { into: 'apps/api/src/app.module.ts', before: /^import \{ \w+Module \} from '\.\/contexts\//, line: "import { __Pascal__Module } from './contexts/__kebab__/__kebab__.module.ts';" },
      { into: 'apps/api/src/app.module.ts', replace: /(const contexts\b[^=]*= \[[^\]]*?),?(\s*)\]/, by: '$1, __Pascal__Module$2]' },
    ],
    next: ['Fill in the README of apps/api/src/contexts/__kebab__ and name its arrows in libs/tooling/boundaries-rules.mjs.',
      'Replace the first use case; tables come with a migration and an entity in data/, routes with a contract in libs/contracts/src/__kebab__/.'],
  },
  report: {
    lines: [
      { into: 'libs/contracts/src/routes.ts', before: /^import \{ boardRoutes \}/, line: "import { __camel__Routes } from './reporting/__kebab__.contract.ts';" },
      { into: 'libs/contracts/src/routes.ts', replace: /\.\.\.boardRoutes,/, by: '...boardRoutes, ...__camel__Routes,' },
      { into: 'apps/api/src/contexts/reporting/reports/registry.ts', before: /^import type \{ Report \}/, line: "import { __camel__Report } from './__kebab__/__kebab__.report.ts';" },
      { into: 'apps/api/src/contexts/reporting/reports/registry.ts', before: /^\];$/, line: '  __camel__Report,' },
    ],
    next: ['Describe parameters, row and total in libs/contracts/src/reporting/__kebab__.contract.ts, then write the SQL in apps/api/src/contexts/reporting/reports/__kebab__/__kebab__.query.ts.',
      'The page is a feature of apps/console: title and column names go to its locale files.'],
  },
};
