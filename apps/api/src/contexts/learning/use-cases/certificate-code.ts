import { base32 } from '../../../platform/config/keys.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A letter that changes when one letter of `text` is mistyped or two neighbours are swapped. */
const checkLetter = (text: string): string => {
  let sum = 0;
  for (const [index, letter] of [...text].entries()) sum = (sum + (alphabet.indexOf(letter) + 1) * (2 * index + 3)) % 31;
  return alphabet[sum] ?? '0';
};

/** Public code of a completion paper: ward number (so that one ward answers), 80 random bits, check letter. */
export function certificateCode(tenantId: number, random: Uint8Array): string {
  const letters = base32(random, 16);
  return `${tenantId}-${letters}${checkLetter(letters)}`;
}

/** The ward in a well-formed code; null for anything else, so that made-up codes never reach the database. */
export function wardOfCertificateCode(code: string): number | null {
  const match = /^(\d{1,9})-([0-9A-HJKMNP-TV-Z]{16})([0-9A-HJKMNP-TV-Z])$/.exec(code);
  if (!match?.[1] || !match[2] || checkLetter(match[2]) !== match[3]) return null;
  return Number(match[1]);
}
