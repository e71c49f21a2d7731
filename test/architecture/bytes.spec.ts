import { describe, expect, it } from '@jest/globals';
import { budgets, consoleProblems, engineProblems, learnProblems } from '../../libs/tooling/bytes.mjs';
import { show } from '../../libs/tooling/source-files.mjs';

const manifest = {
  'src/entry-client.tsx': { file: 'entry.js', isEntry: true, imports: ['_react.js'], css: ['style.css'], dynamicImports: ['src/features/home/pages/home-page.tsx'] },
  '_react.js': { file: 'react.js' },
  'src/features/home/pages/home-page.tsx': { file: 'home.js' },
  'src/features/lesson/pages/lesson-page.tsx': { file: 'lesson.js' },
  'src/features/quiz/pages/quiz-page.tsx': { file: 'quiz.js' },
  '../../libs/question-types/src/hotspot/player.tsx': { file: 'hotspot.js' },
};
const sizes: Record<string, number> = { 'entry.js': 20_000, 'react.js': 60_000, 'style.css': 5_000, 'home.js': 5_000, 'lesson.js': 5_000, 'quiz.js': 10_000, 'hotspot.js': 6_000 };
const judge = (changed: Record<string, number>, fonts = 50_000): string[] =>
  learnProblems(manifest, (file: string) => ({ ...sizes, ...changed })[file] ?? 0, fonts).found.map(show);

describe('the byte budgets', () => {
  it('are met by a light app', () => {
    expect(judge({})).toEqual([]);
  });

  it.each([
    ['scripts that the entry shares', { 'react.js': 90_000 }, 'scripts'],
    ['a page and its heaviest question', { 'quiz.js': 20_000, 'hotspot.js': 15_000 }, 'hotspot'],
    ['styles', { 'style.css': budgets.learnStyle + 1 }, 'styles'],
    ['one question type', { 'hotspot.js': budgets.questionChunk + 1 }, 'chunk'],
  ])('fail on too heavy %s', (_what, changed, word) => {
    expect(judge(changed).join()).toContain(word);
  });

  it('fail on too heavy fonts, and when a page to measure is gone', () => {
    expect(judge({}, budgets.learnFonts + 1).join()).toContain('fonts');
    const { 'src/features/quiz/pages/quiz-page.tsx': _quiz, ...without } = manifest;
    expect(learnProblems(without, () => 1, 0).found.map(show).join()).toContain('"quiz"');
  });

  it('fail when the first screen of the console is too heavy', () => {
    const consoleManifest = { 'index.html': { file: 'main.js', isEntry: true, css: ['main.css'] } };
    expect(consoleProblems(consoleManifest, () => 200 * 1024).found).toHaveLength(1);
    expect(consoleProblems(consoleManifest, () => 100 * 1024).found).toHaveLength(0);
  });
});

describe('scripts for old telephones', () => {
  it.each(['a.at(-1)', '"x".replaceAll("a","b")', 'Object.hasOwn(a,"b")', 'structuredClone(a)', 'crypto.randomUUID()', 'new WeakRef(a)', '[...a].toSorted()'])('may not call %s', (call) => {
    expect(engineProblems('app.js', `let u=a[0]?.body;${call};`)).toHaveLength(1);
  });

  it('may use what ES2020 has, and names that only look alike', () => {
    expect(engineProblems('app.js', 'a.concat(b).flatMap(c);d.format(e);x.stat(1);y.replace(/a/g,"b");m.groupBy;Object.fromEntries(z);v.at')).toEqual([]);
  });
});
