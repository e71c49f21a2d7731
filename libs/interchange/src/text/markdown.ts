import { escapeHtml } from './clean-html.ts';

/** No author writes longer lines by hand, and emphasis is looked for in time that grows faster than the line. */
const longestLine = 4_000;
const inline = (text: string): string => (text.length > longestLine ? text : emphasised(text));
const emphasised = (text: string): string => text
  .replace(/`([^`]+)`/g, (_, code: string) => `<code>${escapeHtml(code)}</code>`)
  .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, '<img src="$2" alt="$1">')
  .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
  .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__/g, (_, stars?: string, lines?: string) => `<strong>${stars ?? lines}</strong>`)
  .replace(/(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\w_])/g, (_, star?: string, line?: string) => `<em>${star ?? line}</em>`)
  .replace(/==(?=\S)([^=]+?)(?<=\S)==/g, '<mark>$1</mark>');

const bullet = /^\s*[-*+]\s+(.*)$/;
const numbered = /^\s*\d+[.)]\s+(.*)$/;

const listOf = (lines: readonly string[], pattern: RegExp, tag: string): string =>
  `<${tag}>${lines.map((line) => `<li>${inline(pattern.exec(line)?.[1] ?? '')}</li>`).join('')}</${tag}>`;

function blockHtml(block: string): string {
  const lines = block.split('\n');
  const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '');
  if (heading && lines.length === 1) return `<h${heading[1]?.length ?? 1}>${inline(heading[2] ?? '')}</h${heading[1]?.length ?? 1}>`;
  if (lines.every((line) => bullet.test(line))) return listOf(lines, bullet, 'ul');
  if (lines.every((line) => numbered.test(line))) return listOf(lines, numbered, 'ol');
  if (lines.every((line) => /^\s*>/.test(line))) return `<blockquote>${blockHtml(lines.map((line) => line.replace(/^\s*>\s?/, '')).join('\n'))}</blockquote>`;
  return `<p>${inline(lines.join('\n'))}</p>`;
}

/**
 * Markdown as questions use it (paragraphs, lists, headings, quotes, emphasis, code, links, pictures) as HTML, not yet
 * cleaned. A single paragraph becomes its words alone, so that a choice stays one line.
 */
export function markdownHtml(text: string): string {
  const blocks = text.trim().split(/\n\s*\n/).filter((block) => block.trim() !== '').map(blockHtml);
  const [only] = blocks;
  return blocks.length === 1 && only !== undefined ? only.replace(/^<p>([\s\S]*)<\/p>$/, '$1') : blocks.join('');
}
