import type { ExchangedArea, ExchangedBody, ExchangedItem, NumberAnswer, NumberRange } from '../model/exchanged-question.ts';
import { choiceOf, emptyText, itemOf, letterOf } from '../model/exchanged-question.ts';
import { readNumber } from '../text/read-number.ts';
import { isSameText } from '../text/rich-text.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childWords, childrenOf, wordsIn } from '../xml/xml-node.ts';
import { readCloze } from './cloze-text.ts';
import type { MoodleQuestion } from './moodle-texts.ts';

/** Reads the part of a question that only its type has; undefined where the whole type cannot be read. */
type TypeReader = (question: MoodleQuestion) => ExchangedBody | undefined;

const answersOf = ({ node }: MoodleQuestion): XmlNode[] => childrenOf(node, 'answer');

const multichoice: TypeReader = (question) => {
  const choices = answersOf(question).map((answer, index) => question.choice(answer, letterOf(index)));
  if (choices.length < 2) question.error('too-few-answers', { least: 2 });
  const shuffle = question.says('shuffleanswers', false);
  return question.says('single', true) ? { kind: 'single', choices, shuffle } : { kind: 'multiple', choices, shuffle, marking: 'by-weight' };
};

/** The plug-in that marks all or nothing: 100 for every right choice. */
const multichoiceset: TypeReader = (question) => {
  const choices = answersOf(question).map((answer, index) => question.choice(answer, letterOf(index)));
  const right = choices.filter(({ weight }) => weight > 0).length;
  return { kind: 'multiple', choices: choices.map((choice) => ({ ...choice, weight: choice.weight > 0 ? 100 / right : 0 })), shuffle: question.says('shuffleanswers', false), marking: 'all-or-nothing' };
};

const truefalse: TypeReader = (question) => {
  const answers = answersOf(question).map((answer) => ({ words: question.words(answer).toLowerCase(), weight: question.weight(answer), feedback: question.text(childOf(answer, 'feedback')) }));
  // Old files have the words of their language here; the first one then is "true".
  const isTold = answers.some(({ words }) => words === 'true' || words === 'false');
  const yes = answers.find(({ words }, index) => (isTold ? words === 'true' : index === 0));
  const no = answers.find((answer) => answer !== yes);
  if (!yes && !no) question.error('too-few-answers', { least: 2 });
  return { kind: 'true-false', answer: yes ? yes.weight > 0 : (no?.weight ?? 0) <= 0, feedbackTrue: yes?.feedback ?? emptyText, feedbackFalse: no?.feedback ?? emptyText };
};

const shortanswer: TypeReader = (question) => {
  const answers = answersOf(question).map((answer) => ({ pattern: question.words(answer).normalize('NFC').replace(/\s+/g, ' '), weight: question.weight(answer), feedback: question.text(childOf(answer, 'feedback')) }));
  if (answers.length === 0) question.error('too-few-answers', { least: 1 });
  return { kind: 'short-text', answers, caseSensitive: question.says('usecase', false) };
};

