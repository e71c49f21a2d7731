/** A decimal number told exactly: `digits / 10^places`. Floating point would put 0.3 + 0.1 beside 0.4. */
export interface Decimal { digits: bigint; places: number }

/** Reads a plain decimal such as `-12.50`; a number is read as it is printed, so it must not need an exponent. */
export function decimalOf(plain: string | number): Decimal {
  const [whole = '0', fraction = ''] = String(plain).split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

const at = ({ digits, places }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - places);
const together = (a: Decimal, b: Decimal): [bigint, bigint, number] => {
  const places = Math.max(a.places, b.places);
  return [at(a, places), at(b, places), places];
};

export function plus(a: Decimal, b: Decimal): Decimal {
  const [left, right, places] = together(a, b);
  return { digits: left + right, places };
}
export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { ...b, digits: -b.digits });
export const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, places: a.places + b.places });

/** Whether `a` is at most `b`. */
export function isAtMost(a: Decimal, b: Decimal): boolean {
  const [left, right] = together(a, b);
  return left <= right;
}
