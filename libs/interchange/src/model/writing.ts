import type { ExchangedCategory, ExchangedQuestion } from './exchanged-question.ts';
import type { Issue } from './issue.ts';

/** What is written: questions in order; categories only where a description or number of theirs is to be kept. */
export type WriteItem = { question: ExchangedQuestion } | { category: ExchangedCategory };
export type WriteSource = Iterable<WriteItem> | AsyncIterable<WriteItem>;

export interface WriteOptions {
  /** Title of the whole: of the package, the workbook, the document. */
  title?: string;
  /** Told of everything the format cannot carry; the position is that of the question. */
  onIssue?: (issue: Issue) => void;
  /** Language of headings, instructions and examples in formats that have them. */
  language?: 'vi' | 'en';
}

/** Turns questions into the bytes of a file, piece by piece, in bounded memory. */
export type QuestionWriter = (items: WriteSource, options?: WriteOptions) => AsyncGenerator<Uint8Array, void>;
