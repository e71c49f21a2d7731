import { createHash } from 'node:crypto';
import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

export const sessionCookie = 'hs_session';
const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** The database keeps only this hash: a stolen table opens no session. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Reads the cookie `<person_id>.<secret>`; null where there is none or it has another shape. */
export function readSessionCookie(request: FastifyRequest): { personId: string; secretHash: Buffer } | null {
  const match = shape.exec(request.cookies[sessionCookie] ?? '');
  return match?.[1] && match[2] ? { personId: match[1], secretHash: hashOfSecret(match[2]) } : null;
}
