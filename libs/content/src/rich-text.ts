import type { Token, Tokens } from 'marked';
import { Marked } from 'marked';
import { ContentProblem } from './content-problem.ts';
import { isOfficialAddress } from './official-domains.ts';

/** A run of words in a paragraph. `{{variable}}` stays inside `text` until a page is shown. */
export type RichSpan =
  | { type: 'text'; text: string }
  | { type: 'bold'; spans: RichSpan[] }
  | { type: 'highlight'; spans: RichSpan[] }
  | { type: 'link'; href: string; spans: RichSpan[] };

/** A block of running text. Stored with every published version: add kinds, never change one. */
export type RichBlock =
  | { type: 'paragraph'; spans: RichSpan[] }
  | { type: 'list'; ordered: boolean; items: RichSpan[][] };

const highlight = {
  name: 'highlight',
  level: 'inline' as const,
  start: (source: string) => source.indexOf('=='),
  tokenizer(this: { lexer: { inlineTokens(source: string): Token[] } }, source: string): Tokens.Generic | undefined {
    const match = /^==(?=\S)([^\n]+?)(?<=\S)==/.exec(source);
    if (!match) return undefined;
    return { type: 'highlight', raw: match[0], text: match[1], tokens: this.lexer.inlineTokens(match[1] ?? '') };
  },
};
const markdown = new Marked({ gfm: true, breaks: false, extensions: [highlight] });

const remedies: Record<string, string> = {
  heading: 'put the idea in the heading field of the card; write a plain paragraph here',
  html: 'remove the HTML; use **bold**, ==highlight== or a list',
  code: 'write a plain paragraph without leading spaces or backticks',
  codespan: 'use **bold** or quotation marks instead of backticks',
  blockquote: 'write a plain paragraph with quotation marks',
  hr: 'leave an empty line between paragraphs',
  table: 'write a list',
  image: 'describe the picture in words',
  em: 'use **bold**, or ==highlight== for the one key phrase',
  del: 'leave the struck words out',
  br: 'leave an empty line to begin a new paragraph',
  def: 'write the link as [words](https://...)',
};
const refuse = (token: { type: string; raw?: string }, advice?: string): never => {
  const excerpt = (token.raw ?? '').trim().slice(0, 40);
  throw new ContentProblem(`${token.type} is not allowed in running text: "${excerpt}"`, advice ?? remedies[token.type] ?? 'use only paragraphs, lists, **bold**, ==highlight== and links');
};

/** Joins soft line breaks and refuses characters written as HTML entities, which would be shown as typed. */
function plain(text: string): string {
  if (/&(#\w+|[a-z]+);/i.test(text)) throw new ContentProblem(`"${text.slice(0, 40)}" holds an HTML entity`, 'write the character itself');
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A line may show an address as words; running text may also link to it, but only where it is official. */
type Links = 'official' | 'none';

function linkSpan(token: Tokens.Link, links: Links): RichSpan {
  const isBareAddress = token.raw === token.text;
  if (links === 'none') {
    return isBareAddress ? { type: 'text', text: token.text } : refuse(token, 'links work only in running text; write the address as words');
  }
  if (!isOfficialAddress(token.href)) {
    return refuse(token, 'link only to https addresses of official domains (official-domains.ts); write any other address without https:// so that nobody can tap it');
  }
  return { type: 'link', href: new URL(token.href).href, spans: spansOf(token.tokens, 'none') };
}

function spansOf(tokens: readonly Token[], links: Links): RichSpan[] {
  const spans: RichSpan[] = [];
  const addText = (text: string): void => {
    const last = spans.at(-1);
    if (last?.type === 'text') last.text += text;
    else spans.push({ type: 'text', text });
  };
  for (const token of tokens) {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    switch (token.type) {
      case 'text': addText(plain((token as Tokens.Text).text)); break;
      case 'escape': addText((token as Tokens.Escape).text); break;
      case 'strong': spans.push({ type: 'bold', spans: spansOf(inner, links) }); break;
      case 'highlight': spans.push({ type: 'highlight', spans: spansOf(inner, links) }); break;
      case 'link': {
        const span = linkSpan(token as Tokens.Link, links);
        if (span.type === 'text') addText(span.text);
        else spans.push(span);
        break;
      }
      default: refuse(token);
    }
  }
  const text = spans.map((span) => (span.type === 'text' ? span.text : '')).join('');
  if (/\*\*|==/.test(text)) throw new ContentProblem(`"${text.trim().slice(0, 40)}" holds a stray ** or ==`, 'close the mark, and leave no space just inside it: **like this**');
  return spans;
}

function itemSpans(item: Tokens.ListItem): RichSpan[] {
  const [only, ...rest] = item.tokens.filter((token) => token.type !== 'space');
  if (item.task || rest.length > 0 || !only || (only.type !== 'text' && only.type !== 'paragraph')) {
    return refuse({ type: 'list item', raw: item.raw }, 'keep each list item to one paragraph, without lists inside');
  }
  return spansOf((only as Tokens.Text | Tokens.Paragraph).tokens ?? [], 'official');
}

function listBlock(list: Tokens.List): RichBlock {
  if (list.ordered && list.start !== 1) return refuse(list, 'begin a numbered list with 1., or write a paragraph that does not begin with a number and a full stop');
  return { type: 'list', ordered: list.ordered, items: list.items.map(itemSpans) };
}

/** Turns running text into typed blocks; throws a `ContentProblem` for anything outside the subset. */
export function richBlocks(source: string): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const token of markdown.lexer(source)) {
    if (token.type === 'space') continue;
    if (token.type === 'paragraph') blocks.push({ type: 'paragraph', spans: spansOf(token.tokens ?? [], 'official') });
    else if (token.type === 'list') blocks.push(listBlock(token as Tokens.List));
    else refuse(token);
  }
  if (blocks.length === 0) throw new ContentProblem('the text is empty', 'write at least one paragraph');
  return blocks;
}

/** Turns a short line into spans (bold and highlight only); throws a `ContentProblem` for anything else. */
export function lineSpans(source: string): RichSpan[] {
  if (source.includes('\n')) throw new ContentProblem('a line holds a line break', 'write it on one line');
  return spansOf(new markdown.Lexer(markdown.defaults).inlineTokens(source), 'none');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

function spansHtml(spans: readonly RichSpan[]): string {
  return spans.map((span) => {
    switch (span.type) {
      case 'text': return escapeHtml(span.text);
      case 'bold': return `<strong>${spansHtml(span.spans)}</strong>`;
      case 'highlight': return `<mark>${spansHtml(span.spans)}</mark>`;
      case 'link': return `<a href="${escapeHtml(span.href)}" rel="noopener noreferrer">${spansHtml(span.spans)}</a>`;
    }
  }).join('');
}

/** Blocks as HTML: safe by construction, since only these eight elements are ever written and all text is escaped. */
export function richHtml(blocks: readonly RichBlock[]): string {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return `<p>${spansHtml(block.spans)}</p>`;
    const items = block.items.map((item) => `<li>${spansHtml(item)}</li>`).join('');
    return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
  }).join('');
}

/** The words of blocks without marks, for counting and for comparing. */
export function plainText(blocks: readonly RichBlock[]): string {
  const words = (spans: readonly RichSpan[]): string => spans.map((span) => (span.type === 'text' ? span.text : words(span.spans))).join('');
  return blocks.map((block) => (block.type === 'paragraph' ? words(block.spans) : block.items.map(words).join('\n'))).join('\n');
}
