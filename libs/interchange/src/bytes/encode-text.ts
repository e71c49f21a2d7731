const encoder = new TextEncoder();
const pieceLetters = 65_536;

/** Texts as UTF-8, gathered to pieces of about 64 kB. */
export async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < pieceLetters) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}
