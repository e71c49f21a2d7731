import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dockerProblems, instructionsOf } from '../../libs/tooling/docker-check.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const compose = read('docker-compose.yml');
const dockerfile = read('libs/tooling/docker/Dockerfile');
const caddyfile = read('libs/tooling/docker/Caddyfile');
const judge = (files: { compose?: string; dockerfile?: string; caddyfile?: string }): string =>
  dockerProblems(files.compose ?? compose, files.dockerfile ?? dockerfile, files.caddyfile ?? caddyfile, (file: string) => existsSync(path.join(root, file))).join('\n');

describe('the container files', () => {
  it('fit together', () => {
    expect(judge({})).toBe('');
  });

  it.each([
    ['an image without a version', { compose: compose.replace('postgres:18.4-bookworm', 'postgres:latest') }, 'pin the image'],
    ['an unknown key', { compose: compose.replace('restart:', 'privileged: true\n    restart:') }, 'privileged'],
    ['a password in the file', { compose: compose.replace(/POSTGRES_PASSWORD: .*/, 'POSTGRES_PASSWORD: secret') }, 'must come from the environment'],
    ['a database reachable from outside', { compose: compose.replace('    shm_size', '    ports: ["5432:5432"]\n    shm_size') }, 'publishes a port'],
    ['a volume that is declared nowhere', { compose: compose.replace('- postgres-data:', '- elsewhere:') }, 'elsewhere'],
    ['a mounted file that does not exist', { compose: compose.replace('docker/backup.sh:', 'docker/gone.sh:') }, 'gone.sh'],
    ['an image that runs as root', { dockerfile: dockerfile.replace('USER node', 'USER root') }, 'not run as root'],
    ['an image without a health check', { dockerfile: dockerfile.replace(/HEALTHCHECK.*/, '') }, 'HEALTHCHECK'],
    ['a proxy that sends requests elsewhere', { caddyfile: caddyfile.replace('app:3000', 'api:3000') }, 'no service'],
    ['braces that do not match', { caddyfile: `${caddyfile}\n}` }, 'braces'],
  ])('refuse %s', (_what, files, words) => {
    expect(judge(files)).toContain(words);
  });

  it('copy every workspace of the product into the image', () => {
    const copied = (instructionsOf(dockerfile) as { name: string; rest: string }[]).filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(/\s+/)[0]);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    for (const workspace of Object.keys(lock.packages).filter((place) => /^(apps|libs)\/[^/]+$/.test(place))) expect(copied).toContain(`${workspace}/package.json`);
  });
});
