import { describe, expect, it } from '@jest/globals';
import type { TextEncodingName } from '../model/reading.ts';
import { decodedText, linesOf } from './decode-text.ts';

const vietnamese = 'Bác không bấm vào đường dẫn lạ. Hãy gọi 1022 để hỏi lại, đừng vội!';
const french = 'Où est le garçon ? À l’école, près de la forêt. Così, può essere.';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function decode(bytes: Uint8Array, size = 7, given?: TextEncodingName): Promise<string> {
  let text = '';
  for await (const piece of decodedText(cut(bytes, size), given)) text += piece;
  return text.normalize('NFC');
}
const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
/** Bytes of a one-byte code page, found by decoding all of them. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(new Uint8Array([byte])), byte]));
  const bytes = [...text].flatMap((letter) => {
    if (table.has(letter)) return [table.get(letter)!];
    // Windows-1258 has the letters with their shape, the tone follows as a letter of its own.
    const [tone, ...shape] = [...letter.normalize('NFD')].toSorted((a, b) => Number(table.has(b) && '\u0300\u0301\u0303\u0309\u0323'.includes(b)) - Number(table.has(a) && '\u0300\u0301\u0303\u0309\u0323'.includes(a)));
    const base = shape.join('').normalize('NFC');
    return [table.get(base)!, table.get(tone!)!];
  });
  return new Uint8Array(bytes);
}

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(vietnamese), vietnamese],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${vietnamese}`), vietnamese],
    ['UTF-16 LE with a mark', utf16(vietnamese, false, true), vietnamese],
    ['UTF-16 BE with a mark', utf16(vietnamese, true, true), vietnamese],
    ['UTF-16 LE without a mark', utf16(vietnamese, false, false), vietnamese],
    ['UTF-16 BE without a mark', utf16(vietnamese, true, false), vietnamese],
    ['Windows-1258', inCodePage(vietnamese, 'windows-1258'), vietnamese],
    ['Windows-1252', inCodePage(french, 'windows-1252'), french],
  ])('is recognised: %s', async (_, bytes, text) => {
    for (const size of [1, 7, 1_000]) expect(await decode(bytes, size)).toBe(text);
  });

  it('is recognised though the first letters beyond ASCII come late', async () => {
    const start = 'a'.repeat(300_000);
    expect(await decode(new TextEncoder().encode(`${start}ế`), 65_536)).toBe(`${start}ế`);
    expect(await decode(inCodePage(`${start}${vietnamese}`, 'windows-1258'), 65_536)).toBe(`${start}${vietnamese}`);
  });

  it('is the one the person names', async () => {
    expect(await decode(inCodePage('đ', 'windows-1258'), 7, 'windows-1258')).toBe('đ');
    expect(await decode(inCodePage('ð', 'windows-1252'), 7)).toBe('ð');
  });

  it('says nothing of an empty file', async () => {
    expect(await decode(new Uint8Array())).toBe('');
  });
});

describe('lines', () => {
  const lines = async (text: string, size: number): Promise<string[]> => {
    const found: string[] = [];
    for await (const line of linesOf(decodedText(cut(new TextEncoder().encode(text), size)), 1_000)) found.push(`${line.number}:${line.text}`);
    return found;
  };
  it.each([1, 2, 3, 100])('end with CR LF, LF or CR, wherever the file is cut (%i)', async (size) => {
    expect(await lines('một\r\nhai\rba\n\nnăm', size)).toEqual(['1:một', '2:hai', '3:ba', '4:', '5:năm']);
    expect(await lines('một\r\n', size)).toEqual(['1:một']);
  });

  it('are in NFC', async () => {
    expect(await lines('Hoà'.normalize('NFD'), 100)).toEqual(['1:Hoà']);
  });
});
