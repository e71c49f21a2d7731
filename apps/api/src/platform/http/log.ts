import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

const isDatabaseError = (error: Error & { code?: unknown; severity?: unknown }): boolean => typeof error.code === 'string' && error.severity !== undefined;

/**
 * What a log may know of an error. The database repeats rows and values in its messages ("Failing row contains (…)"),
 * so of its errors only code, constraint and table are kept.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  if (!isDatabaseError(error)) return { type: name, message, stack: frames };
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>;
  return { type: 'DatabaseError', code, constraint, table, routine, stack: frames };
}

/** The log of the server: JSON lines. Request lines hold method, route and time; never addresses with codes in them, bodies, names or cookies. */
export const createLog = (level: string, to: DestinationStream = pino.destination(1)): Logger => pino({
  level, base: null, formatters: { level: (label) => ({ level: label }) }, serializers: { req: () => undefined, res: () => undefined, err: loggedError },
}, to);
