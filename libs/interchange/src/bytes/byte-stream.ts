import { LimitPassed } from '../model/limits.ts';
import type { ByteSource } from '../model/reading.ts';

/** The bytes of a source piece by piece; throws `LimitPassed` when there are more than `most`. */
export async function* piecesOf(source: ByteSource, most: number): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  // A whole file goes through in pieces too, so that nobody has to decode it at once.
  for await (const piece of source instanceof Uint8Array ? slicesOf(source) : source) {
    total += piece.length;
    if (total > most) throw new LimitPassed('fileBytes', most);
    yield piece;
  }
}

const sliceBytes = 65_536;
function* slicesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

/** All bytes of a source in one piece; throws `LimitPassed` when there are more than `most`. */
export async function wholeOf(source: ByteSource, most: number): Promise<Uint8Array> {
  if (source instanceof Uint8Array) {
    if (source.length > most) throw new LimitPassed('fileBytes', most);
    return source;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(source, most)) pieces.push(piece);
  return joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
