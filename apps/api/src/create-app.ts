import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.ts';
import type { Clock } from './platform/clock/clock.ts';
import { EnvToken, readEnv } from './platform/config/env.ts';
import type { Env } from './platform/config/env.ts';
import { Database } from './platform/database/database.ts';
import { registerApiReference } from './platform/http/api-reference.ts';
import { registerHealth } from './platform/http/health.ts';
import { cleanInput, registerJsonBody } from './platform/http/json-body.ts';
import { registerKnownAddresses } from './platform/http/known-addresses.ts';
import { createLog } from './platform/http/log.ts';
import { serveMetrics } from './platform/http/metrics.ts';
import { sendProblem } from './platform/http/problem.filter.ts';
import { registerWebs } from './platform/http/webs.ts';

const bodyLimit = 64 * 1024;
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

export interface App { nest: NestFastifyApplication; fastify: FastifyInstance; env: Env; database: Database; close(): Promise<void> }

/** Builds the whole server: API, learner pages and console on one listener; nothing listens yet. */
export async function createApp(options: { webs: boolean; clock?: Clock; logTo?: DestinationStream } = { webs: true }): Promise<App> {
  const settings = readEnv();
  const logger = createLog(settings.LOG_LEVEL, options.logTo);
  const adapter = new FastifyAdapter({
    loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }), bodyLimit, trustProxy: settings.TRUST_PROXY, genReqId: () => randomUUID(), forceCloseConnections: 'idle', requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    // Addresses that cannot be decoded or routed are refused before any route, but in the same shape.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply),
  });
  const nest = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options.clock), adapter, { logger: ['error', 'warn'], bodyParser: false, abortOnError: false });
  nest.setGlobalPrefix('api');
  const fastify = nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const env = nest.get<Env>(EnvToken);
  const database = nest.get(Database);
  await prepareHttp(fastify, database, options.webs);
  const metrics = await serveMetrics(fastify, database, env);
  await nest.init();
  await fastify.ready();
  const close = async (): Promise<void> => {
    await nest.close();
    await metrics?.close();
    await database.close();
  };
  return { nest, fastify, env, database, close };
}

async function prepareHttp(fastify: FastifyInstance, database: Database, webs: boolean): Promise<void> {
  registerKnownAddresses(fastify);
  registerJsonBody(fastify);
  await fastify.register(cookie);
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      request.query = cleanInput(request.query);
      request.params = cleanInput(request.params);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('x-request-id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
    done(null, payload);
  });
  registerHealth(fastify, database);
  registerApiReference(fastify, version);
  if (webs) await registerWebs(fastify);
}
