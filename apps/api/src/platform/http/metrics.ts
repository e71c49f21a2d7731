import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Env } from '../config/env.ts';
import type { Database } from '../database/database.ts';

/** Measures every request by route (never by address: those hold ids) and serves the figures on an address of their own. */
export async function serveMetrics(app: FastifyInstance, database: Database, env: Pick<Env, 'METRICS_PORT' | 'METRICS_HOST'>): Promise<FastifyInstance | null> {
  if (env.METRICS_PORT === 0) return null;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({ name: 'hocso_request_seconds', help: 'Time to answer', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers: [registry] });
  app.addHook('onResponse', (request, reply, done) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
  const server = fastify();
  server.get('/metrics', async (_request, reply) => {
    const { totalCount, idleCount, waitingCount } = database.pool;
    const pool = `# TYPE hocso_pool_connections gauge\nhocso_pool_connections{state="open"} ${totalCount}\nhocso_pool_connections{state="idle"} ${idleCount}\nhocso_pool_connections{state="waiting"} ${waitingCount}\n`;
    return reply.header('content-type', registry.contentType).send((await registry.metrics()) + pool);
  });
  await server.listen({ port: env.METRICS_PORT, host: env.METRICS_HOST });
  return server;
}
