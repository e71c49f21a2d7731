import { SaxesParser } from 'saxes';
import { piecesOf } from '../bytes/byte-stream.ts';
import { decodedText } from '../bytes/decode-text.ts';
import type { Issue } from '../model/issue.ts';
import { atLine, errorAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { LimitPassed } from '../model/limits.ts';
import type { ByteSource, TextEncodingName } from '../model/reading.ts';
import { encodings } from '../model/reading.ts';
import type { XmlNode } from './xml-node.ts';

/** A whole element that was asked for, or what went wrong (nothing follows an error). */
export type XmlRecord = { node: XmlNode; parents: readonly string[] } | { issue: Issue };

export interface XmlRecordOptions {
  limits: ReadLimits;
  /** Whether this element is to be handed over whole; elements around it are passed by. */
  isRecord: (name: string, parents: readonly string[]) => boolean;
  /** Looks at the outermost element; an issue ends the reading. */
  checkRoot?: (name: string, line: number) => Issue | undefined;
  keepPrefixes?: boolean;
  encoding?: TextEncodingName;
}

/** Slips that change nothing for a reader: control characters, `]]>` in text, `&nbsp;` that HTML will understand. */
const forgiven = /disallowed character\.$|"]]>" is disallowed|undefined entity\.$/;

/** The encoding an XML declaration names, where the bytes have no mark; undefined where it names none we know. */
function declaredEncoding(start: Uint8Array): TextEncodingName | undefined {
  if ((start[0] ?? 0) >= 0x80 || start[0] === 0 || start[1] === 0) return undefined;
  const name = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(String.fromCharCode(...start.subarray(0, 200)))?.[1]?.toLowerCase();
  if (name === undefined || name.startsWith('utf-16')) return undefined;
  const known = name === 'iso-8859-1' || name === 'us-ascii' ? 'windows-1252' : name;
  // A file that says UTF-8 is judged all the same: many say so and are not.
  return known === 'utf-8' ? undefined : encodings.find((encoding) => encoding === known);
}

async function* withDeclaration(pieces: AsyncIterable<Uint8Array>, given: TextEncodingName | undefined): AsyncGenerator<string, void> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = (async function* again() {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  yield* decodedText(all, given ?? declaredEncoding(first.value));
}

/**
 * Streams an XML file and hands over the elements asked for, one after another, in memory for one of them. Entities that
 * a file declares are refused, so nothing outside is ever fetched and nothing grows; a broken file ends with an issue.
 */
export async function* xmlRecords(source: ByteSource, options: XmlRecordOptions): AsyncGenerator<XmlRecord, void> {
  const { limits, isRecord, checkRoot, keepPrefixes = false } = options;
  const ready: XmlRecord[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlNode[] = [];
  const parents: string[] = [];
  let stop: Issue | undefined;
  let silent = 0;
  // Some writers put a line or a mark before the declaration.
  let isStart = true;

  const nameOf = (name: string): string => (keepPrefixes ? name : name.slice(name.indexOf(':') + 1));
  const end = (code: 'xml-broken' | 'xml-entities-refused', params: Record<string, string> = {}): void => void (stop ??= errorAt(atLine(parser.line), code, params));
  parser.on('error', (error) => {
    const detail = error.message.replace(/^\d+:\d+: /, '');
    if (!forgiven.test(detail)) end('xml-broken', { detail: detail.slice(0, 120) });
  });
  parser.on('doctype', (doctype) => {
    if (/\[|ENTITY/i.test(doctype)) end('xml-entities-refused');
  });
  parser.on('opentag', (tag) => {
    silent = 0;
    if (stop) return;
    const name = nameOf(tag.name);
    if (parents.length >= limits.depth) throw new LimitPassed('depth', limits.depth);
    if (parents.length === 0) stop ??= checkRoot?.(name, parser.line);
    const into = open.at(-1);
    if (into || isRecord(name, parents)) {
      const attributes: Record<string, string> = {};
      for (const [key, value] of Object.entries(tag.attributes)) attributes[nameOf(key)] = value;
      const node: XmlNode = { name, attributes, children: [], line: parser.line };
      into?.children.push(node);
      open.push(node);
    }
    parents.push(name);
  });
  const onText = (text: string): void => {
    silent = 0;
    open.at(-1)?.children.push(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    silent = 0;
    parents.pop();
    const node = open.pop();
    if (node && open.length === 0 && !stop) ready.push({ node, parents: [...parents] });
  });

  for await (const text of withDeclaration(piecesOf(source, limits.fileBytes), options.encoding)) {
    silent += text.length;
    // One text is gathered whole before it is told.
    if (silent > limits.attachmentBytes * 1.5 + 65_536) throw new LimitPassed('attachmentBytes', limits.attachmentBytes);
    let passed: unknown;
    try {
      parser.write(isStart ? text.replace(/^[\ufeff\s]+/, '') : text);
    } catch (error) {
      passed = error;
    }
    isStart = isStart && text.trim() === '';
    // What came whole before a limit was passed is handed over all the same.
    yield* ready.splice(0);
    if (passed !== undefined) throw passed;
    if (stop) break;
  }
  if (!stop) parser.close();
  yield* ready.splice(0);
  if (stop) yield { issue: stop };
}
