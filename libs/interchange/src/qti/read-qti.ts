import { wholeOf } from '../bytes/byte-stream.ts';
import { decodedName } from '../bytes/media-type.ts';
import type { ZipPackage } from '../bytes/zip-reader.ts';
import { openZip, pathInside } from '../bytes/zip-reader.ts';
import { aboutFields } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { limitsOf } from '../model/limits.ts';
import type { ByteSource, ReadOptions, ReadResult, TextEncodingName } from '../model/reading.ts';
import { onlyIssues } from '../model/reading.ts';
import { withinLimits } from '../model/within-limits.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childrenOf, descendantsOf, isNode, wordsIn } from '../xml/xml-node.ts';
import { xmlRecords } from '../xml/xml-records.ts';
import type { ItemFacts } from './read-qti-item.ts';
import { readQtiItem } from './read-qti-item.ts';

const isItem = (name: string): boolean => name === 'assessmentItem' || name === 'qti-assessment-item';
const manifestName = 'imsmanifest.xml';

/** Addresses of media an item names. */
function referencesIn(item: XmlNode): string[] {
  const found = new Set<string>();
  const waiting: XmlNode[] = [item];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const name of ['src', 'data']) if (node.attributes[name]) found.add(node.attributes[name]);
    waiting.push(...node.children.filter(isNode));
  }
  return [...found];
}

/** Keywords of the manifest: tags, and facts of ours as `competency:ND5`. */
function factsOf(resource: XmlNode): ItemFacts {
  const facts: ItemFacts = { tags: [], about: {}, category: [] };
  for (const keyword of descendantsOf(resource, 'keyword').map((node) => wordsIn(node).trim()).filter((word) => word !== '')) {
    const [, name = '', value = ''] = /^([A-Za-z]+):([\s\S]+)$/.exec(keyword) ?? [];
    const field = aboutFields.find((one) => one === name);
    if (field) facts.about[field] = value;
    else if (name === 'idNumber') facts.idNumber = value;
    else facts.tags.push(keyword);
  }
  const path = descendantsOf(resource, 'taxonPath')[0];
  if (path) facts.category = childrenOf(path, 'taxon').map((taxon) => wordsIn(childOf(taxon, 'entry')).trim()).filter((name) => name !== '');
  return facts;
}

interface Listed { href: string; facts: ItemFacts }

/** The items a package lists, in its order; every XML file of it where there is no manifest. */
async function itemsOf(zip: ZipPackage, limits: ReadLimits): Promise<{ items: Listed[]; issues: Issue[] }> {
  const manifest = zip.names.find((name) => name === manifestName) ?? zip.names.find((name) => name.endsWith(`/${manifestName}`));
  const nothing: ItemFacts = { tags: [], about: {}, category: [] };
  if (manifest === undefined) return { items: zip.names.filter((name) => name.toLowerCase().endsWith('.xml')).map((href) => ({ href, facts: nothing })), issues: [noteAt({ line: null, path: manifestName }, 'zip-entry-missing', { name: manifestName })] };
  const items: Listed[] = [];
  const issues: Issue[] = [];
  for await (const record of xmlRecords(zip.stream(manifest), { limits, isRecord: (name) => name === 'resource' })) {
    if ('issue' in record) {
      issues.push({ ...record.issue, position: { ...record.issue.position, path: manifest } });
      continue;
    }
    const { type = '', href = childOf(record.node, 'file')?.attributes.href ?? '' } = record.node.attributes;
    if (!/item/i.test(type)) continue;
    const path = pathInside(manifest, decodedName(href));
    if (path === undefined) issues.push(errorAt({ line: record.node.line, path: manifest }, 'zip-path-outside', { detail: href.slice(0, 120) }));
    else items.push({ href: path, facts: factsOf(record.node) });
  }
  return { items, issues };
}

async function* readXml(source: ByteSource, path: string, limits: ReadLimits, encoding: TextEncodingName | undefined, facts?: ItemFacts, zip?: ZipPackage): AsyncGenerator<ReadResult, void> {
  let count = 0;
  for await (const record of xmlRecords(source, { limits, isRecord: isItem, ...(encoding === undefined ? {} : { encoding }) })) {
    if ('issue' in record) {
      yield onlyIssues({ ...record.issue, position: { ...record.issue.position, path } });
      return;
    }
    count += 1;
    const media = new Map<string, Uint8Array | null>();
    for (const reference of referencesIn(record.node)) {
      const name = pathInside(path, decodedName(reference));
      if (name === undefined || !zip?.has(name)) continue;
      media.set(name, zip.sizeOf(name) > limits.attachmentBytes ? null : await zip.read(name) ?? null);
    }
    yield readQtiItem(record.node, { line: record.node.line, path }, media, limits, facts);
  }
  // A manifest without items, a test, or something else altogether.
  if (count === 0 && !zip) yield onlyIssues(errorAt({ line: null, path }, 'qti-no-items'));
}

async function* readPackage(source: Uint8Array, limits: ReadLimits, encoding: TextEncodingName | undefined): AsyncGenerator<ReadResult, void> {
  const zip = await openZip(source, limits);
  if ('code' in zip) {
    yield onlyIssues(zip);
    return;
  }
  try {
    const { items, issues } = await itemsOf(zip, limits);
    if (issues.length > 0) yield onlyIssues(...issues);
    for (const { href, facts } of items) {
      if (zip.has(href)) yield* readXml(zip.stream(href), href, limits, encoding, facts, zip);
      else yield onlyIssues(errorAt({ line: null, path: href }, 'zip-entry-missing', { name: href.slice(0, 120) }));
    }
    if (items.length === 0 && issues.length === 0) yield onlyIssues(errorAt({ line: null, path: manifestName }, 'qti-no-items'));
  } finally {
    zip.close();
  }
}

/**
 * Reads QTI 3.0, 2.2 and 2.1: a content package, or the XML of a single item. Choice, order, match, associate, text entry,
 * inline choice, gap match, hotspot and extended text; other interactions are told and handed over as `other`.
 */
export async function* readQti(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadResult, void> {
  const limits = limitsOf(options.limits);
  yield* withinLimits(limits, (async function* results() {
    const bytes = await wholeOf(source, limits.fileBytes);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) yield* readPackage(bytes, limits, options.encoding);
    else yield* readXml(bytes, '', limits, options.encoding);
  })());
}
