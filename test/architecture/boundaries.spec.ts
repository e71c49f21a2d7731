import { describe, expect, it } from '@jest/globals';
import { boundaryProblems, checkBoundaries, cycleProblems, floatingProblems, relationAssignments, roomOf } from '../../libs/tooling/boundaries.mjs';
import { factsOfSource } from '../../libs/tooling/source-facts.mjs';
import { show } from '../../libs/tooling/source-files.mjs';

const manifest = { dependencies: { react: '1', zod: '1', typeorm: '1', '@nestjs/common': '1', fastify: '1' } };
/** The findings for one file with this text, as if it stood in the repository. */
const judge = (file: string, source: string): string[] =>
  boundaryProblems(file, factsOfSource(file, source), { exists: () => false, manifest, rootManifest: { devDependencies: {} } }).map(show);

describe('the rooms of the house', () => {
  it('are respected by every file', () => {
    expect(checkBoundaries().map(show)).toEqual([]);
  });

  it.each([
    ['domain rules that read files', 'libs/domain/src/scoring/score.ts', "import fs from 'node:fs';"],
    ['question rules that draw', 'libs/question-types/src/ordering/rules.ts', "import { useState } from 'react';"],
    ['a player that carries the marking', 'libs/question-types/src/ordering/player.tsx', "import { ordering } from './rules.ts';"],
    ['a learner page that carries zod', 'apps/learn/src/features/quiz/pages/quiz-page.tsx', "import { z } from 'zod';"],
    ['a learner page that carries contracts', 'apps/learn/src/features/quiz/pages/quiz-page.tsx', "import { errorCodes } from '@hocso/contracts/error-codes';"],
    ['a learner page that loads Mantine', 'apps/learn/src/features/home/pages/home-page.tsx', "import { Button } from '@mantine/core';"],
    ['a feature that borrows from its neighbour', 'apps/learn/src/features/home/pages/home-page.tsx', "import { x } from '../../quiz/components/x.tsx';"],
    ['a context that reaches into another', 'apps/api/src/contexts/learning/use-cases/submit-attempt.ts', "import { x } from '../../catalogue/data/course.entity.ts';"],
    ['a context that calls one it may not call', 'apps/api/src/contexts/catalogue/use-cases/publish.ts', "import { x } from '../../learning/learning.api.ts';"],
    ['reporting that calls a context', 'apps/api/src/contexts/reporting/data/board.ts', "import type { x } from '../../learning/learning.api.ts';"],
    ['plumbing that knows a business word', 'apps/api/src/platform/http/pages.ts', "import { x } from '../../contexts/learning/learning.api.ts';"],
    ['a use case that writes SQL', 'apps/api/src/contexts/learning/use-cases/submit-attempt.ts', "import { DataSource } from 'typeorm';"],
    ['a package that is not named', 'apps/learn/src/data/store.ts', "import { openDB } from 'idb';"],
    ['a package left by a relative path', 'apps/console/src/app/shell.tsx', "import x from '../../../../libs/ui/src/icon.tsx';"],
    ['a walk that carries zod to the phone', 'libs/domain/src/walk/story.ts', "import { z } from 'zod';"],
    ['a file in no room', 'libs/unheard-of/src/x.ts', 'export {};'],
  ])('refuse %s, and say what to do instead', (_what, file, source) => {
    const [first = ''] = judge(file, source);
    expect(first).toContain(file);
    expect(first).toMatch(/→ .+libs\/handbook\//s);
  });

  it.each([
    ['types of contracts in a learner page', 'apps/learn/src/features/quiz/pages/quiz-page.tsx', "import type { ErrorCode } from '@hocso/contracts/error-codes';"],
    ['the door of a context along an arrow', 'apps/api/src/contexts/learning/use-cases/submit-attempt.ts', "import { CatalogueApi } from '../../catalogue/catalogue.api.ts';"],
    ['a module of another context in a module', 'apps/api/src/contexts/learning/learning.module.ts', "import { CatalogueModule } from '../catalogue/catalogue.module.ts';"],
    ['a walk in a player', 'libs/question-types/src/scenario/player.tsx', "import { placeInStory } from '@hocso/domain/walk/story';"],
    ['zod in the domain', 'libs/domain/src/scoring/score.ts', "import { z } from 'zod';"],
  ])('allow %s', (_what, file, source) => {
    expect(judge(file, source)).toEqual([]);
  });

  it('refuse rings of files, but not rings of types', () => {
    expect(cycleProblems(new Map([['a.ts', ['b.ts']], ['b.ts', ['c.ts']], ['c.ts', ['a.ts']]])).map(show)[0]).toContain('a.ts → b.ts → c.ts → a.ts');
    expect(cycleProblems(new Map([['a.ts', ['b.ts', 'c.ts']], ['b.ts', ['c.ts']]]))).toEqual([]);
    expect(factsOfSource('a.ts', "import type { A } from './a.ts'; import { type B } from './b.ts'; export type { C } from './c.ts';").imports.every(({ typeOnly }) => typeOnly)).toBe(true);
  });

  it('know every room by its path', () => {
    expect(roomOf('libs/question-types/src/ordering/rules.ts')?.name).toBe('question rules');
    expect(roomOf('apps/api/src/contexts/learning/learning.api.ts')?.name).toBe('context door');
  });
});

describe('the rules about rows and promises', () => {
  it('refuse the assignment of a relation that an entity declares', () => {
    const entity = factsOfSource('unit.entity.ts', 'class Unit { @ManyToOne(() => Unit) parent: Unit; }');
    const facts = factsOfSource('move-unit.ts', 'unit.parent = other; unit.parentId = other.id;');
    expect(relationAssignments('move-unit.ts', facts, new Set(entity.relations)).map(show)).toEqual([expect.stringContaining('parentId')]);
  });

  it('refuse a call of an asynchronous function whose promise is dropped', () => {
    const facts = factsOfSource('a.ts', 'class A { async save() {} go() { this.save(); } }\nasync function f() {}\nf(); void f(); await f();');
    expect(floatingProblems('a.ts', facts).map((one: { line: number }) => one.line)).toEqual([1, 3]);
  });
});
