import type { Localized, LocalizedText } from '@hocso/domain/primitives/localized-text';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { ExchangedBody, ExchangedItem, ExchangedKind, ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import type { NotCarried } from '../model/issue.ts';

/** Turns words of a file into words of ours and remembers what could not come along. */
export interface MappingTools {
  /** A text in both languages, until somebody translates it. */
  text(text: RichText): LocalizedText;
  plain(words: string): LocalizedText;
  /** Choices, items or halves of pairs with ids fit to be stored, different from one another. */
  options(items: readonly ExchangedItem[]): { id: string; text: LocalizedText }[];
  lose(lost: NotCarried): void;
}

/** What a mapping makes of an exchanged question: the fields only its type has, or why there are none. */
export type OwnFields = { fields: Record<string, unknown> } | { reason: NotCarried };

/** A stored question of one type. */
export type StoredOf<Type extends StoredQuestion['type']> = Extract<StoredQuestion, { type: Type }>;

/** How one stored question type and the exchanged questions correspond. */
export interface StoredMapping<Stored> {
  type: string;
  /** Whether an exchanged question becomes this type; the first mapping of the registry that says so has it. */
  takes(question: ExchangedQuestion): boolean;
  toFields(question: ExchangedQuestion, tools: MappingTools): OwnFields;
  /** The exchanged body of a stored question in one language; `rich` makes a text of stored words. */
  toBody(question: Localized<Stored>, rich: (words: string) => RichText, lose: (lost: NotCarried) => void): ExchangedBody;
}

/** A mapping seen through its widest shape, for the registry. */
export type AnyStoredMapping = StoredMapping<unknown>;
export const anyMapping = <Stored>(mapping: StoredMapping<Stored>): AnyStoredMapping => mapping as unknown as AnyStoredMapping;

/** Narrows a question to the kind a mapping takes. */
export const isKind = <Kind extends ExchangedKind>(question: ExchangedQuestion, kind: Kind): question is Extract<ExchangedQuestion, { kind: Kind }> => question.kind === kind;
