/** The number of the first ward of an installation; 1 is the common catalogue. */
export const firstWard = 2;
