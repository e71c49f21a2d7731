import type { TextEncodingName } from '../model/reading.ts';
import { joined } from './byte-stream.ts';
import { encodingByLetters, encodingByMark } from './guess-encoding.ts';

/** Enough letters beyond ASCII to judge an encoding by. */
const sampleBytes = 262_144;
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/**
 * The text of byte pieces, piece by piece and in NFC line by line of the reader. The encoding is the one given, that of
 * the mark at the start, or judged by the first letters beyond ASCII; plain ASCII passes until such letters come.
 */
export async function* decodedText(pieces: AsyncIterable<Uint8Array>, given?: TextEncodingName): AsyncGenerator<string, void> {
  let decoder = given === undefined ? undefined : new TextDecoder(given);
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let isFirst = true;
  const settle = (encoding: TextEncodingName): string => {
    decoder = new TextDecoder(encoding);
    const text = decoder.decode(joined(waiting), { stream: true });
    waiting = [];
    return text;
  };
  for await (const piece of pieces) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    if (waiting.length === 0 && !isFirst && isAscii(piece)) {
      yield new TextDecoder('utf-8').decode(piece);
      continue;
    }
    waiting.push(piece);
    waitingBytes += piece.length;
    if (isFirst && waitingBytes >= 512) {
      isFirst = false;
      const start = joined(waiting);
      const marked = encodingByMark(start);
      if (marked) yield settle(marked);
      else if (isAscii(start)) {
        waiting = [];
        waitingBytes = 0;
        yield new TextDecoder('utf-8').decode(start);
      }
    } else if (waitingBytes >= sampleBytes) yield settle(encodingByLetters(joined(waiting), false));
  }
  if (!decoder && waiting.length > 0) {
    const rest = joined(waiting);
    yield settle((isFirst ? encodingByMark(rest) : undefined) ?? encodingByLetters(rest, true));
  }
  const end = decoder?.decode();
  if (end) yield end;
}

/** The lines of a text that arrives in pieces, without their ends (CR LF, LF or CR), counted from 1. */
export async function* linesOf(texts: AsyncIterable<string>, most: number): AsyncGenerator<{ number: number; text: string }, void> {
  let rest = '';
  let number = 0;
  let isFirst = true;
  for await (const text of texts) {
    // A mark that is no longer one, when an encoding was forced.
    rest += isFirst ? text.replace(/^\ufeff/, '') : text;
    isFirst = isFirst && text === '';
    // A lone CR at the end of a piece may be half of a line end.
    const parts = rest.split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    for (const part of parts) yield { number: (number += 1), text: part.normalize('NFC') };
    if (rest.length > most) {
      yield { number: (number += 1), text: rest.normalize('NFC') };
      rest = '';
    }
  }
  if (rest !== '') yield { number: number + 1, text: rest.replace(/\r$/, '').normalize('NFC') };
}
