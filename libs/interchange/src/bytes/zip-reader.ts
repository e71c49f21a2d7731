import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import type { Issue } from '../model/issue.ts';
import { errorAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { LimitPassed, PackageBroken } from '../model/limits.ts';
import type { ByteSource } from '../model/reading.ts';
import { joined, wholeOf } from './byte-stream.ts';

/** Small files may well shrink to almost nothing; the ratio is judged from this size on. */
const judgedBytes = 1_048_576;

/** The files of a zip package by name, none of them outside the package and none larger than it says. */
export class ZipPackage {
  constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>) {}

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Bytes of a file when unpacked; 0 where there is none. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The bytes of a file as they unpack. */
  async* stream(name: string): AsyncGenerator<Uint8Array, void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) yield piece as Uint8Array;
    } catch (error) {
      throw new PackageBroken(name, error instanceof Error ? error.message : String(error));
    }
  }

  /** The bytes of a file, or undefined where the package has none of that name. */
  async read(name: string): Promise<Uint8Array | undefined> {
    if (!this.entries.has(name)) return undefined;
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(name)) pieces.push(piece);
    return joined(pieces);
  }

  close(): void {
    this.zip.close();
  }
}

function judge(entry: Entry, count: number, total: number, limits: ReadLimits): void {
  if (count > limits.zipEntries) throw new LimitPassed('zipEntries', limits.zipEntries);
  if (entry.uncompressedSize > judgedBytes && entry.uncompressedSize > entry.compressedSize * limits.zipRatio) throw new LimitPassed('zipRatio', limits.zipRatio);
  if (total > limits.zipBytes) throw new LimitPassed('zipBytes', limits.zipBytes);
}

/**
 * Opens a zip package; throws `LimitPassed` for one that would unpack to too much, before anything is unpacked. Returns an
 * issue for bytes that are no zip, and for names that lead outside.
 */
export async function openZip(source: ByteSource, limits: ReadLimits): Promise<ZipPackage | Issue> {
  const bytes = await wholeOf(source, limits.fileBytes);
  const nowhere = { line: null, path: '' };
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    let count = 0;
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      count += 1;
      total += entry.uncompressedSize;
      judge(entry, count, total, limits);
      if (!entry.fileName.endsWith('/') && !entry.isEncrypted()) entries.set(entry.fileName, entry);
    }
    return new ZipPackage(zip, entries);
  } catch (error) {
    if (error instanceof LimitPassed) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return errorAt(nowhere, /relative path|absolute path|invalid characters/i.test(detail) ? 'zip-path-outside' : 'zip-broken', { detail: detail.slice(0, 120) });
  }
}

/** The name a reference inside a package means, seen from the file that holds it; undefined where it leads outside. */
export function pathInside(from: string, reference: string): string | undefined {
  const told = reference.replace(/[?#].*$/, '');
  if (told === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(told)) return undefined;
  const parts = told.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of told.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
