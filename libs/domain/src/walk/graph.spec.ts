import { describe, expect, it } from '@jest/globals';
import { hasRing, reachableFrom, shortestWay } from './graph.ts';
import type { Way } from './graph.ts';

const from = (arrows: Record<string, string>) => (place: string): Way[] => [...arrows[place] ?? ''].map((to) => ({ by: `${place}${to}`, to }));

describe('a graph of places', () => {
  it('tells what can be reached', () => {
    expect([...reachableFrom('a', from({ a: 'bc', b: 'c', d: 'a' }))].toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('finds a ring, and none where two ways only meet again', () => {
    expect(hasRing('a', from({ a: 'bc', b: 'd', c: 'd' }))).toBe(false);
    expect(hasRing('a', from({ a: 'b', b: 'c', c: 'b' }))).toBe(true);
    expect(hasRing('a', from({ a: 'a' }))).toBe(true);
  });

  it('finds the shortest way, and says so where there is none', () => {
    const ways = from({ a: 'bc', b: 'd', c: 'e', d: 'e' });
    expect(shortestWay('a', ways, (place) => place === 'e')).toEqual([{ by: 'ac', to: 'c' }, { by: 'ce', to: 'e' }]);
    expect(shortestWay('a', ways, (place) => place === 'a')).toEqual([]);
    expect(shortestWay('a', ways, (place) => place === 'x')).toBeUndefined();
  });
});
