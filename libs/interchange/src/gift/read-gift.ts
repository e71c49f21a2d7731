import { decodedText, linesOf } from '../bytes/decode-text.ts';
import { piecesOf } from '../bytes/byte-stream.ts';
import type { ExchangedQuestion } from '../model/exchanged-question.ts';
import { blankFields, emptyText } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { atLine, errorAt, noteAt } from '../model/issue.ts';
import { limitsOf } from '../model/limits.ts';
import type { ByteSource, ReadOptions, ReadResult } from '../model/reading.ts';
import { categoryRead, onlyIssues, questionRead } from '../model/reading.ts';
import { withinLimits } from '../model/within-limits.ts';
import { categoryPath } from '../model/category-path.ts';
import { QuestionTexts } from '../text/question-texts.ts';
import type { GiftAnswers } from './gift-answers.ts';
import { giftBody } from './gift-answers.ts';
import type { GiftBlock, Line } from './gift-blocks.ts';
import { giftParts } from './gift-blocks.ts';
import { giftFacts } from './gift-facts.ts';
import { giftText, giftWords, hideEscapes, showEscapes, splitAt, withFormat } from './gift-text.ts';

/** Where the answers stand in the text of a question, or why they cannot be found. */
function answerPlace(text: string): { start: number; end: number } | 'none' | 'broken' {
  const start = text.indexOf('{');
  const end = text.indexOf('}');
  if (start === -1 && end === -1) return 'none';
  return start === -1 || end < start ? 'broken' : { start, end };
}

/** Two questions without a blank line between them: the lines behind finished answers that hold answers again. */
function splitBlock(block: GiftBlock): GiftBlock[] {
  const closed = block.lines.findIndex((line) => /(?<!\\)\}\s*$/.test(line.text));
  const rest = closed === -1 ? [] : block.lines.slice(closed + 1);
  if (!rest.some((line) => /(?<!\\)\{/.test(line.text))) return [block];
  return [{ ...block, lines: block.lines.slice(0, closed + 1), isOpen: false }, ...splitBlock({ lines: rest, told: [], isOpen: block.isOpen, isTooLong: false })];
}

function readBlock(block: GiftBlock, category: string[]): ReadResult {
  const [first] = block.lines;
  const position = atLine(first?.number ?? 0);
  if (block.isTooLong) return onlyIssues(errorAt(position, 'question-too-long'));
  const text = hideEscapes(block.lines.map((line) => line.text).join('\n')).trim();
  const lineAt = (offset: number): Line | undefined => block.lines[text.slice(0, offset).split('\n').length - 1] ?? block.lines.at(-1);
  const issues: Issue[] = [];

  const hasName = text.startsWith('::') && text.indexOf('::', 2) !== -1;
  const [name, body] = hasName ? splitAt(text.slice(2), '::') : ['', text];
  const question = body ?? '';
  const offset = text.length - question.length;
  const place = answerPlace(question);
  if (place === 'broken') return onlyIssues(errorAt(atLine(lineAt(offset)?.number ?? 0), 'gift-brace-missing', { text: giftWords(question).slice(0, 60) }));

  const texts = new QuestionTexts();
  const facts = giftFacts(block.told);
  const fields = { ...blankFields(position), ...facts.fields, name: giftWords(name), category };
  if (place === 'none') {
    const stem = giftText(question, 'moodle', texts);
    return questionRead({ ...fields, stem, kind: 'description', points: 0 }, texts.notes(position));
  }
  const before = question.slice(0, place.start);
  const behind = question.slice(place.end + 1);
  // Words behind the answers make them a gap in a sentence.
  const stemText = behind.trim() === '' ? before : `${before}_____${behind}`;
  const { format } = withFormat(stemText, 'moodle');
  const stem = giftText(stemText, 'moodle', texts);
  if (/[{}]/.test(behind)) issues.push(errorAt(atLine(lineAt(offset + place.end + 1)?.number ?? 0), 'gift-two-answer-parts'));

  const inside = question.slice(place.start + 1, place.end);
  const feedbackAt = inside.lastIndexOf('####');
  const answers = feedbackAt === -1 ? inside : inside.slice(0, feedbackAt);
  const generalFeedback = feedbackAt === -1 ? emptyText : giftText(inside.slice(feedbackAt + 4), format, texts);
  const answersAt = offset + place.start + 1;
  const problem: GiftAnswers['problem'] = (code, at = 0, params = {}) => {
    const skipped = answers.slice(at).search(/\S/);
    issues.push(errorAt(atLine(lineAt(answersAt + at + Math.max(0, skipped))?.number ?? 0), code, params));
  };
  const read: ExchangedQuestion = { ...fields, stem, generalFeedback, ...facts.withOptions(giftBody({ text: answers, format, texts, problem })) };
  if (stem.html === '') issues.push(errorAt(position, 'stem-empty'));
  return questionRead(read, [...issues, ...texts.notes(position)]);
}

/**
 * Reads GIFT: every type of Moodle's documentation and its ordering extension, categories, ids and tags in comments,
 * formats, weights, feedback, escapes. Tolerant where the meaning is plain; otherwise an error with the line.
 */
export async function* readGift(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadResult, void> {
  const limits = limitsOf(options.limits);
  yield* withinLimits(limits, (async function* results() {
    let category: string[] = [];
    const lines = linesOf(decodedText(piecesOf(source, limits.fileBytes), options.encoding), limits.textLength);
    for await (const part of giftParts(lines, limits.textLength * 4)) {
      if ('category' in part) {
        category = categoryPath(showEscapes(hideEscapes(part.category.path)));
        yield categoryRead({ path: category, info: emptyText, idNumber: '', position: part.category.position });
        continue;
      }
      const blocks = splitBlock(part.block);
      for (const [index, block] of blocks.entries()) {
        const result = readBlock(block, category);
        yield index === 0 ? result : { ...result, issues: [noteAt(atLine(block.lines[0]?.number ?? 0), 'gift-blank-line-missing'), ...result.issues] };
      }
    }
  })());
}
