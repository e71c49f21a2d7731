/** A stream of numbers in [0, 1) that depends on the seed alone. */
export type RandomStream = () => number;

/** mulberry32: 32-bit state, good enough to deal and shuffle questions; never for secrets. */
export function randomStream(seed: number): RandomStream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A permutation of `items` drawn from `random` (Fisher-Yates); the input is left alone. */
export function shuffled<Item>(items: readonly Item[], random: RandomStream): Item[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other] as Item, result[index] as Item];
  }
  return result;
}

/** A seed of one thing inside a seeded whole, for example of question 3 of an attempt. */
export const seedOf = (seed: number, part: number): number => (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(part + 1, 0xc2b2ae35)) >>> 0;
