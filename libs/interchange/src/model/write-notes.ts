import type { ExchangedKind, ExchangedQuestion } from './exchanged-question.ts';
import { aboutFields } from './exchanged-question.ts';
import type { Issue, IssueCode, IssueParams } from './issue.ts';
import { noteAt } from './issue.ts';
import { lostInMarks, lostInPlain } from '../text/html-words.ts';

/** What a format has a place for; what it has none for is told, question by question. */
export interface Carries {
  kinds: readonly ExchangedKind[];
  /** Fields with a place of their own; the others are told when they are not empty. */
  fields: readonly CarriedField[];
  /** Names of `about` facts that travel. */
  about: readonly string[];
  /** Whether texts keep their markup: all of it, bold and highlight as marks in plain lines, or none. */
  texts: 'html' | 'marks' | 'plain';
}
export const carriedFields = ['name', 'idNumber', 'generalFeedback', 'feedbackByOutcome', 'hints', 'points', 'penalty', 'tags', 'category', 'files', 'answerFeedback', 'weights', 'shuffle'] as const;
export type CarriedField = (typeof carriedFields)[number];

const isSet: Readonly<Record<CarriedField, (question: ExchangedQuestion) => boolean>> = {
  name: ({ name }) => name !== '',
  idNumber: ({ idNumber }) => idNumber !== '',
  generalFeedback: ({ generalFeedback }) => generalFeedback.html !== '',
  feedbackByOutcome: ({ feedbackByOutcome }) => Object.values(feedbackByOutcome).some(({ html }) => html !== ''),
  hints: ({ hints }) => hints.length > 0,
  points: ({ points, kind }) => points !== 1 && kind !== 'description',
  penalty: ({ penalty }) => penalty !== null,
  tags: ({ tags }) => tags.length > 0,
  category: ({ category }) => category.length > 0,
  files: ({ files }) => files.length > 0,
  answerFeedback: (question) => answerFeedbackIn(question),
  weights: (question) => weightsIn(question).some((weight) => weight !== 0 && weight !== 100),
  shuffle: (question) => 'shuffle' in question && !question.shuffle,
};

function answerFeedbackIn(question: ExchangedQuestion): boolean {
  if (question.kind === 'true-false') return question.feedbackTrue.html !== '' || question.feedbackFalse.html !== '';
  const answers = 'choices' in question ? question.choices : 'answers' in question ? question.answers : [];
  return answers.some(({ feedback }) => feedback.html !== '');
}

const weightsIn = (question: ExchangedQuestion): number[] =>
  (question.kind === 'single' ? question.choices : 'answers' in question ? question.answers : []).map(({ weight }) => weight);

/** The issues of writing one question where only `carries` travels; the first says so when the kind itself cannot. */
export function writeNotes(question: ExchangedQuestion, carries: Carries): Issue[] {
  const at = (code: IssueCode, params: IssueParams = {}): Issue => noteAt(question.position, code, params);
  if (!carries.kinds.includes(question.kind)) return [{ ...at('kind-not-in-format', { kind: question.kind }), severity: 'error' }];
  const fields = carriedFields.filter((field) => !carries.fields.includes(field) && isSet[field](question)).map((field) => at('field-not-carried', { field }));
  const about = aboutFields.filter((name) => question.about[name] !== undefined && !carries.about.includes(name)).map((field) => at('field-not-carried', { field }));
  const lostIn = { html: () => [], marks: lostInMarks, plain: lostInPlain }[carries.texts];
  const lost = [...new Set(textsOf(question).flatMap(({ html }) => lostIn(html)))];
  return [...fields, ...about, ...(lost.length > 0 ? [at('formatting-not-carried', { tags: lost.toSorted().join(', ') })] : [])];
}

/** Every text of a question that a learner may see. */
export function textsOf(question: ExchangedQuestion): { html: string; plain: string }[] {
  const { stem, generalFeedback, feedbackByOutcome, hints } = question;
  const own = [stem, generalFeedback, ...Object.values(feedbackByOutcome), ...hints];
  if ('choices' in question) own.push(...question.choices.flatMap(({ text, feedback }) => [text, feedback]));
  if ('answers' in question) own.push(...question.answers.map(({ feedback }) => feedback));
  if (question.kind === 'true-false') own.push(question.feedbackTrue, question.feedbackFalse);
  if (question.kind === 'matching') own.push(...[...question.left, ...question.right].map(({ text }) => text));
  if (question.kind === 'ordering') own.push(...question.items.map(({ text }) => text));
  if (question.kind === 'cloze') own.push(...question.gaps.flatMap((gap) => (gap.kind === 'choice' ? gap.choices.flatMap(({ text, feedback }) => [text, feedback]) : gap.answers.map(({ feedback }) => feedback))));
  if (question.kind === 'essay') own.push(question.template, question.graderInfo);
  return own;
}
