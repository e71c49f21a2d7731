import { describe, expect, it } from '@jest/globals';
import { checkSizes, folderProblems, sizeProblems, suppressionProblems } from '../../libs/tooling/sizes.mjs';
import { factsOfSource } from '../../libs/tooling/source-facts.mjs';
import { show } from '../../libs/tooling/source-files.mjs';

describe('sizes and names', () => {
  it('are kept by every file and folder', () => {
    expect(checkSizes().map(show)).toEqual([]);
  });

  it('refuse a file of more than 400 lines', () => {
    expect(sizeProblems('apps/api/src/x.ts', '\n'.repeat(400), undefined)).toHaveLength(1);
    expect(sizeProblems('apps/api/src/x.ts', '\n'.repeat(399), undefined)).toHaveLength(0);
  });

  it('refuse a class with more than six injected dependencies', () => {
    const withDependencies = (count: number): string => `class A { constructor(${Array.from({ length: count }, (_, n) => `private readonly p${n}: P${n}`).join(', ')}) {} }`;
    const judge = (count: number): unknown[] => sizeProblems('apps/api/src/x.ts', '', factsOfSource('x.ts', withDependencies(count)));
    expect(judge(7)).toHaveLength(1);
    expect(judge(6)).toHaveLength(0);
  });

  it.each(['apps/api/src/utils/x.ts', 'libs/domain/src/common/x.ts', 'apps/learn/src/helpers.ts'])('refuse the empty name %s', (file) => {
    expect(sizeProblems(file, '', undefined)).toHaveLength(1);
  });

  it('refuse a folder of more than 25 files, and of more than 8 primitives', () => {
    const files = (folder: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${folder}/f${n}.ts`);
    expect(folderProblems(files('apps/api/src/x', 26))).toHaveLength(1);
    expect(folderProblems(files('apps/api/src/x', 25))).toHaveLength(0);
    expect(folderProblems(files('libs/domain/src/primitives', 9))).toHaveLength(1);
  });

  it('let the number of suppressions only fall', () => {
    expect(suppressionProblems(3, 2).map(show)[0]).toContain('may only fall');
    expect(suppressionProblems(1, 2).map(show)[0]).toContain('write 1');
    expect(suppressionProblems(2, 2)).toEqual([]);
  });
});
