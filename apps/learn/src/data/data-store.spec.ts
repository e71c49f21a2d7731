import { describe, expect, it } from '@jest/globals';
import { DataStore } from './data-store.ts';
import { networkProblem, problemOf } from './problem.ts';
import type { Answer } from './request.ts';

const good = (body: unknown): Answer<unknown> => ({ ok: true, status: 200, body });

describe('DataStore', () => {
  it('waits for nothing when the server sent what the page needs, a refusal included', () => {
    const store = new DataStore({ '/api/a': { ok: true, body: 1 }, '/api/b': { ok: false, problem: problemOf(401, { code: 'access.sign-in-needed' }) } });
    expect(store.visit('first', ['/api/a', '/api/b'])).toBeNull();
  });

  it('reads what is missing once, however often the waiting page is rendered', async () => {
    let reads = 0;
    const store = new DataStore({}, () => { reads += 1; return Promise.resolve(good('x')); });
    const wait = store.visit('v1', ['/api/a']);
    expect(store.visit('v1', ['/api/a'])).toBe(wait);
    await wait;
    expect(reads).toBe(1);
    expect(store.peek('/api/a')).toEqual({ ok: true, body: 'x' });
  });

  it('asks again on the next visit after a write, and leaves the open page alone', async () => {
    let version = 1;
    const store = new DataStore({ '/api/a': { ok: true, body: 1 } }, () => Promise.resolve(good(version)));
    expect(store.visit('v1', ['/api/a'])).toBeNull();
    version = 2;
    store.invalidate();
    expect(store.visit('v1', ['/api/a'])).toBeNull();
    expect(store.peek('/api/a')).toEqual({ ok: true, body: 1 });
    await store.visit('v2', ['/api/a']);
    expect(store.peek('/api/a')).toEqual({ ok: true, body: 2 });
  });

  it('falls back on what is known when the network is away', async () => {
    const store = new DataStore({ '/api/a': { ok: true, body: 1 } }, () => Promise.resolve({ ok: false, problem: networkProblem }));
    store.invalidate();
    await store.visit('v2', ['/api/a']);
    expect(store.peek('/api/a')).toEqual({ ok: true, body: 1 });
  });

  it('shows a lasting refusal even where something older is known', async () => {
    const store = new DataStore({ '/api/a': { ok: true, body: 1 } }, () => Promise.resolve({ ok: false, problem: problemOf(404, { code: 'catalogue.course-not-found' }) }));
    store.invalidate();
    await store.visit('v2', ['/api/a']);
    expect(store.peek('/api/a')).toMatchObject({ ok: false, problem: { code: 'catalogue.course-not-found' } });
  });
});
