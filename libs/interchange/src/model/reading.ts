import type { ExchangedCategory, ExchangedQuestion } from './exchanged-question.ts';
import type { Issue } from './issue.ts';
import type { ReadLimits } from './limits.ts';

/** The bytes of a file, whole or as they arrive. */
export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Character sets a text file may be in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1258'] as const;
export type TextEncodingName = (typeof encodings)[number];

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
  /** What the person says the encoding is; recognised from the bytes where absent. */
  encoding?: TextEncodingName;
}

/**
 * One thing a reader found, in the order of the file: a question, a category, or only something to tell. An error
 * beside a question means that the question was read in part; the reader goes on wherever it can.
 */
export interface ReadResult { question: ExchangedQuestion | null; category: ExchangedCategory | null; issues: Issue[] }

export const questionRead = (question: ExchangedQuestion, issues: Issue[] = []): ReadResult => ({ question, category: null, issues });
export const categoryRead = (category: ExchangedCategory, issues: Issue[] = []): ReadResult => ({ question: null, category, issues });
export const onlyIssues = (...issues: Issue[]): ReadResult => ({ question: null, category: null, issues });

/** Turns the bytes of a file into questions, one after another, in bounded memory. Never throws for what a file holds. */
export type QuestionReader = (source: ByteSource, options?: ReadOptions) => AsyncGenerator<ReadResult, void>;
