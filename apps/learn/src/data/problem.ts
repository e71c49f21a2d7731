import type { ErrorCode } from '@hocso/contracts/error-codes';

/** Codes of the API, and `network` when no answer came at all. */
export type ProblemCode = ErrorCode | 'network';

/** Why a request did not work out, as the server said it (problem+json), or that the server was not reached. */
export interface Problem {
  status: number;
  code: ProblemCode;
  params: Readonly<Record<string, string | number | boolean>>;
  issues: readonly { path: string; code: string }[];
  traceId?: string;
}

export const networkProblem: Problem = { status: 0, code: 'network', params: {}, issues: [] };

/** Reads a problem+json body; anything else the server (or a proxy before it) says counts as a fault of ours. */
export function problemOf(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? body as Partial<Problem> : {};
  return {
    status,
    code: typeof said.code === 'string' ? said.code : status === 503 ? 'system.not-ready' : status === 429 ? 'request.too-many' : 'system.fault',
    params: said.params ?? {},
    issues: said.issues ?? [],
    ...(said.traceId === undefined ? {} : { traceId: said.traceId }),
  };
}

/** Whether trying the same request again later may work: no network, a busy or a broken server. */
export const isTemporary = (problem: Problem): boolean =>
  problem.status === 0 || problem.status === 408 || problem.status === 429 || problem.status >= 500;
