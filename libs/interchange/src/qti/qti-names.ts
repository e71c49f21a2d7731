import type { XmlNode } from '../xml/xml-node.ts';
import { isNode, xmlAttribute, xmlText } from '../xml/xml-node.ts';

// QTI 3 writes `qti-simple-choice max-choices`, 2.1 and 2.2 `simpleChoice maxChoices`; here the second form is used for both.
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const namesOf = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.startsWith('data-') || name.startsWith('aria-') ? name : camel(name), value]));

/** An item of any version with the names of QTI 2. */
export const asVersion2 = (node: XmlNode): XmlNode => ({
  ...node,
  name: node.name.startsWith('qti-') ? camel(node.name.slice(4)) : node.name,
  attributes: namesOf(node.attributes),
  children: node.children.map((child) => (isNode(child) ? asVersion2(child) : child)),
});

/** An identifier that was made up because an item must have one; it says nothing of the question. */
export const ownIdentifier = 'hocso-item-';

export const qtiVersions = ['3.0', '2.2', '2.1'] as const;
export type QtiVersion = (typeof qtiVersions)[number];

/** What is put together to write an item: elements of QTI by their names in version 2, and HTML as it is. */
export type QtiPart = { name: string; attributes?: Record<string, string | number | boolean | undefined>; inside?: QtiPart[] } | { html: string } | { text: string };
export const el = (name: string, attributes: Record<string, string | number | boolean | undefined> = {}, ...inside: QtiPart[]): QtiPart => ({ name, attributes, inside });
export const html = (text: string): QtiPart => ({ html: text });
export const text = (words: string): QtiPart => ({ text: words });

/** Attributes that HTML and XML name themselves. */
const asIs = new Set(['xml:lang', 'class', 'id', 'label', 'src', 'alt', 'data', 'type', 'width', 'height', 'xmlns', 'xmlns:xsi', 'xsi:schemaLocation', 'title', 'identifier', 'value', 'shape', 'coords', 'template', 'cardinality']);

/** The XML of a part in the names of a version. */
export function qtiXml(part: QtiPart, version: QtiVersion): string {
  if ('html' in part) return part.html;
  if ('text' in part) return xmlText(part.text);
  const isNew = version === '3.0';
  const isHtml = part.name === 'img' || part.name === 'object' || part.name === 'div' || part.name === 'p' || part.name === 'blockquote';
  const name = isNew && !isHtml ? `qti-${kebab(part.name)}` : part.name;
  const attributes = Object.entries(part.attributes ?? {}).filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${isNew && !isHtml && !asIs.has(key) ? kebab(key) : key}="${xmlAttribute(String(value))}"`).join('');
  const inside = (part.inside ?? []).map((one) => qtiXml(one, version)).join('');
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}
