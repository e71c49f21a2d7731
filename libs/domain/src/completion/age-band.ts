/** Bands an age is reported in; the exact year of birth never enters a fact. Position is the stored number, 0 = not given. */
export const ageBands = ['unknown', 'under-16', '16-24', '25-34', '35-44', '45-59', '60-69', '70-plus'] as const;
export type AgeBand = (typeof ageBands)[number];
const upperAges = [15, 24, 34, 44, 59, 69] as const;

/** The stored number of the band somebody born in `birthYear` falls in during `year`; 0 when the year is not given. */
export function ageBandNumber(birthYear: number | null, year: number): number {
  if (birthYear === null) return 0;
  const index = upperAges.findIndex((upper) => year - birthYear <= upper);
  return index === -1 ? ageBands.length - 1 : index + 1;
}
