import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyInstance } from 'fastify';

interface KnownAddress { pattern: RegExp; methods: Set<string> }

const patternOf = (url: string): RegExp => new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);

/** Answers 405 with the methods there are when an address of the API exists but not for the method asked. Call before routes are added. */
export function registerKnownAddresses(fastify: FastifyInstance): void {
  const addresses = new Map<string, KnownAddress>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/')) return;
    const known = addresses.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const each of [method].flat()) known.methods.add(each);
    addresses.set(url, known);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    // The learner's pages answer GET everywhere else, so an API address without GET ends there.
    if (!request.is404 && request.routeOptions.url !== '/*') return done();
    const [pathname = ''] = request.url.split('?');
    const known = pathname.startsWith('/api/') ? [...addresses.values()].find(({ pattern }) => pattern.test(pathname)) : undefined;
    if (!known || known.methods.has(request.method)) return done();
    void reply.header('allow', [...known.methods].join(', '));
    return done(new DomainError('request.method-not-allowed'));
  });
}
