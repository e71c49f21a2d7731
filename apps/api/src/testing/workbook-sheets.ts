import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';

/** The XML of every sheet of a workbook, in order; `write` writes it to a stream. */
export async function workbookSheets(write: (out: Writable) => Promise<void>): Promise<string[]> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await write(out);
  return sheetsIn(Buffer.concat(chunks));
}

/** The same of a file that is there as a whole. */
export const sheetsIn = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('xl/worksheets/')).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => strFromU8(bytes));

/** What a file says of itself: title, author, moment. */
export const propertiesIn = (file: Uint8Array): string => strFromU8(unzipSync(file)['docProps/core.xml'] ?? new Uint8Array());

/** Rows of a sheet below its headings. */
export const rowsIn = (sheet: string | undefined): number => (sheet?.match(/<row /g)?.length ?? 1) - 1;
