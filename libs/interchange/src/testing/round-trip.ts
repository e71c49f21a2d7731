import type { FormatFacts } from '../formats.ts';
import type { ExchangedCategory, ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { aboutFields, emptyText } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import type { ByteSource, QuestionReader, ReadOptions } from '../model/reading.ts';
import type { CarriedField, Carries } from '../model/write-notes.ts';
import type { QuestionWriter, WriteItem, WriteOptions } from '../model/writing.ts';
import { markedWords } from '../text/html-words.ts';
import { joined } from '../bytes/byte-stream.ts';

export interface ReadAll { questions: ExchangedQuestion[]; categories: ExchangedCategory[]; issues: Issue[]; items: WriteItem[] }

/** Everything a reader finds in a file. */
export async function readAll(read: QuestionReader, source: ByteSource | string, options?: ReadOptions): Promise<ReadAll> {
  const all: ReadAll = { questions: [], categories: [], issues: [], items: [] };
  for await (const { question, category, issues } of read(typeof source === 'string' ? new TextEncoder().encode(source) : source, options)) {
    all.issues.push(...issues);
    if (question) {
      all.questions.push(question);
      all.items.push({ question });
    }
    if (category) {
      all.categories.push(category);
      all.items.push({ category });
    }
  }
  return all;
}

export async function writeAll(write: QuestionWriter, items: readonly WriteItem[], options: WriteOptions = {}): Promise<{ bytes: Uint8Array; text: string; issues: Issue[] }> {
  const pieces: Uint8Array[] = [];
  const issues: Issue[] = [];
  for await (const piece of write(items, { ...options, onIssue: (issue) => issues.push(issue) })) pieces.push(piece);
  const bytes = joined(pieces);
  return { bytes, text: new TextDecoder().decode(bytes), issues };
}

/** The questions as they come back from a file they were written to. */
export async function thereAndBack(format: FormatFacts, questions: readonly ExchangedQuestion[]): Promise<ReadAll> {
  const { bytes } = await writeAll(format.write, questions.map((question) => ({ question })));
  return readAll(format.read, bytes);
}

/** What of a question may be compared after a journey through a format: the place is another, and so is what it cannot carry. */
export function comparable(question: ExchangedQuestion, carries: Carries): unknown {
  const has = (field: CarriedField): boolean => carries.fields.includes(field);
  const about = Object.fromEntries(aboutFields.filter((name) => carries.about.includes(name) && question.about[name] !== undefined).map((name) => [name, question.about[name]]));
  const rest: Record<string, unknown> = { ...question, position: null, about };
  for (const [field, blank] of Object.entries({ name: '', idNumber: '', tags: [], category: [], hints: [], penalty: null, files: [], generalFeedback: emptyText, points: 1 })) if (!has(field as CarriedField)) rest[field] = blank;
  if (!has('feedbackByOutcome')) rest.feedbackByOutcome = null;
  if (!has('shuffle') && 'shuffle' in question) rest.shuffle = true;
  if (question.kind === 'description') rest.points = 0;
  // Ids of parts are a matter of each file, and a text is what the format can hold of it.
  return JSON.parse(JSON.stringify(rest), (key, value: unknown) => (key === 'id' ? '' : carries.texts === 'html' || !isText(value) ? value : carries.texts === 'marks' ? markedWords(value.html) : value.plain));
}

const isText = (value: unknown): value is RichText => typeof value === 'object' && value !== null && 'html' in value && 'plain' in value;
