import type { SourcePosition } from './issue.ts';

/** A text as files carry it: sanitised HTML (attachments as `attachment/<name>`) and the same as plain words. */
export interface RichText { html: string; plain: string }
export const emptyText: RichText = Object.freeze({ html: '', plain: '' });

/** A picture or recording that came inside a file; texts refer to it as `attachment/<name>`. */
export interface ExchangedFile { name: string; mediaType: string; bytes: Uint8Array }

/** One choice. `weight` is the percentage of the points it gives: 100 is fully right, 0 wrong, below 0 takes points away. */
export interface ExchangedChoice { id: string; text: RichText; weight: number; feedback: RichText }

/** An accepted text; `*` stands for any letters and `\*` for the asterisk itself. */
export interface TextAnswer { pattern: string; weight: number; feedback: RichText }

/** Which numbers an answer accepts: around a value, between two bounds (both included), or any number at all. */
export type NumberRange = { is: 'value'; value: number; tolerance: number } | { is: 'between'; min: number; max: number } | { is: 'any' };
export interface NumberAnswer { range: NumberRange; weight: number; feedback: RichText }
/** A unit a learner may write behind the number; the number times `multiplier` is compared. */
export interface NumberUnit { name: string; multiplier: number }

/** One item to bring into order or to match. */
export interface ExchangedItem { id: string; text: RichText }

/** What `marks` says when only part of a response is right: nothing, or points by the weights. */
export type MarkingOfParts = 'all-or-nothing' | 'by-weight';

/** A gap of a cloze text. `share` is its part of the points compared with the other gaps. */
export type ExchangedGap = { share: number } & (
  | { kind: 'choice'; look: 'menu' | 'column' | 'row' | 'drag'; many: boolean; shuffle: boolean; choices: ExchangedChoice[] }
  | { kind: 'short-text'; caseSensitive: boolean; answers: TextAnswer[] }
  | { kind: 'numeric'; answers: NumberAnswer[] }
);

/** A place on a picture or practice screen that can be tapped. */
export interface ExchangedArea {
  id: string; label: string; detail: string;
  /** How an element of a practice screen looks (`button`, `link`, …); '' for an area of a picture. */
  look: string;
  shape: 'rect' | 'circle' | 'poly'; coords: number[]; isRight: boolean;
}

/** Facts of our own questions that some formats can carry beside the question. */
export const aboutFields = ['competency', 'digcomp', 'difficulty', 'source', 'reviewedOn'] as const;
export type AboutField = (typeof aboutFields)[number];

/** What every exchanged question has, whatever its kind. Texts that a file does not hold are `emptyText`. */
export interface ExchangedFields {
  /** Title for lists; never shown to learners. */
  name: string;
  /** Name by which the question is known in the system it comes from; '' where it has none. */
  idNumber: string;
  stem: RichText;
  generalFeedback: RichText;
  feedbackByOutcome: { right: RichText; partlyRight: RichText; wrong: RichText };
  hints: RichText[];
  points: number;
  /** Share of the points (0..1) that each further try costs; null where the file says nothing. */
  penalty: number | null;
  tags: string[];
  /** Names of the categories from the outermost to the one that holds the question. */
  category: string[];
  about: Partial<Record<AboutField, string>>;
  files: ExchangedFile[];
  position: SourcePosition;
}

/** The bodies of the kinds. Lists are in the order of the file; for `ordering` that order is the right one. */
export type ExchangedBody =
  | { kind: 'single'; choices: ExchangedChoice[]; shuffle: boolean }
  | { kind: 'multiple'; choices: ExchangedChoice[]; shuffle: boolean; marking: MarkingOfParts }
  | { kind: 'true-false'; answer: boolean; feedbackTrue: RichText; feedbackFalse: RichText }
  /** `key[i]` is the index in `right` of what belongs to `left[i]`; other entries of `right` are distractors. */
  | { kind: 'matching'; left: ExchangedItem[]; right: ExchangedItem[]; key: number[]; shuffle: boolean; marking: MarkingOfParts }
  | { kind: 'ordering'; items: ExchangedItem[]; marking: MarkingOfParts }
  | { kind: 'short-text'; answers: TextAnswer[]; caseSensitive: boolean }
  | { kind: 'numeric'; answers: NumberAnswer[]; units: NumberUnit[]; unitRequired: boolean }
  /** The gaps stand in the stem as `[[1]]`, `[[2]]`, … */
  | { kind: 'cloze'; gaps: ExchangedGap[] }
  /** On a picture (name of a file), or on a practice screen that is drawn from its areas. */
  | { kind: 'hotspot'; picture: string; screen: { device: string; title: string } | null; areas: ExchangedArea[] }
  | { kind: 'essay'; template: RichText; graderInfo: RichText }
  | { kind: 'description' }
  /** A type this product has no words for: its name in the file; the stem can still be read. */
  | { kind: 'other'; typeName: string };

export type ExchangedKind = ExchangedBody['kind'];
export type ExchangedQuestion = ExchangedFields & ExchangedBody;
/** An exchanged question of one kind. */
export type ExchangedOf<Kind extends ExchangedKind> = ExchangedFields & Extract<ExchangedBody, { kind: Kind }>;

/** A category as a file describes it: its path, a description for people, a number of its own. */
export interface ExchangedCategory { path: string[]; info: RichText; idNumber: string; position: SourcePosition }

/** The fields of a question of which nothing is known but where it stands. */
export const blankFields = (position: SourcePosition): ExchangedFields => ({
  name: '', idNumber: '', stem: emptyText, generalFeedback: emptyText,
  feedbackByOutcome: { right: emptyText, partlyRight: emptyText, wrong: emptyText },
  hints: [], points: 1, penalty: null, tags: [], category: [], about: {}, files: [], position,
});

/** A choice; ids are letters in the order of the file until something better is known. */
export const choiceOf = (index: number, text: RichText, weight: number, feedback: RichText = emptyText): ExchangedChoice =>
  ({ id: letterOf(index), text, weight, feedback });
export const itemOf = (index: number, text: RichText): ExchangedItem => ({ id: letterOf(index), text });
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `x${index + 1}`);
