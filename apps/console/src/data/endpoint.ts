import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '@hocso/contracts/route';
import { RequestProblem, networkProblem, problemOf } from './problem.ts';
import { sessionRenewal } from './session-renewal.ts';

/**
 * One route of the API as the console calls it. Method and path must be the literals of the contract's route, whose
 * type comes along; the schemas themselves stay on the server and out of the bundle.
 */
export interface Endpoint<R extends Route> { method: R['method']; path: R['path']; keepsSession: boolean; readonly route?: R }

export const endpoint = <R extends Route>(method: R['method'], path: R['path']): Endpoint<R> => ({ method, path, keepsSession: true });
/** An endpoint that is called without a session, where 401 is an answer about what was typed. */
export const openEndpoint = <R extends Route>(method: R['method'], path: R['path']): Endpoint<R> => ({ method, path, keepsSession: false });

/** Query values that may be left out: the server fills in its defaults. */
export type QueryInput<R extends Route> = { [Key in keyof QueryOf<R>]?: QueryOf<R>[Key] | undefined };
export type Input<R extends Route> =
  & (R['params'] extends object ? { params: ParamsOf<R> } : { params?: undefined })
  & (R['body'] extends object ? { body: BodyOf<R> } : { body?: undefined })
  & { query?: QueryInput<R> };

type Loose = Readonly<Record<string, unknown>>;

/** The address of a call, for requests and for plain links to files. */
export function addressOf<R extends Route>({ path }: Endpoint<R>, input: { params?: ParamsOf<R> | undefined; query?: QueryInput<R> } = {}): string {
  const params = (input.params ?? {}) as Loose;
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(Object.entries((input.query ?? {}) as Loose).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))).toString();
  return `/api${filled}${search === '' ? '' : `?${search}`}`;
}

// Longer than any report may take; a connection that says nothing for so long is lost.
const patienceMs = 30_000;

async function send(method: string, address: string, body: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method, credentials: 'same-origin', signal: AbortSignal.timeout(patienceMs),
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new RequestProblem(networkProblem);
  }
}

const parse = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Sends a request; when the session has ended meanwhile, asks for the password over the page and sends it again, so
 * that nothing typed is lost. Throws RequestProblem.
 */
export async function sendKeepingSession(method: string, address: string, body: unknown, keepsSession: boolean): Promise<Response> {
  const response = await send(method, address, body);
  if (response.ok) return response;
  if (response.status === 401 && keepsSession && (await sessionRenewal.ask())) return sendKeepingSession(method, address, body, false);
  throw new RequestProblem(problemOf(response.status, parse(await response.text())));
}

/** Calls a route of the API and returns its JSON. Throws RequestProblem. */
export async function call<R extends Route>(route: Endpoint<R>, input: Input<R>): Promise<ReplyOf<R>> {
  const response = await sendKeepingSession(route.method, addressOf(route, input as { params?: ParamsOf<R>; query?: QueryInput<R> }), input.body, route.keepsSession);
  return parse(await response.text()) as ReplyOf<R>;
}