function rangeOf(question: MoodleQuestion, answer: XmlNode): NumberRange | undefined {
  const words = question.words(answer) || wordsIn({ ...answer, children: answer.children.filter((child) => typeof child === 'string') }).trim();
  if (words === '*' || words === '') return { is: 'any' };
  const [value, tolerance] = [readNumber(words), readNumber(childWords(answer, 'tolerance') || '0')];
  if (typeof value === 'number' && typeof tolerance === 'number') return { is: 'value', value, tolerance: Math.abs(tolerance) };
  question.error(value === 'ambiguous' || tolerance === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable', { text: words.slice(0, 60) }, answer);
  return undefined;
}

const numerical: TypeReader = (question) => {
  const answers = answersOf(question).flatMap((answer): NumberAnswer[] => {
    const range = rangeOf(question, answer);
    return range === undefined ? [] : [{ range, weight: question.weight(answer), feedback: question.text(childOf(answer, 'feedback')) }];
  });
  const units = childrenOf(childOf(question.node, 'units'), 'unit').map((unit) => ({ name: childWords(unit, 'unit_name'), multiplier: Number(childWords(unit, 'multiplier') || '1') || 1 })).filter(({ name }) => name !== '');
  return { kind: 'numeric', answers, units, unitRequired: units.length > 0 && question.number('unitgradingtype', 0) > 0 };
};

const matching: TypeReader = (question) => {
  const left: ExchangedItem[] = [];
  const right: ExchangedItem[] = [];
  const key: number[] = [];
  for (const pair of childrenOf(question.node, 'subquestion')) {
    const stem = question.text(pair);
    const answer = question.texts.read(question.words(childOf(pair, 'answer')), 'plain');
    if (answer.html === '') continue;
    let index = right.findIndex(({ text }) => isSameText(text, answer));
    if (index === -1) index = right.push(itemOf(right.length, answer)) - 1;
    if (stem.html === '') continue;
    left.push(itemOf(left.length, stem));
    key.push(index);
  }
  if (left.length < 2) question.error('too-few-answers', { least: 2 });
  return { kind: 'matching', left, right, key, shuffle: question.says('shuffleanswers', true), marking: 'by-weight' };
};

const ordering: TypeReader = (question) => {
  const inOrder = answersOf(question).map((answer) => ({ answer, place: Number(answer.attributes.fraction) || 0 })).toSorted((a, b) => a.place - b.place);
  if (inOrder.length < 2) question.error('too-few-answers', { least: 2 });
  const told = childWords(question.node, 'gradingtype').toUpperCase();
  return { kind: 'ordering', items: inOrder.map(({ answer }, index) => itemOf(index, question.text(answer))), marking: told === 'ALL_OR_NOTHING' || told === '-1' ? 'all-or-nothing' : 'by-weight' };
};

const essay: TypeReader = (question) => ({ kind: 'essay', template: question.text(childOf(question.node, 'responsetemplate')), graderInfo: question.text(childOf(question.node, 'graderinfo')) });

/** Gaps whose choices stand behind the text in groups: from a menu (gapselect) or to be dragged (ddwtos). */
const wordBank = (entryName: 'selectoption' | 'dragbox', look: 'menu' | 'drag'): TypeReader => (question) => {
  const entries = childrenOf(question.node, entryName).map((entry) => ({ text: question.texts.read(question.words(entry), 'html'), group: childWords(entry, 'group') || '1' }));
  const shuffle = question.says('shuffleanswers', false);
  const stem = question.words(childOf(question.node, 'questiontext'));
  const body: Extract<ExchangedBody, { kind: 'cloze' }> = { kind: 'cloze', gaps: [] };
  for (const [, number] of stem.matchAll(/\[\[(\d+)\]\]/g)) {
    const right = entries[Number(number) - 1];
    if (!right) {
      question.error('answer-unknown', { text: `[[${number}]]` });
      continue;
    }
    const group = entries.filter((entry) => entry.group === right.group);
    body.gaps.push({ share: 1, kind: 'choice', look, many: false, shuffle, choices: group.map((entry, index) => choiceOf(index, entry.text, entry === right ? 100 : 0)) });
  }
  if (body.gaps.length === 0) question.error('cloze-without-gaps');
  return body;
};

const cloze: TypeReader = (question) => {
  const node = childOf(question.node, 'questiontext');
  const read = readCloze(question.words(node), (html) => (node ? question.textWith(node, 'html', html) : emptyText));
  for (const { gap, reason } of read.broken) question.error(reason, { text: gap });
  if (read.gaps.length === 0 && read.broken.length === 0) question.error('cloze-without-gaps');
  return { kind: 'cloze', gaps: read.gaps };
};

function areaOf(drop: XmlNode, label: string, index: number): ExchangedArea | undefined {
  const numbers = childWords(drop, 'coords').split(/[;,\s]+/).filter(Boolean).map(Number);
  if (numbers.length < 3 || numbers.some((value) => !Number.isFinite(value))) return undefined;
  const base = { id: letterOf(index), label, detail: '', look: '', isRight: true };
  const shape = childWords(drop, 'shape');
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  if (shape === 'circle') return { ...base, shape, coords: numbers.slice(0, 3) };
  return shape === 'rectangle' ? { ...base, shape: 'rect', coords: [x, y, x + width, y + height] } : { ...base, shape: 'poly', coords: numbers };
}

/** Markers on a picture are a hotspot where there is one marker: then a place is shown, and nothing is told apart. */
const ddmarker: TypeReader = (question) => {
  const markers = childrenOf(question.node, 'drag');
  const file = childOf(question.node, 'file');
  const picture = file ? question.keep(file.attributes.name ?? '', file) : undefined;
  const label = question.words(markers[0]);
  const areas = childrenOf(question.node, 'drop').flatMap((drop, index) => areaOf(drop, label, index) ?? []);
  return markers.length === 1 && picture !== undefined && areas.length > 0 ? { kind: 'hotspot', picture, screen: null, areas } : undefined;
};

/** Moodle's question types by every name they have in files. */
export const moodleTypes: Readonly<Record<string, TypeReader>> = {
  multichoice, multichoiceset, truefalse, shortanswer, numerical, matching, match: matching, ordering, essay, description: () => ({ kind: 'description' }),
  cloze, multianswer: cloze, gapselect: wordBank('selectoption', 'menu'), ddwtos: wordBank('dragbox', 'drag'), ddmarker,
};
