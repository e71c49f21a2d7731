/** Share of `part` in `whole` as whole percent, rounded down so that nothing is ever rounded up into a pass; 0 of 0 is 0. */
export const percentOf = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.floor((part * 100) / whole));

/** Points needed to pass: the smallest whole number with `points * 100 >= passPercent * maxPoints`. */
export const passPointsOf = (passPercent: number, maxPoints: number): number => Math.ceil((passPercent * maxPoints) / 100);

/** Whether `points` pass, compared in integers: 69.99 % never passes 70 %. */
export const isPass = (points: number, maxPoints: number, passPercent: number): boolean => maxPoints > 0 && points * 100 >= passPercent * maxPoints;
