import type { TextEncodingName } from '../model/reading.ts';

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, index) => bytes[index] === sign);

/** Windows-1258 writes the five tones (grave, hook, tilde, acute, dot) as bytes of their own behind the vowel. */
const toneBytes = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** ă â đ ê ô ơ ư and capitals, whose bytes other languages of Windows-1252 seldom need. */
const vietnameseLetters = new Set([0xc3, 0xd0, 0xd5, 0xdd, 0xe3, 0xf0, 0xf5, 0xfd]);
const vowels = new Set([...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)).concat([0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]));

/** Whether bytes that are not UTF-8 read as Vietnamese of Windows-1258: tones stand behind vowels, and đ, ơ or ư occur. */
function isWindows1258(bytes: Uint8Array): boolean {
  let behindVowel = 0;
  let elsewhere = 0;
  let letters = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    if (vietnameseLetters.has(byte)) letters += 1;
    if (!toneBytes.has(byte)) continue;
    if (vowels.has(bytes[index - 1] ?? 0)) behindVowel += 1;
    else elsewhere += 1;
  }
  return letters > 0 && behindVowel > 0 && behindVowel >= 4 * elsewhere;
}

/** Without a mark at the start, every second byte of Latin text in UTF-16 is 0. */
function utf16WithoutMark(bytes: Uint8Array): TextEncodingName | undefined {
  const looked = Math.min(bytes.length, 512) & ~1;
  if (looked < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    // The end of a part may be cut inside a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** What the first bytes say at once: a mark of the encoding, or the zeros of UTF-16. */
export function encodingByMark(bytes: Uint8Array): TextEncodingName | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return utf16WithoutMark(bytes);
}

/** The encoding of bytes that hold letters beyond ASCII and no mark; `isWhole` where nothing follows them. */
export const encodingByLetters = (bytes: Uint8Array, isWhole: boolean): TextEncodingName => (isUtf8(bytes, isWhole) ? 'utf-8' : isWindows1258(bytes) ? 'windows-1258' : 'windows-1252');
