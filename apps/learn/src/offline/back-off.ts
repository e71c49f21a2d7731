const firstMs = 2_000;
const longestMs = 60_000;

/**
 * How long to wait before try number `tries` + 1: doubling from 2 s to a minute, and somewhere between half and all of
 * it, so that a class whose network returns does not knock all at once. `chance` is 0..1.
 */
export const backOffMs = (tries: number, chance: number): number => {
  const whole = Math.min(longestMs, firstMs * 2 ** tries);
  return Math.round(whole / 2 + (whole / 2) * chance);
};
