/** How many line ends at least stand around a block. */
const blocks: Readonly<Record<string, number>> = {
  p: 2, blockquote: 2, pre: 2, ul: 2, ol: 2, dl: 2, table: 2, figure: 2, h1: 2, h2: 2, h3: 2, h4: 2, h5: 2, h6: 2, hr: 2,
  div: 1, li: 1, tr: 1, caption: 1, dt: 1, dd: 1, figcaption: 1,
};
const token = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->|([^<]+)|</gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The signs that stand for `&amp;`, `&#228;` and the like in cleaned HTML. */
export const decodeEntities = (text: string): string => (text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd';
  return entities[(name ?? '').toLowerCase()] ?? whole;
}) : text);

const attribute = (attributes: string, name: string): string => decodeEntities(new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? '');

interface Walk { out: string; breaks: number; lists: { ordered: boolean; count: number }[]; pre: number }

/** Adds words at the end of what is there, with the line ends that blocks before them asked for. */
function say(walk: Walk, words: string): void {
  if (walk.breaks > 0 && walk.out !== '') {
    walk.out = walk.out.trimEnd();
    walk.out += '\n'.repeat(walk.breaks);
  }
  walk.breaks = 0;
  walk.out += words;
}

function onTag(walk: Walk, name: string, isEnd: boolean, attributes: string, marked: boolean): void {
  walk.breaks = Math.max(walk.breaks, blocks[name] ?? 0);
  if (name === 'br') say(walk, '\n');
  else if (name === 'pre') walk.pre = Math.max(0, walk.pre + (isEnd ? -1 : 1));
  else if (name === 'ul' || name === 'ol') {
    if (isEnd) walk.lists.pop();
    else walk.lists.push({ ordered: name === 'ol', count: 0 });
    // A list in a list follows its item directly.
    if (walk.lists.length > (isEnd ? 0 : 1)) walk.breaks = Math.min(walk.breaks, 1);
  } else if (name === 'li' && !isEnd) {
    const list = walk.lists.at(-1);
    if (list) list.count += 1;
    say(walk, list?.ordered ? `${list.count}. ` : '- ');
  } else if ((name === 'td' || name === 'th') && !isEnd && walk.breaks === 0 && walk.out !== '' && !walk.out.endsWith('\n')) say(walk, ' | ');
  else if (name === 'img' && !marked) {
    const alternative = attribute(attributes, 'alt');
    if (alternative !== '') say(walk, `[${alternative}]`);
  }
}

const boldTags = new Set(['strong', 'b']);

/** One walk over cleaned HTML; with `marked`, bold and highlighted words get the marks of our own texts. */
function walkOver(html: string, marked: boolean): string {
  const walk: Walk = { out: '', breaks: 0, lists: [], pre: 0 };
  const open: { mark: string; at: number }[] = [];
  for (const [, end, tag, attributes, text] of html.matchAll(token)) {
    if (text !== undefined) {
      const words = decodeEntities(text);
      if (walk.pre > 0) say(walk, words);
      else {
        const single = words.replace(/[ \t\n\r\f]+/g, ' ');
        const isFresh = walk.out === '' || walk.breaks > 0 || /[\n ]$/.test(walk.out);
        const rest = isFresh ? single.replace(/^ /, '') : single;
        if (rest !== '') say(walk, rest);
      }
      continue;
    }
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    const isEnd = end === '/';
    const mark = boldTags.has(name) ? '**' : name === 'mark' ? '==' : '';
    if (!marked || mark === '') onTag(walk, name, isEnd, attributes ?? '', marked);
    else if (!isEnd) {
      say(walk, '');
      open.push({ mark, at: walk.out.length });
    } else {
      const last = open.pop();
      if (last === undefined) continue;
      walk.out = walk.out.slice(0, last.at) + withMark(walk.out.slice(last.at), last.mark);
    }
  }
  return walk.out.replace(/ +\n/g, '\n').trim();
}

/** Words between marks, line by line; words the marks would not be recognised around stay without them. */
function withMark(words: string, mark: string): string {
  const sign = mark[0] ?? '';
  return words.split('\n').map((line) => (line.trim() === '' || line.includes(sign) ? line : line.replace(/^( *)(.*?)( *)$/, `$1${mark}$2${mark}$3`))).join('\n');
}

/** What a reader sees of cleaned HTML, as plain lines; lists with `-` or numbers, pictures as their alternative text. */
export const plainWords = (html: string): string => (/[<&]/.test(html) ? walkOver(html, false) : html.replace(/\s+/g, ' ').trim());

/** Cleaned HTML as our own questions hold text: lines with `**bold**` and `==highlight==`, nothing else of HTML. */
export const markedWords = (html: string): string => (/[<&]/.test(html) ? walkOver(html, true) : html.replace(/\s+/g, ' ').trim());

/** Tags whose meaning plain lines with bold and highlight cannot hold. */
const richTags = new Set(['em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'code', 'pre', 'kbd', 'samp', 'var', 'a', 'img', 'audio', 'video', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'small', 'cite', 'q']);
const plainTags = new Set([...richTags, 'strong', 'b', 'mark']);
const tagsIn = (html: string, among: ReadonlySet<string>): string[] => (html.includes('<') ? [...new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => (name ?? '').toLowerCase()))].filter((name) => among.has(name)) : []);

/** What of `html` is lost in our own texts: names of tags. */
export const lostInMarks = (html: string): string[] => tagsIn(html, richTags);
/** What of `html` is lost where only plain lines can stand. */
export const lostInPlain = (html: string): string[] => tagsIn(html, plainTags);
