import { moodlePath } from '../model/category-path.ts';
import { aboutFields } from '../model/exchanged-question.ts';
import type { ExchangedKind, ExchangedOf, ExchangedQuestion, MarkingOfParts, NumberRange, RichText } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { Carries } from '../model/write-notes.ts';
import { writeNotes } from '../model/write-notes.ts';
import type { WriteOptions, WriteSource } from '../model/writing.ts';
import { encoded } from '../bytes/encode-text.ts';
import { lostInPlain } from '../text/html-words.ts';
import { giftComment } from './gift-facts.ts';
import { escapeGift } from './gift-text.ts';

export const giftCarries: Carries = {
  kinds: ['single', 'multiple', 'true-false', 'matching', 'ordering', 'short-text', 'numeric', 'essay', 'description'],
  fields: ['name', 'idNumber', 'generalFeedback', 'points', 'tags', 'category', 'answerFeedback', 'weights', 'shuffle'],
  about: aboutFields,
  texts: 'html',
};

/** A text without anything that GIFT would read differently needs no format. */
const isBare = ({ html }: RichText): boolean => !/[<&\n]/.test(html) && !/^\s*(\[|\/\/|::|\$CATEGORY)/.test(html);
const toldFormat = (text: RichText, isHtml: boolean): string => (text.html === '' || isHtml || isBare(text) ? '' : '[html]');
/** Pictures of a GIFT file stand beside it. */
const giftHtml = (html: string): string => escapeGift(html.replaceAll('"attachment/', '"@@PLUGINFILE@@/'));

interface Writing { isHtml: boolean }
const say = (text: RichText, { isHtml }: Writing): string => {
  // A first sign that means something else where an answer begins.
  const format = /^(\[|%|\/\/)/.test(text.html) ? '[html]' : toldFormat(text, isHtml);
  return `${format}${giftHtml(text.html)}`;
};
const feedback = (text: RichText, writing: Writing): string => (text.html === '' ? '' : `#${say(text, writing)}`);
const percent = (weight: number): string => `%${Number(weight.toFixed(5))}%`;
/** A wrong choice takes all points away where ticking everything must not be rewarded. */
const weightSign = (weight: number, marking: MarkingOfParts): string => (weight !== 0 ? percent(weight) : marking === 'all-or-nothing' ? percent(-100) : '');
const pattern = (text: string): string => `${text.startsWith('[') ? '[plain]' : ''}${escapeGift(text)}`;

const rangeText = (range: Exclude<NumberRange, { is: 'any' }>): string => (range.is === 'between' ? `${range.min}..${range.max}` : `${range.value}:${range.tolerance}`);

type Answers<Kind extends ExchangedKind> = (question: ExchangedOf<Kind>, writing: Writing) => string[];
/** The lines between the braces, kind by kind. */
const answerLines: { [Kind in ExchangedKind]?: Answers<Kind> } = {
  'single': ({ choices }, writing) => choices.map((choice) => `${choice.weight === 100 ? '=' : choice.weight === 0 ? '~' : `~${percent(choice.weight)}`}${say(choice.text, writing)}${feedback(choice.feedback, writing)}`),
  'multiple': ({ choices, marking }, writing) => choices.map((choice) => `~${weightSign(choice.weight, marking)}${say(choice.text, writing)}${feedback(choice.feedback, writing)}`),
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, writing) => {
    const [wrong, right] = answer ? [feedbackFalse, feedbackTrue] : [feedbackTrue, feedbackFalse];
    const told = right.html === '' ? feedback(wrong, writing) : `#${say(wrong, writing)}#${say(right, writing)}`;
    return [`${answer ? 'TRUE' : 'FALSE'}${told}`];
  },
  'matching': ({ left, right, key }, writing) => [
    ...left.map((item, index) => `=${say(item.text, writing)} -> ${escapeGift(right[key[index] ?? 0]?.text.plain ?? '')}`),
    ...right.filter((_, index) => !key.includes(index)).map((item) => `= -> ${escapeGift(item.text.plain)}`),
  ],
  'ordering': ({ items, marking }, writing) => [`>${items.length} ALL VERTICAL ${marking === 'by-weight' ? 'ABSOLUTE_POSITION' : 'ALL_OR_NOTHING'} HIDE none`, ...items.map((item) => say(item.text, writing))],
  'short-text': ({ answers }, writing) => answers.map((answer) => `=${percent(answer.weight)}${pattern(answer.pattern)}${feedback(answer.feedback, writing)}`),
  'numeric': ({ answers }, writing) => ['#', ...answers.toSorted((a, b) => Number(a.range.is === 'any') - Number(b.range.is === 'any')).map((answer) => (answer.range.is === 'any'
    ? `~${feedback(answer.feedback, writing)}`
    : `=${percent(answer.weight)}${rangeText(answer.range)}${feedback(answer.feedback, writing)}`))],
  'essay': () => [],
};

/** What GIFT cannot say of this very question, beyond fields it has no place for. */
function ownNotes(question: ExchangedQuestion): Issue[] {
  const at = (field: string): Issue => noteAt(question.position, 'field-not-carried', { field });
  const marking = (question.kind === 'multiple' || question.kind === 'matching') && question.marking === 'all-or-nothing' ? [at('marking')] : [];
  if (question.kind === 'matching') {
    const lost = question.right.flatMap(({ text }) => lostInPlain(text.html));
    return [...marking, ...(lost.length > 0 ? [noteAt(question.position, 'formatting-not-carried', { tags: [...new Set(lost)].toSorted().join(', ') })] : [])];
  }
  if (question.kind === 'single' && !question.choices.some(({ weight }) => weight === 100)) return [noteAt(question.position, 'single-read-as-multiple')];
  if (question.kind === 'short-text') {
    // Every reader takes an arrow for a pair, and GIFT has no escape for it.
    if (question.answers.some((answer) => answer.pattern.includes('->'))) return [errorAt(question.position, 'gift-arrow-in-answer')];
    return [];
  }
  if (question.kind === 'description' && question.generalFeedback.html !== '') return [at('generalFeedback')];
  if (question.kind === 'numeric' && question.units.length > 0) return [at('units')];
  if (question.kind === 'essay' && (question.template.html !== '' || question.graderInfo.html !== '')) return [at('essay')];
  return marking;
}

function questionText(question: ExchangedQuestion): string {
  const facts = giftComment(question);
  const isHtml = question.name === '' || !isBare(question.stem);
  const name = question.name === '' ? '' : `::${escapeGift(question.name)}::`;
  const head = `${facts === '' ? '' : `// ${facts}\n`}${name}${isHtml ? '[html]' : ''}${giftHtml(question.stem.html)}`;
  if (question.kind === 'description') return head;
  const writing: Writing = { isHtml };
  const lines = (answerLines[question.kind] as Answers<ExchangedKind>)(question, writing);
  if (question.generalFeedback.html !== '') lines.push(`####${say(question.generalFeedback, writing)}`);
  // Kinds that are recognised by their first sign keep it beside the brace.
  const opening = question.kind === 'ordering' || question.kind === 'numeric' || question.kind === 'true-false' ? lines.shift() ?? '' : '';
  return `${head} {${opening}${lines.map((line) => `\n\t${line}`).join('')}${lines.length > 0 ? '\n' : ''}}`;
}

/** Writes GIFT in UTF-8: categories before their questions, ids and tags in comments, texts with markup as `[html]`. */
export async function* writeGift(items: WriteSource, { onIssue }: WriteOptions = {}): AsyncGenerator<Uint8Array, void> {
  yield* encoded((async function* pieces() {
    let category = '';
    for await (const item of items) {
      if ('category' in item) {
        if (item.category.info.html !== '' || item.category.idNumber !== '') onIssue?.(noteAt(item.category.position, 'field-not-carried', { field: 'categoryInfo' }));
        continue;
      }
      const { question } = item;
      const notes = [...writeNotes(question, giftCarries), ...ownNotes(question)];
      for (const issue of notes) onIssue?.(issue);
      if (notes.some(({ severity }) => severity === 'error')) continue;
      const path = moodlePath(question.category);
      if (path !== category && (category !== '' || question.category.length > 0)) yield `$CATEGORY: ${escapeGift(path)}\n\n`;
      if (question.category.length > 0 || category !== '') category = path;
      yield `${questionText(question)}\n\n`;
    }
  })());
}
