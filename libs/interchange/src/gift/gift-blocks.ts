import type { SourcePosition } from '../model/issue.ts';

export interface Line { number: number; text: string }
/**
 * The lines of one question as they stand between blank lines, comments taken out. `told` is what comments say of it in
 * brackets: `[id:…]`, `[tag:…]` as in Moodle, and names of our own that Moodle passes over (`gift-facts.ts`).
 */
export interface GiftBlock { lines: Line[]; told: [name: string, value: string][]; isOpen: boolean; isTooLong: boolean }
export type GiftPart = { block: GiftBlock } | { category: { path: string; position: SourcePosition } };

const comment = /^\s*\/\//;
const categoryLine = /^\s*\$CATEGORY\s*:\s*(.*?)\s*$/i;
/** What the next line of an answer list may begin with, after a blank line that should not be there. */
const goesOn = /^\s*([=~}]|#)/;
const bracket = /\[([a-z-]+):((?:\\.|[^\]\\])*)\]/g;

/** Whether answers are open at the end of a line, given whether they were before it. */
const openAfter = (text: string, isOpen: boolean): boolean => {
  let open = isOpen;
  for (const [sign] of text.matchAll(/\\.|[{}]/g)) {
    if (sign === '{') open = true;
    else if (sign === '}') open = false;
  }
  return open;
};

const freshBlock = (): GiftBlock => ({ lines: [], told: [], isOpen: false, isTooLong: false });

/**
 * Cuts GIFT lines into questions and categories. Blank lines part questions; a blank line inside answers is forgiven when
 * the answers clearly go on, as are a comment or a name (`::`) directly behind finished answers.
 */
export async function* giftParts(lines: AsyncIterable<Line>, mostLetters: number): AsyncGenerator<GiftPart, void> {
  let block = freshBlock();
  let letters = 0;
  let sawBlank = false;
  const taken = (): GiftBlock => {
    const done = block;
    block = freshBlock();
    letters = 0;
    return done;
  };
  for await (const line of lines) {
    if (line.text.trim() === '') {
      sawBlank = true;
      if (!block.isOpen) {
        if (block.lines.length > 0) yield { block: taken() };
        else block = freshBlock();
      }
      continue;
    }
    if (comment.test(line.text)) {
      const isBehind = block.lines.length > 0 && !block.isOpen && block.lines.at(-1)?.text.trimEnd().endsWith('}') === true;
      if (isBehind) yield { block: taken() };
      readComment(line.text, block);
      continue;
    }
    const category = block.isOpen ? null : categoryLine.exec(line.text);
    const isNext = block.lines.length > 0 && (category !== null || startsAnother(line.text, block, sawBlank));
    if (isNext) yield { block: taken() };
    sawBlank = false;
    if (category) {
      block = freshBlock();
      yield { category: { path: category[1] ?? '', position: { line: line.number, path: '' } } };
      continue;
    }
    letters += line.text.length;
    if (letters > mostLetters) block.isTooLong = true;
    if (!block.isTooLong) block.lines.push(line);
    block.isOpen = openAfter(line.text, block.isOpen);
  }
  if (block.lines.length > 0) yield { block: taken() };
}

function startsAnother(text: string, block: GiftBlock, sawBlank: boolean): boolean {
  if (block.isOpen) return sawBlank && !goesOn.test(text);
  return text.trimStart().startsWith('::') && block.lines.some((line) => /(?<!\\)\}/.test(line.text));
}

function readComment(text: string, block: GiftBlock): void {
  for (const [, name = '', value = ''] of text.matchAll(bracket)) {
    const words = value.replace(/\\([\]\\])/g, '$1').trim();
    if (words !== '') block.told.push([name, words]);
  }
}
