import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { AsyncFlateStreamHandler, ZipInputFile } from 'fflate';

/**
 * A file of a streamed zip whose bytes are packed beside the thread that answers people: the packer of the zip library
 * itself would hold that thread for seconds in a large export.
 */
export class ZipEntry implements ZipInputFile {
  readonly compression = 8;
  size = 0;
  crc = 0;
  mtime?: Date;
  ondata?: AsyncFlateStreamHandler;
  readonly #deflate = createDeflateRaw({ level: 6 });

  constructor(readonly filename: string) {
    this.#deflate.on('data', (packed: Buffer<ArrayBuffer>) => this.ondata?.(null, packed, false));
  }

  /** Resolves when `bytes` were packed; what came out was given on. */
  async push(bytes: Uint8Array): Promise<void> {
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    await new Promise<void>((resolve, reject) => void this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve())));
  }

  async end(): Promise<void> {
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    this.ondata?.(null, new Uint8Array(), true);
  }

  terminate(): void {
    this.#deflate.destroy();
  }
}
