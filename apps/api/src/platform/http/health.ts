import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { migrations } from '../database/migrations/migrations.ts';

const newestMigration = statement('health.newest-migration', `select name from migrations order by id desc limit 1`);

/** `/api/health`: the process lives. `/api/ready`: the database answers and has the newest schema. */
export function registerHealth(fastify: FastifyInstance, database: Database): void {
  fastify.get('/api/health', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  fastify.get('/api/ready', async (_request, reply) => {
    const found = await database.query<{ name: string }>(newestMigration).catch(() => []);
    const isReady = found[0]?.name === migrations.at(-1)?.name;
    return reply.status(isReady ? 200 : 503).header('cache-control', 'no-store').send({ status: isReady ? 'ready' : 'not-ready' });
  });
}
