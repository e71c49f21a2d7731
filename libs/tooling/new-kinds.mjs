// What `npm run new` adds for each kind besides the files of templates/<kind>: lines in registries, as data.
// `into`: the file; `like`: the lines among which the new one is sorted in; `before`: or the line it is put in front of;
// `unless`: a text that makes the line needless where the file holds it already.
import './node-version.mjs';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const registry = (into, like, line) => ({ into, like, line });
const front = (into, before, line) => ({ into, before, line });

const typeRegistries = (folder, suffix, lazy) => [
  registry(`${folder}/rules.ts`, /^import \{ \w+ \} from '\.\/[\w-]+\/rules\.ts';$/, "import { __camel__ } from './__kebab__/rules.ts';"),
  registry(`${folder}/rules.ts`, /^ {2}'[\w-]+': \w+,$/, "  '__kebab__': __camel__,"),
  registry(`${folder}/players.ts`, /^ {2}'[\w-]+': loader\(/, `  '__kebab__': loader(() => import('./__kebab__/player.tsx'), (module) => module.__Pascal__${suffix}),`),
  registry(`${folder}/players.server.ts`, /^import \{ \w+Player \} from '\.\/[\w-]+\/player\.tsx';$/, `import { __Pascal__${suffix} } from './__kebab__/player.tsx';`),
  registry(`${folder}/players.server.ts`, /^ {2}'[\w-]+': \w+Player,$/, `  '__kebab__': __Pascal__${suffix},`),
  ...lazy,
];

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
    lines: typeRegistries('libs/question-types/src', 'Player', [
      registry('libs/question-types/src/words.ts', /^ {2}'[\w-]+': 'problem\.[\w-]+',$/, "  '__kebab__': 'problem.__kebab__',"),
      front('libs/question-types/src/locale/vi.json', /^ {4}"single-choice": "/, '    "__kebab__": "Hãy trả lời câu này.",'),
      front('libs/question-types/src/locale/en.json', /^ {4}"single-choice": "/, '    "__kebab__": "Please answer this question.",'),
      registry('libs/question-types/src/testing/question-cases.ts', /^import \{ \w+Cases \} from '\.\.\/[\w-]+\/arbitrary\.ts';$/, "import { __camel__Cases } from '../__kebab__/arbitrary.ts';"),
      registry('libs/question-types/src/testing/question-cases.ts', /^ {2}'[\w-]+': \w+Cases,$/, "  '__kebab__': __camel__Cases,"),
      front('libs/content/src/laws/question-parts.ts', /^ {4}case 'true-false': return \[\];$/, "    case '__kebab__': return [];"),
    ]),
    next: ['Write the schema, validate and score in libs/question-types/src/__kebab__/rules.ts, then the player.',
      'Generate its questions and responses in arbitrary.ts beside it; the laws of all question types are tried on them.',
      'Replace the sample question in libs/content/banks/_samples/; the content tests play and mark it.',
      'If a learner chooses among parts, name them in libs/content/src/laws/question-parts.ts.'],
  },
  'lesson-type': {
    lines: typeRegistries('libs/lesson-types/src', 'Player', [
      registry('libs/lesson-types/src/words.ts', /^ {2}'[\w-]+': 'done\.[\w-]+',$/, "  '__kebab__': 'done.__kebab__',"),
      front('libs/lesson-types/src/locale/vi.json', /^ {4}"checklist": "Tôi đã/, '    "__kebab__": "Tôi đã xem xong",'),
      front('libs/lesson-types/src/locale/en.json', /^ {4}"checklist": "I /, '    "__kebab__": "I have finished",'),
      front('libs/content/src/laws/lesson-laws.ts', /^ {4}case 'simulation': return \[\];$/, "    case '__kebab__': return [];"),
    ]),
    next: ['Write the structure and its words in libs/lesson-types/src/__kebab__/rules.ts, then the player.',
      'Say in libs/handbook what completes a lesson of this type, and give it its size law in libs/content/src/laws/lesson-laws.ts.'],
  },
  course: {
    words: (root) => {
      const code = freeCourseCode(root);
      return { code, codeLower: code.toLowerCase() };
    },
    lines: [],
    next: ['Write course.yaml, then the lessons, then quiz.yaml in libs/content/courses/__kebab__; "npm run content:check -- __kebab__" reports file, field and remedy.',
      'Give the course its pool, draw and types in libs/content/frameworks/blueprint.yaml.'],
  },
  context: {
    lines: [
      { ...front('libs/tooling/boundaries-rules.mjs', /^ {2}reporting: \[\],$/, "  '__kebab__': [],"), unless: '  __kebab__: [' },
      registry('apps/api/src/app.module.ts', /^import \{ \w+Module \} from '\.\/contexts\//, "import { __Pascal__Module } from './contexts/__kebab__/__kebab__.module.ts';"),
      { into: 'apps/api/src/app.module.ts', replace: /(imports: \[[^\]]*?),?(\s*)\]/, by: '$1, __Pascal__Module$2]' },
    ],
    next: ['Fill in the README of apps/api/src/contexts/__kebab__ and name its arrows in libs/tooling/boundaries-rules.mjs.',
      'Replace the first use case; tables come with a migration and an entity in data/, routes with a contract in libs/contracts/src/__kebab__/.'],
  },
};
