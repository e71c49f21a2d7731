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

/** A request that was refused or failed; what the screen says about it stands in `problem`. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const networkProblem: Problem = { status: 0, code: 'network', params: {}, issues: [] };
const faultProblem: Problem = { status: 500, code: 'system.fault', params: {}, issues: [] };

/** Reads a problem+json body; anything else the server (or a proxy before it) says counts as a fault. */
export function problemOf(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? body as Partial<Problem> : {};
  return {
    status,
    code: typeof said.code === 'string' ? said.code : status === 503 ? 'system.not-ready' : status === 429 ? 'request.too-many' : status === 401 ? 'access.sign-in-needed' : 'system.fault',
    params: said.params ?? {},
    issues: said.issues ?? [],
    ...(said.traceId === undefined ? {} : { traceId: said.traceId }),
  };
}

/** The problem behind any error a query or mutation ended with. */
export const problemFrom = (error: unknown): Problem => (error instanceof RequestProblem ? error.problem : faultProblem);

/** Whether trying the same request again later may work: no network, a busy or a broken server. */
export const isTemporary = (problem: Problem): boolean => problem.status === 0 || problem.status === 408 || problem.status >= 500;
