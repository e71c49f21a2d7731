/** Dark (true) and light squares of a QR code, row by row, without the quiet zone. */
export type QrSquares = readonly (readonly boolean[])[];

// ISO/IEC 18004, error correction level M, versions 1 to 6: number of blocks, data bytes and correction bytes of each.
const versions: readonly { blocks: number; data: number; correction: number }[] = [
  { blocks: 1, data: 16, correction: 10 }, { blocks: 1, data: 28, correction: 16 }, { blocks: 1, data: 44, correction: 26 },
  { blocks: 2, data: 32, correction: 18 }, { blocks: 2, data: 43, correction: 24 }, { blocks: 4, data: 27, correction: 16 },
];

/**
 * Draws an address as a QR code that a telephone’s own camera opens. Made here so that no code leaves the device;
 * addresses of up to 106 bytes, which leaves room for any domain name. Throws RangeError beyond that.
 */
export function qrSquares(text: string): QrSquares {
  const bytes = new TextEncoder().encode(text);
  const index = versions.findIndex(({ blocks, data }) => bytes.length + 2 <= blocks * data);
  const version = versions[index];
  if (!version) throw new RangeError(`too long for a QR code: ${bytes.length} bytes`);
  const size = 21 + 4 * index;
  const codewords = withCorrection(dataCodewords(bytes, version.blocks * version.data), version);
  const candidates = masks.map((mask, number) => drawn(size, codewords, mask, number));
  return candidates.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

/** Byte mode (0100), length in 8 bits, the bytes, then padding by the two bytes the standard names. */
function dataCodewords(bytes: Uint8Array, capacity: number): number[] {
  const bits = [0, 1, 0, 0, ...bitsOf(bytes.length), ...[...bytes].flatMap((byte) => bitsOf(byte)), 0, 0, 0, 0];
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0));
  for (let at = 0; words.length < capacity; at += 1) words.push(at % 2 === 0 ? 0xec : 0x11);
  return words;
}

const bitsOf = (byte: number): number[] => [7, 6, 5, 4, 3, 2, 1, 0].map((place) => (byte >> place) & 1);

/** Splits into blocks, adds Reed-Solomon bytes to each, and interleaves them. */
function withCorrection(words: readonly number[], { blocks, data, correction }: { blocks: number; data: number; correction: number }): number[] {
  const parts = Array.from({ length: blocks }, (_, at) => words.slice(at * data, (at + 1) * data));
  const checks = parts.map((part) => remainder(part, correction));
  const interleaved = (rows: readonly (readonly number[])[], length: number) => Array.from({ length }, (_, at) => rows.map((row) => row[at] ?? 0)).flat();
  return [...interleaved(parts, data), ...interleaved(checks, correction)];
}

/** Multiplication in the field of 256 elements with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0;
  for (let place = 7; place >= 0; place -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> place) & 1) * a;
  }
  return product;
}

function remainder(part: readonly number[], length: number): number[] {
  let generator = [1];
  for (let root = 1, step = 0; step < length; step += 1, root = times(root, 2)) {
    generator = [...generator, 0].map((word, at) => word ^ times(generator[at - 1] ?? 0, root));
  }
  const rest = [...part, ...Array.from({ length }, () => 0)];
  part.forEach((_, at) => {
    const lead = rest[at] ?? 0;
    generator.forEach((word, step) => { rest[at + step] = (rest[at + step] ?? 0) ^ times(word, lead); });
  });
  return rest.slice(part.length);
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0, (r) => r % 2 === 0, (_, c) => c % 3 === 0, (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0, (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

function drawn(size: number, codewords: readonly number[], mask: (row: number, column: number) => boolean, maskNumber: number): QrSquares {
  const squares: (boolean | undefined)[][] = Array.from({ length: size }, () => Array.from<boolean | undefined>({ length: size }));
  const set = (row: number, column: number, isDark: boolean) => { const line = squares[row]; if (line && column >= 0 && column < size) line[column] = isDark; };
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]] as const) {
    for (let r = -1; r <= 7; r += 1) for (let c = -1; c <= 7; c += 1) { const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3)); set(top + r, left + c, ring !== 2 && ring <= 3); }
  }
  if (size > 21) for (let r = -2; r <= 2; r += 1) for (let c = -2; c <= 2; c += 1) set(size - 7 + r, size - 7 + c, Math.max(Math.abs(r), Math.abs(c)) !== 1);
  for (let at = 8; at < size - 8; at += 1) { set(6, at, at % 2 === 0); set(at, 6, at % 2 === 0); }
  drawFormat(size, set, maskNumber);
  const bits = codewords.flatMap(bitsOf);
  let next = 0;
  for (let right = size - 1, upward = true; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (squares[row]?.[column] !== undefined) continue;
        set(row, column, (bits[next] === 1) !== mask(row, column));
        next += 1;
      }
    }
  }
  return squares.map((row) => row.map((square) => square === true));
}

/** Level M (00) and the mask, with their own correction bits, twice round the corner squares. */
function drawFormat(size: number, set: (row: number, column: number, isDark: boolean) => void, maskNumber: number): void {
  let rest = maskNumber << 10;
  for (let place = 14; place >= 10; place -= 1) if ((rest >> place) & 1) rest ^= 0x537 << (place - 10);
  const format = ((maskNumber << 10) | rest) ^ 0x5412;
  for (let place = 0; place < 15; place += 1) {
    const isDark = ((format >> place) & 1) === 1;
    set(place < 6 ? place : place < 8 ? place + 1 : size - 15 + place, 8, isDark);
    set(8, place < 8 ? size - 1 - place : place === 8 ? 7 : 14 - place, isDark);
  }
  set(size - 8, 8, true);
}

/** How hard a drawing is to read: long runs of one colour and squares of four, as the standard weighs them. */
function penalty(squares: QrSquares): number {
  const columns = squares.map((_, column) => squares.map((row) => row[column] === true));
  const runs = [...squares, ...columns].flatMap((line) => line.map((square) => (square ? '1' : '0')).join('').match(/0{5,}|1{5,}/g) ?? []);
  const fours = squares.flatMap((row, r) => row.filter((square, c) => c > 0 && r > 0 && [row[c - 1], squares[r - 1]?.[c], squares[r - 1]?.[c - 1]].every((other) => other === square)));
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + fours.length * 3;
}
