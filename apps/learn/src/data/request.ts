import type { Problem } from './problem.ts';
import { networkProblem, problemOf } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** What came back: the JSON of the route (undefined for an empty reply) or the reason why not. */
export type Answer<Body> = { ok: true; status: number; body: Body } | { ok: false; problem: Problem };

// 3G with a busy cell: the longest wait after which trying again is more honest than a turning wheel.
const patienceMs = 20_000;

/**
 * Sends one request to the API of this site. Never throws: a lost connection is an answer with the code `network`.
 * `keepalive` lets it outlive the page (saving answers while the page is being left).
 */
export async function request<Body>(method: Method, url: string, body?: unknown, options: { keepalive?: boolean } = {}): Promise<Answer<Body>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patienceMs);
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      signal: giveUp.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
    const text = await response.text();
    const parsed = parse(text);
    return response.ok ? { ok: true, status: response.status, body: parsed as Body } : { ok: false, problem: problemOf(response.status, parsed) };
  } catch {
    return { ok: false, problem: networkProblem };
  } finally {
    clearTimeout(timer);
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
