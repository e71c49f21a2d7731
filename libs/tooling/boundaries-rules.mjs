// The rooms of the house and who may enter which, as data. The text behind it: libs/handbook/architecture.md.

const page = 'libs/handbook/architecture.md';
const react = ['react', 'react-dom', 'i18next', 'react-i18next', 'react-router'];
const api = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-fastify', 'reflect-metadata', 'rxjs', 'fastify', '@fastify/cookie', '@fastify/static', '@fastify/compress', 'zod', 'node:'];

/** Which context may call which (A: [B] = A may import B's *.api.ts and *.events.ts). */
export const contextArrows = {
  identity: [],
  competency: [],
  organisation: ['identity', 'competency'],
  catalogue: ['competency'],
  learning: ['catalogue', 'competency', 'organisation', 'identity'],
  analysis: ['learning', 'catalogue', 'organisation'],
  assistance: ['analysis', 'learning', 'organisation', 'identity'],
  campaign: ['learning', 'organisation'],
  outreach: ['catalogue', 'campaign'],
  messaging: ['identity', 'organisation'],
  reporting: [],
};

/**
 * Rooms in the order they are tried. `rooms`: rooms whose code may be imported; `types`: rooms of which only types may
 * be imported; `packages`: packages from npm (a name ending with ":" is a prefix). `instead`: what to do when refused.
 */
