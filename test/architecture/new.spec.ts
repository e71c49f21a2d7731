import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formsOf, withLine, withRegistryLines } from '../../libs/tooling/new.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

/** A copy of the sources that shares the installed packages but resolves the product's own to itself. */
function copyOfTheProduct(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hocso-new-'));
  const isSource = (file: string): boolean => !/(^|\/)(node_modules|dist)(\/|$)/.test(path.relative(root, file));
  for (const part of ['apps', 'libs', 'test', 'package.json', 'tsconfig.base.json']) cpSync(path.join(root, part), path.join(folder, part), { recursive: true, filter: isSource });
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, '@hocso'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@hocso' && name !== '.cache') symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  }
  for (const place of ['apps', 'libs']) {
    for (const name of readdirSync(path.join(folder, place))) {
      symlinkSync(path.join(folder, place, name), path.join(modules, '@hocso', name));
      const own = path.join(root, place, name, 'node_modules');
      if (existsSync(own)) symlinkSync(own, path.join(folder, place, name, 'node_modules'));
    }
  }
  return folder;
}

const run = (...words: string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, timeout: 190_000 });
  return { status, said: `${stdout}${stderr}`.slice(-4000) };
};
const succeeds = (...words: string[]): void => {
  const { status, said } = run(...words);
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${said}`);
};

beforeAll(() => { copy = copyOfTheProduct(); }, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  // Names that sort to the front and to the end of the registries.
  it.each([
    ['question-type', 'a-first-type'], ['question-type', 'word-bank'], ['lesson-type', 'a-first-lesson'], ['lesson-type', 'word-walk'],
    ['course', 'nd-khoa-moi'], ['context', 'campaign'], ['report', 'stuck-learners'],
  ])('writes a %s called %s', (kind, name) => {
    succeeds('libs/tooling/new.mjs', kind, name);
  });

  it('refuses a name that is taken and a name that is none, and writes nothing', () => {
    expect(run('libs/tooling/new.mjs', 'course', 'nd-khoa-moi')).toMatchObject({ status: 1, said: expect.stringContaining('exists already') });
    expect(run('libs/tooling/new.mjs', 'course', 'Khoá mới')).toMatchObject({ status: 1, said: expect.stringContaining('is no name') });
    expect(run('libs/tooling/new.mjs', 'poem', 'x')).toMatchObject({ status: 1, said: expect.stringContaining('no kind') });
  });

  it.each([
    ['types of libs and api', 'types:libs', 'types:api'], ['types of the apps', 'types:learn', 'types:console'],
    ['lint, boundaries, sizes, words and content', 'lint', 'structure', 'content'],
  ])('leaves a product that passes the checks of %s', (_what, ...parts) => {
    succeeds('libs/tooling/check.mjs', ...parts);
  }, 200_000);

  it('leaves a product whose unit tests pass, those of the skeletons among them', () => {
    succeeds('libs/tooling/test.mjs', 'unit', 'a-first|word-|campaign|stuck-learners|load-samples|courses.spec');
  }, 200_000);

  it('says which place it does not find any more', () => {
    expect(() => withLine('export {};', { before: /^import/, line: 'x', into: 'rules.ts', replace: undefined, by: undefined })).toThrow('rules.ts holds no place like');
  });

  it('sorts a line into its registry and leaves longer entries whole', () => {
    const registry = "const all = {\n  'reading': reading,\n  'steps': steps,\n};\nswitch (x) {\n    case 'reading': return 1;\n    case 'scenario': {\n      return 2;\n    }\n}";
    const extended: string = withRegistryLines(registry, formsOf('reading'), formsOf('sign-walk'), 'rules.ts');
    expect(extended.split('\n')).toEqual([
      'const all = {', "  'reading': reading,", "  'sign-walk': signWalk,", "  'steps': steps,", '};',
      'switch (x) {', "    case 'reading': return 1;", "    case 'sign-walk': return 1;", "    case 'scenario': {", '      return 2;', '    }', '}',
    ]);
  });
});
