import type { Permission } from '@hocso/domain/access/permissions';
import type { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';

/** What a route answers with when all is well: JSON of a schema, nothing, or a file of a media type. */
export type RouteReply<Reply extends z.ZodType = z.ZodType> = Reply | 'empty' | { file: string };

/**
 * One route of the API as data: the server validates, authorises, serialises and documents by it, the web calls by
 * it, and the role matrix, fuzz and OpenAPI tests walk over all of them. Paths stand under `/api`.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  permission: Permission;
  tag: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  status: 200 | 201 | 204;
  reply: RouteReply;
  /** Codes this route may answer besides the ones every route may (`request.*`, `access.*`, `system.*`, `identity.password-not-set`). */
  errors: readonly ErrorCode[];
  example: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown; reply?: unknown };
}

/** Declares a route; the literal type is kept so that server and client infer its shapes. */
export const defineRoute = <const R extends Route>(route: R): R => route;

/** The parsed body, query or params of a route. */
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.infer<R['body']> : undefined;
export type QueryOf<R extends Route> = R['query'] extends z.ZodType ? z.infer<R['query']> : Record<never, never>;
export type ParamsOf<R extends Route> = R['params'] extends z.ZodType ? z.infer<R['params']> : Record<never, never>;
/** The JSON a route answers with; undefined for empty replies and files. */
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType ? z.infer<R['reply']> : undefined;
