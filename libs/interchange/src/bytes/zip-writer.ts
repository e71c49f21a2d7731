import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipPart { name: string; bytes: Uint8Array | AsyncIterable<Uint8Array>; /** Pictures are packed already. */ isPacked?: boolean }

// The same questions give the same bytes, whenever they are written.
const moment = new Date(1980, 0, 1);

/** Packs files one after another, in memory for a piece of one. */
export async function* zipped(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  let broken: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) broken ??= error;
    else ready.push(chunk);
  });
  for await (const { name, bytes, isPacked = false } of parts) {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = moment;
    zip.add(entry);
    if (bytes instanceof Uint8Array) entry.push(bytes, true);
    else {
      for await (const piece of bytes) {
        entry.push(piece);
        yield* ready.splice(0);
      }
      entry.push(new Uint8Array(), true);
    }
    if (broken) throw broken;
    yield* ready.splice(0);
  }
  zip.end();
  if (broken) throw broken;
  yield* ready.splice(0);
}
