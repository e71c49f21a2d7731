/** An element with everything in it; names are without their prefix unless the reader asked to keep them. */
export interface XmlNode { name: string; attributes: Readonly<Record<string, string>>; children: (XmlNode | string)[]; line: number }

export const isNode = (value: XmlNode | string): value is XmlNode => typeof value !== 'string';
export const childrenOf = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => isNode(child) && (name === undefined || child.name === name));
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => isNode(child) && child.name === name);

/** All words in an element and in what it holds. */
export const wordsIn = (node: XmlNode | undefined): string =>
  (node === undefined ? '' : node.children.map((child) => (isNode(child) ? wordsIn(child) : child)).join(''));
/** The words of a child, trimmed; '' where there is none. */
export const childWords = (node: XmlNode | undefined, name: string): string => wordsIn(childOf(node, name)).trim();

/** All elements of a name at any depth, in the order of the file; those inside one that was found are found too. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const waiting: XmlNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const inside = childrenOf(next);
    if (next.name === name && next !== node) found.push(next);
    for (const child of inside.toReversed()) waiting.push(child);
  }
  return found;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** `text` without the letters XML 1.0 does not have: control characters other than tab and line ends. */
export const xmlLetters = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
export const xmlText = (text: string): string => xmlLetters(text).replace(/[&<>]/g, (sign) => escapes[sign] ?? '');
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const voidTags = new Set(['br', 'hr', 'img', 'source', 'track', 'col', 'wbr']);
/** An element of HTML around `inside`; elements that hold nothing in HTML have no end. */
export const htmlTag = (name: string, attributes: string, inside: string): string => (voidTags.has(name) ? `<${name}${attributes}>${inside}` : `<${name}${attributes}>${inside}</${name}>`);