export const rooms = [
  { name: 'tests', path: /^test\//, rooms: ['*'], packages: ['*'], page, instead: '' },
  { name: 'tooling', path: /^libs\/tooling\//, rooms: ['*'], packages: ['*'], page, instead: '' },
  { name: 'build configuration', path: /^apps\/[^/]+\/[^/]+\.ts$/, rooms: ['ui', 'build configuration'], packages: ['*'], page, instead: '' },

  { name: 'domain test tools', path: /^libs\/domain\/src\/testing\//, rooms: ['domain', 'domain test tools'], packages: ['fast-check'], page,
    instead: 'Generators of test values stay pure: they know the domain and fast-check.' },
  { name: 'question test tools', path: /^libs\/question-types\/src\/([^/]+\/arbitrary|testing\/[^/]+)\.ts$/, rooms: ['domain', 'domain test tools', 'question rules', 'question test tools', 'domain walks'], packages: ['fast-check'], page,
    instead: 'Generators of test values stay pure: they know the domain, the rules and fast-check.' },
  { name: 'domain walks', path: /^libs\/domain\/src\/walk\/(?!.+\.spec\.ts$)/, rooms: ['domain walks'], packages: [], page,
    instead: 'What a player and the server walk through alike goes to the phone: it imports nothing, not even zod.' },
  { name: 'domain', path: /^libs\/domain\//, rooms: ['domain', 'domain walks'], packages: ['zod'], page,
    instead: 'Domain rules are pure: pass the clock, random numbers and data in as arguments, and keep input and output in apps/api.' },
  { name: 'question tests', path: /^libs\/question-types\/src\/.+\.spec\.tsx?$/, rooms: ['question tests', 'question rules', 'question players', 'domain', 'ui', 'domain walks'], packages: ['zod', 'react', 'react-dom'], page,
    instead: 'A test of a type stays inside libs/question-types; what needs a server belongs in test/.' },
  { name: 'question rules', path: /^libs\/question-types\/src\/([^/]+\/(rules|interchange)[^/]*|rules|question-type)\.ts$/, rooms: ['domain', 'question rules', 'domain walks'], packages: ['zod'], page,
    instead: 'rules.ts marks on the server: what a person sees belongs in player.tsx, editor.tsx or print.tsx beside it.' },
  { name: 'question players', path: /^libs\/question-types\//, rooms: ['ui', 'question players', 'domain walks'], types: ['question rules', 'domain', 'contracts'], packages: ['react', 'i18next', 'react-i18next'], page,
    instead: 'A player goes to the learner\'s phone: take contracts, domain and rules with "import type", and let the server decide.' },
  { name: 'lesson tests', path: /^libs\/lesson-types\/src\/.+\.spec\.tsx?$/, rooms: ['lesson tests', 'lesson rules', 'lesson players', 'domain', 'ui', 'domain walks'], packages: ['zod', 'react', 'react-dom'], page,
    instead: 'A test of a type stays inside libs/lesson-types; what needs a server belongs in test/.' },
  { name: 'lesson rules', path: /^libs\/lesson-types\/src\/([^/]+\/(rules|interchange)[^/]*|rules|lesson-type)\.ts$/, rooms: ['domain', 'lesson rules', 'domain walks'], packages: ['zod'], page,
    instead: 'rules.ts runs on the server: what a person sees belongs in player.tsx beside it.' },
  { name: 'lesson players', path: /^libs\/lesson-types\//, rooms: ['ui', 'lesson players', 'domain walks'], types: ['lesson rules', 'domain', 'contracts'], packages: ['react', 'i18next', 'react-i18next'], page,
    instead: 'A player goes to the learner\'s phone: take contracts, domain and rules with "import type".' },
  { name: 'contracts', path: /^libs\/contracts\//, rooms: ['contracts', 'domain', 'question rules', 'lesson rules'], packages: ['zod'], page,
    instead: 'Contracts describe wire shapes for both sides: they know the domain and the rules of content, nothing else.' },
  { name: 'interchange', path: /^libs\/interchange\//, rooms: ['interchange', 'domain', 'question rules'], packages: ['zod', 'saxes', 'sanitize-html', 'yauzl', 'fflate', 'docx', 'node:'], page,
    instead: 'Readers and writers turn files into questions and back; staging, permissions and storing are the work of apps/api.' },
  { name: 'content', path: /^libs\/content\//, rooms: ['content', 'domain', 'question rules', 'lesson rules'], packages: ['zod', 'yaml', 'marked', 'node:'], page,
    instead: 'Content reads files and checks them; publishing them is the work of contexts/catalogue.' },
  { name: 'ui', path: /^libs\/ui\//, rooms: ['ui'], types: ['domain', 'contracts'], packages: ['react', 'react-dom', 'i18next', 'react-i18next'], page,
    instead: 'libs/ui is looks only: let the app pass in what it knows.' },

  { name: 'api test tools', path: /^apps\/api\/src\/testing\//, rooms: ['*'], packages: ['*'], page, instead: '' },
  { name: 'api composition', path: /^apps\/api\/src\/((commands|demo)\/.+|[^/]+|platform\/database\/(entities|migrations\/[^/]+))\.ts$/, rooms: ['*'], packages: ['*'], page, instead: '' },
  { name: 'platform', path: /^apps\/api\/src\/platform\//, rooms: ['platform', 'api composition', 'contracts', 'domain'],
    packages: [...api, 'typeorm', 'pg', 'pino', 'prom-client', 'qrcode', 'fflate', '@node-rs/argon2', '@myriaddreamin/', '@expo-google-fonts/'], page,
    instead: 'platform/ is plumbing without business words: declare a port there and let the context provide it in its module.' },
  { name: 'reporting', path: /^apps\/api\/src\/contexts\/reporting\//, rooms: ['own context', 'platform', 'contracts', 'domain'], packages: [...api, 'typeorm'], page,
    instead: 'Reports read only the published views v_*: let the owning context add what is missing to its view by a migration.' },
  { name: 'context http', path: /^apps\/api\/src\/contexts\/[^/]+\/http\//, rooms: ['own context', 'context door', 'platform', 'contracts', 'domain'], types: ['question rules', 'lesson rules'], packages: [...api, 'qrcode'], page,
    instead: 'A controller parses, asks for permission, calls a use case of its own context and shapes the reply.' },
  { name: 'context use cases', path: /^apps\/api\/src\/contexts\/[^/]+\/use-cases\//, rooms: ['own context', 'context door', 'platform', 'contracts', 'domain', 'content', 'question rules', 'lesson rules'], packages: ['@nestjs/common', 'zod', 'node:'], page,
    instead: 'A use case loads, decides with libs/domain, saves through data/ and announces: SQL and TypeORM belong in data/, HTTP in http/.' },
  { name: 'context data', path: /^apps\/api\/src\/contexts\/[^/]+\/data\//, rooms: ['own context', 'platform', 'contracts', 'domain'], types: ['question rules', 'lesson rules', 'content', 'context door'], packages: ['typeorm', 'pg', '@nestjs/common', 'zod', 'node:'], page,
    instead: 'data/ holds entities and queries of its own context; ask another context through its *.api.ts from a use case.' },
  { name: 'context door', path: /^apps\/api\/src\/contexts\/[^/]+\/[^/]+\.(api|events)\.ts$/, rooms: ['own context', 'context door', 'platform', 'contracts', 'domain'], types: ['question rules', 'lesson rules', 'content'], packages: ['@nestjs/common', 'zod', 'node:'], page,
    instead: 'A door offers what the context owns in plain types.' },
  { name: 'context use cases', path: /^apps\/api\/src\/contexts\/[^/]+\/(?!http\/|data\/)[^/]+\//, rooms: ['own context', 'context door', 'platform', 'contracts', 'domain', 'content', 'question rules', 'lesson rules'], packages: ['@nestjs/common', 'zod', 'node:', '@node-rs/argon2'], page,
    instead: 'A subject of its own inside a context obeys the rules of use cases: SQL and TypeORM belong in data/, HTTP in http/.' },
  { name: 'context module', path: /^apps\/api\/src\/contexts\/[^/]+\/[^/]+\.ts$/, rooms: ['own context', 'context door', 'context module', 'platform', 'contracts', 'domain', 'question rules', 'lesson rules', 'content'], packages: [...api, 'typeorm'], page,
    instead: 'A module file only wires its own context; other contexts come in by their module, api or events file.' },

  { name: 'learn features', path: /^apps\/learn\/src\/features\//, rooms: ['own feature', 'learn data', 'ui', 'question players', 'lesson players'], types: ['contracts', 'domain', 'question rules', 'lesson rules', 'learn app'], packages: react, page,
    instead: 'A learner\'s page takes contracts, domain and rules as types ("import type"), shares through libs/ui or src/data, and never loads another feature, zod, Mantine or the console.' },
  { name: 'learn app', path: /^apps\/learn\/src\/(app\/|[^/]+$)/, rooms: ['learn app', 'learn features', 'learn data', 'ui', 'question players', 'lesson players'], types: ['contracts', 'domain', 'question rules', 'lesson rules'], packages: react, page,
    instead: 'The learner\'s app composes features and stays small: no zod, no Mantine, nothing of the console.' },
  { name: 'learn data', path: /^apps\/learn\/src\//, rooms: ['learn data', 'ui'], types: ['contracts', 'domain', 'question rules', 'lesson rules'], packages: [...react, 'idb'], page,
    instead: 'What features share knows no feature: pass what it needs in.' },
  { name: 'console features', path: /^apps\/console\/src\/features\//, rooms: ['own feature', 'console data', 'ui', 'contracts', 'domain', 'question players', 'lesson players'], types: ['console app'], packages: [...react, '@mantine/', '@tanstack/'], page,
    instead: 'Features of the console share through libs/ui or a folder beside features/; pages of two features are composed in src/app.' },
  { name: 'console app', path: /^apps\/console\/src\/(app\/|[^/]+$)/, rooms: ['console app', 'console features', 'console data', 'ui', 'contracts', 'domain'], packages: [...react, '@mantine/', '@tanstack/'], page,
    instead: 'The console never imports the learner\'s app: what both need belongs in libs/ui.' },
  { name: 'console data', path: /^apps\/console\/src\//, rooms: ['console data', 'ui', 'contracts', 'domain'], packages: [...react, '@mantine/', '@tanstack/'], page,
    instead: 'What features share knows no feature: pass what it needs in.' },
];

/** What a spec file may use besides what its room may. */
export const specExtras = { rooms: ['api test tools', 'domain test tools', 'question test tools'], packages: ['@jest/globals', 'fast-check', 'node:', 'react-dom', 'pg'] };
