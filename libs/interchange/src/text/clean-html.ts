import sanitizeHtml from 'sanitize-html';

/** Everything that may stand in the text of a question; looks (classes, styles, colours) are left to the product. */
const allowedTags = [
  'p', 'div', 'br', 'hr', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'mark', 'sub', 'sup', 'small', 'code', 'pre', 'kbd', 'samp', 'var',
  'blockquote', 'cite', 'q', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'img', 'audio', 'video', 'source', 'track', 'figure', 'figcaption',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
];
/** Tags that only group or colour: taking them away loses nothing but looks. */
const looksOnly = new Set(['span', 'font', 'center', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'big', 'tt', 'body', 'html', 'head', 'tex', 'label', 'colgroup', 'col', 'wbr', 'bdi', 'bdo', 'abbr', 'address', 'strike', 'nolink', 'o:p']);
const allowed = new Set(allowedTags);
const inside = /^attachment\/[^/\\]+$/;

/** What cleaning took away: names of tags that carried more than looks, and addresses of pictures that are not in the file. */
export interface Removed { tags: Set<string>; addresses: Set<string> }
export const nothingRemoved = (): Removed => ({ tags: new Set(), addresses: new Set() });

const optionsFor = (removed: Removed): sanitizeHtml.IOptions => ({
  allowedTags,
  allowedAttributes: {
    a: ['href', 'title'], img: ['src', 'alt', 'width', 'height'], audio: ['src', 'controls'], video: ['src', 'controls', 'width', 'height'], source: ['src', 'type'],
    track: ['src', 'kind', 'srclang', 'label'], ol: ['start', 'type'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // A picture from elsewhere tells its owner who learns what and when, and is missing without network.
  exclusiveFilter: ({ tag, attribs }) => ['img', 'source', 'track'].includes(tag) && !inside.test(attribs.src ?? ''),
  transformTags: {
    strike: 's',
    img: (tagName, attribs) => {
      if (attribs.src !== undefined && !inside.test(attribs.src)) removed.addresses.add(shortened(attribs.src));
      return { tagName, attribs };
    },
    '*': (tagName, attribs) => {
      if (!allowed.has(tagName) && !looksOnly.has(tagName)) removed.tags.add(tagName.slice(0, 40));
      if (['audio', 'video', 'source', 'track'].includes(tagName) && attribs.src !== undefined && !inside.test(attribs.src)) {
        removed.addresses.add(shortened(attribs.src));
        return { tagName, attribs: Object.fromEntries(Object.entries(attribs).filter(([name]) => name !== 'src')) };
      }
      return { tagName, attribs };
    },
  },
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'xml', 'title', 'iframe', 'object', 'embed', 'svg', 'template'],
  nestingLimit: 50,
  parser: { decodeEntities: true },
});

const shortened = (address: string): string => (address.length > 120 ? `${address.slice(0, 119)}…` : address);
const needsCleaning = /[<>&]/;

/**
 * `html` reduced to the allow-list above, in NFC; what was taken away beyond looks is added to `removed`. A text without
 * markup passes as it is. Cleaning what is clean changes nothing.
 */
export function cleanHtml(html: string, removed: Removed): string {
  const text = html.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').trim();
  if (!needsCleaning.test(text)) return text;
  return sanitizeHtml(text, optionsFor(removed)).trim();
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Plain words as HTML text. */
export const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? '');
export const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
