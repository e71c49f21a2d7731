import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { registerConsole } from './console-pages.ts';
import { registerPages } from './pages.ts';

const apps = path.join(import.meta.dirname, '..', '..', '..', '..');

/** Puts the learner's pages at `/` and the officers' console at `/quan-tri/`, from their builds. */
export async function registerWebs(fastify: FastifyInstance): Promise<void> {
  await registerConsole(fastify, { dir: path.join(apps, 'console', 'dist', 'client') });
  await registerPages(fastify, { clientDir: path.join(apps, 'learn', 'dist', 'client'), serverEntry: path.join(apps, 'learn', 'dist', 'server', 'entry-server.js') });
}
