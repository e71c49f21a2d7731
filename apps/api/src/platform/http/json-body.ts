import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { FastifyInstance } from 'fastify';

const decoder = new TextDecoder('utf-8', { fatal: true });
const deepest = 12;

/**
 * Cleans what came from outside before any schema sees it: text becomes NFC (old Vietnamese keyboards and Apple
 * devices send NFD); NUL and broken surrogates, which no database text can hold, are refused.
 */
export function cleanInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new DomainError('request.unreadable');
    return value.normalize('NFC');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) throw new DomainError('request.unreadable');
  if (Array.isArray(value)) return value.map((item) => cleanInput(item, depth + 1));
  return Object.fromEntries(Object.entries(value)
    .filter(([key]) => key !== '__proto__')
    .map(([key, item]) => [cleanInput(key, depth + 1), cleanInput(item, depth + 1)]));
}

/** Replaces the framework's JSON reader by one that refuses broken UTF-8 and cleans every text. */
export function registerJsonBody(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const text = decoder.decode(body as Buffer);
      done(null, text === '' ? undefined : cleanInput(JSON.parse(text)));
    } catch (error) {
      done(error instanceof DomainError ? error : new DomainError('request.unreadable'), undefined);
    }
  });
}
