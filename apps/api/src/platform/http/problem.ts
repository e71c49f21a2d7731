import { errorStatuses, isErrorCode } from '@hocso/contracts/error-codes';
import type { ErrorCode } from '@hocso/contracts/error-codes';
import type { Problem } from '@hocso/contracts/problem';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { ErrorParams } from '@hocso/domain/primitives/domain-error';

/** A schema refused the input: which fields, and by which rule. */
export class InvalidRequest extends Error {
  constructor(readonly issues: { path: string; code: string }[]) {
    super('request.invalid');
  }
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request.unreadable', 401: 'access.sign-in-needed', 403: 'access.not-allowed', 404: 'request.not-found', 405: 'request.method-not-allowed',
  413: 'request.too-large', 414: 'request.too-large', 415: 'request.unsupported-media-type', 431: 'request.too-large', 503: 'system.not-ready',
};

/** Unique constraints that two requests may race for, and what the loser is told. */
export const byConstraint: Readonly<Record<string, ErrorCode>> = {
  pk_identity_directory: 'identity.username-taken',
  uq_unit_open_name: 'organisation.unit-name-taken',
  uq_activity_record_client_key: 'learning.client-key-taken',
};

const statusOf = (error: object): number | undefined => {
  for (const key of ['statusCode', 'status'] as const) {
    const value: unknown = (error as Record<string, unknown>)[key];
    if (typeof value === 'number' && value >= 400 && value < 500) return value;
  }
  return undefined;
};

/** Turns any error into what the caller may know. Faults keep their details in the log, under the trace id. */
export function problemOf(error: unknown, traceId: string): Problem {
  const problem = (code: ErrorCode, params: ErrorParams = {}): Problem => ({ status: errorStatuses[code], code, params: { ...params }, traceId });
  if (error instanceof InvalidRequest) return { ...problem('request.invalid'), issues: error.issues };
  if (error instanceof DomainError && isErrorCode(error.code)) return problem(error.code, error.params);
  if (typeof error !== 'object' || error === null) return problem('system.fault');
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? byConstraint[error.constraint] : undefined;
  if (constraint) return problem(constraint);
  const status = statusOf(error);
  return problem(status === undefined ? 'system.fault' : byStatus[status] ?? 'request.unreadable');
}
