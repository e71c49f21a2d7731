import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EnvToken } from '../config/env.ts';
import type { Env } from '../config/env.ts';
import { sessionCookie } from './session-cookie.ts';

/** Sends and removes session cookies: httpOnly, SameSite=Lax, secure whenever the request came over https. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(EnvToken) private readonly env: Env) {}

  /** Sends the cookie of a session that was just opened; does nothing without one. */
  send(session: { value: string; seconds: number } | null, request: FastifyRequest, reply: FastifyReply): void {
    if (session) this.set(session.value, session.seconds, request, reply);
  }

  /** Sends the cookie of `opened`, or again the one the request came with, to last for `seconds`. */
  prolong(opened: { value: string } | null, seconds: number, request: FastifyRequest, reply: FastifyReply): void {
    const value = opened?.value ?? request.cookies[sessionCookie];
    if (value !== undefined) this.set(value, seconds, request, reply);
  }

  remove(request: FastifyRequest, reply: FastifyReply): void {
    this.set('', 0, request, reply);
  }

  private set(value: string, seconds: number, request: FastifyRequest, reply: FastifyReply): void {
    const secure = this.env.COOKIE_SECURE ?? request.protocol === 'https';
    void reply.setCookie(sessionCookie, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds });
  }
}
