import { piecesOf } from '../bytes/byte-stream.ts';
import { decodedText, linesOf } from '../bytes/decode-text.ts';
import { blankFields, choiceOf } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { atLine, errorAt } from '../model/issue.ts';
import { limitsOf } from '../model/limits.ts';
import type { ByteSource, ReadOptions, ReadResult } from '../model/reading.ts';
import { onlyIssues, questionRead } from '../model/reading.ts';
import { withinLimits } from '../model/within-limits.ts';
import { QuestionTexts } from '../text/question-texts.ts';

interface Draft { line: number; stem: string[]; choices: string[]; sawBlank: boolean }
const fresh = (): Draft => ({ line: 0, stem: [], choices: [], sawBlank: false });

const choiceLine = /^\s*([A-Z])\s*[).]\s+(.*)$/i;
const answerLine = /^\s*(?:ANSWERS?|ĐÁP ÁN)\s*:\s*(.*)$/i;
const answerLetters = /^[A-Z](?:\s*[,;]?\s*[A-Z])*[.)]?$/i;

function finished(draft: Draft, answer: string, line: number): ReadResult {
  const position = atLine(draft.line);
  const issues: Issue[] = [];
  const told = answer.trim();
  // Moodle looks at the first letter only; several letters are several right answers.
  const letters = answerLetters.test(told) ? [...new Set(told.toUpperCase().match(/[A-Z]/g))] : [];
  const right = letters.map((letter) => letter.charCodeAt(0) - 65);
  if (draft.choices.length < 2) issues.push(errorAt(position, 'too-few-answers', { least: 2 }));
  if (right.length === 0 || right.some((index) => index >= draft.choices.length)) {
    return onlyIssues(...issues, errorAt(atLine(line), 'answer-unknown', { text: told.slice(0, 40) }));
  }
  if (issues.length > 0) return onlyIssues(...issues);
  const texts = new QuestionTexts();
  const fields = { ...blankFields(position), stem: texts.read(draft.stem.join('\n'), 'plain') };
  const share = right.length === 1 ? 100 : 100 / right.length;
  const choices = draft.choices.map((text, index) => choiceOf(index, texts.read(text, 'plain'), right.includes(index) ? share : 0));
  return questionRead(right.length === 1 ? { ...fields, kind: 'single', choices, shuffle: true } : { ...fields, kind: 'multiple', choices, shuffle: true, marking: 'by-weight' });
}

const unfinished = (draft: Draft): ReadResult => onlyIssues(errorAt(atLine(draft.line), draft.choices.length === 0 ? 'aiken-choices-missing' : 'aiken-answer-missing', { text: (draft.stem[0] ?? '').trim().slice(0, 60) }));

/**
 * Reads Aiken: a question, choices `A)` or `A.`, and `ANSWER: B`. A stem or a choice may go on over several lines; several
 * letters (`ANSWER: A, C`) make a question with several right answers.
 */
export async function* readAiken(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadResult, void> {
  const limits = limitsOf(options.limits);
  yield* withinLimits(limits, (async function* results() {
    let draft = fresh();
    for await (const { number, text } of linesOf(decodedText(piecesOf(source, limits.fileBytes), options.encoding), limits.textLength)) {
      if (text.trim() === '') {
        draft.sawBlank = true;
        continue;
      }
      const answer = answerLine.exec(text);
      if (answer && draft.choices.length > 0) {
        yield finished(draft, answer[1] ?? '', number);
        draft = fresh();
        continue;
      }
      const [, letter, words] = choiceLine.exec(text) ?? [];
      // Only the letter whose turn it is makes a choice: "A. Einstein" may begin a question or go on with one.
      const isChoice = draft.stem.length > 0 && letter?.toUpperCase() === String.fromCharCode(65 + draft.choices.length);
      if (isChoice && words !== undefined) draft.choices.push(words.trim());
      else if (draft.choices.length > 0 && !draft.sawBlank) draft.choices[draft.choices.length - 1] += `\n${text.trim()}`;
      else {
        if (draft.choices.length > 0) {
          yield unfinished(draft);
          draft = fresh();
        }
        if (draft.stem.length === 0) draft.line = number;
        draft.stem.push(text.trim());
      }
      draft.sawBlank = false;
    }
    if (draft.stem.length > 0) yield unfinished(draft);
  })());
}
