import { randomStream, shuffled } from '../primitives/seeded-random.ts';

/**
 * Draws the questions of an attempt from a pool of `poolSize` questions numbered from 0. Questions the learner has
 * met least often come first, ties are drawn by the seed. Returns `count` different numbers (all when the pool is
 * smaller); the same seed and history always deal the same.
 */
export function dealQuestions(poolSize: number, count: number, seed: number, metBefore: readonly number[]): number[] {
  const met = new Map<number, number>();
  for (const number of metBefore) met.set(number, (met.get(number) ?? 0) + 1);
  const numbers = shuffled(Array.from({ length: poolSize }, (_, index) => index), randomStream(seed));
  return numbers.toSorted((a, b) => (met.get(a) ?? 0) - (met.get(b) ?? 0)).slice(0, count);
}
