import type { ExchangedChoice, ExchangedGap, ExchangedKind, ExchangedOf } from '../model/exchanged-question.ts';
import { attachmentName } from '../bytes/media-type.ts';
import { escapeHtml } from '../text/clean-html.ts';
import { xmlText } from '../xml/xml-node.ts';
import { aroundMiddle, clozeGap } from './cloze-text.ts';
import type { MoodleElements } from './moodle-elements.ts';
import { fieldXml, fileXml, textXml, wordsXml } from './moodle-elements.ts';

/** A question as Moodle names it, the HTML of its text where that differs, and the elements only its type has. */
export interface TypeXml { type: string; stem?: string; inside: string }
type TypeWriter<Kind extends ExchangedKind> = (question: ExchangedOf<Kind>, elements: MoodleElements) => TypeXml;

const choices = (single: boolean) => (question: ExchangedOf<'single'> | ExchangedOf<'multiple'>, elements: MoodleElements): TypeXml => ({
  type: 'multichoice',
  inside: fieldXml('single', single) + fieldXml('shuffleanswers', question.shuffle) + fieldXml('answernumbering', 'abc')
    // A wrong choice takes all points away where ticking everything must not be rewarded.
    + question.choices.map(({ weight, text, feedback }) => elements.choice(weight === 0 && question.kind === 'multiple' && question.marking === 'all-or-nothing' ? -100 : weight, text, feedback)).join(''),
});

const matching: TypeWriter<'matching'> = ({ left, right, key, shuffle }, elements) => {
  const answer = (index: number): string => `<answer>${textXml(right[index]?.text.plain ?? '')}</answer>`;
  return {
    type: 'matching',
    inside: fieldXml('shuffleanswers', shuffle)
      + left.map((item, index) => elements.text('subquestion', item.text, '', undefined, answer(key[index] ?? 0))).join('')
      + right.map((_, index) => (key.includes(index) ? '' : `    <subquestion format="html">${textXml('')}${answer(index)}</subquestion>\n`)).join(''),
  };
};

const ordering: TypeWriter<'ordering'> = ({ items, marking }, elements) => ({
  type: 'ordering',
  inside: fieldXml('layouttype', 'VERTICAL') + fieldXml('selecttype', 'ALL') + fieldXml('selectcount', items.length) + fieldXml('gradingtype', marking === 'by-weight' ? 'ABSOLUTE_POSITION' : 'ALL_OR_NOTHING')
    + fieldXml('showgrading', 'SHOW') + fieldXml('numberingstyle', 'none')
    + items.map(({ text }, index) => elements.choice(index + 1, text, { html: '', plain: '' })).join(''),
});

const numeric: TypeWriter<'numeric'> = ({ answers, units, unitRequired }, elements) => ({
  type: 'numerical',
  inside: answers.map(({ range, weight, feedback }) => {
    const { value, tolerance } = range.is === 'any' ? { value: '*', tolerance: 0 } : aroundMiddle(range);
    return elements.answer(weight, `${textXml(String(value))}<tolerance>${tolerance}</tolerance>`, feedback);
  }).join('')
    + (units.length === 0 ? '' : `    <units>${units.map(({ name, multiplier }) => `<unit><multiplier>${multiplier}</multiplier><unit_name>${xmlText(name)}</unit_name></unit>`).join('')}</units>\n`)
    + fieldXml('unitgradingtype', unitRequired ? 1 : 0) + fieldXml('unitpenalty', 0.1) + fieldXml('showunits', units.length > 0 ? 0 : 3) + fieldXml('unitsleft', 0),
});

type ChoiceGap = Extract<ExchangedGap, { kind: 'choice' }>;
const isOneOfWords = ({ many, share, choices: all }: ChoiceGap): boolean =>
  !many && share === 1 && all.filter(({ weight }) => weight === 100).length === 1 && all.every(({ weight, feedback }) => (weight === 0 || weight === 100) && feedback.html === '');

/** Gaps with choices from common lists: ddwtos when they are dragged, gapselect when the points say it was one. */
function bankOf(question: ExchangedOf<'cloze'>): { type: string; entry: string; gaps: ChoiceGap[] } | undefined {
  const gaps = question.gaps.filter((gap): gap is ChoiceGap => gap.kind === 'choice');
  if (gaps.length === 0 || gaps.length < question.gaps.length || !gaps.every(isOneOfWords) || gaps.some(({ shuffle }) => shuffle !== gaps[0]?.shuffle)) return undefined;
  if (gaps.every(({ look }) => look === 'drag')) return { type: 'ddwtos', entry: 'dragbox', gaps };
  return gaps.every(({ look }) => look === 'menu') && question.points !== gaps.length ? { type: 'gapselect', entry: 'selectoption', gaps } : undefined;
}

const listKey = (all: readonly ExchangedChoice[]): string => JSON.stringify(all.map(({ text }) => text.html));

/** The stem with the gaps put back by `gap`. */
const withGaps = (html: string, gap: (index: number) => string | undefined): string => html.replace(/\[\[(\d+)\]\]/g, (whole, number: string) => gap(Number(number) - 1) ?? whole);

function bankXml(question: ExchangedOf<'cloze'>, elements: MoodleElements, bank: { type: string; entry: string; gaps: ChoiceGap[] }): TypeXml {
  const lists = [...new Map(bank.gaps.map((gap) => [listKey(gap.choices), gap.choices])).entries()];
  const entries = lists.flatMap(([key, all], group) => all.map((choice, index) => ({ key, index, group: group + 1, choice })));
  const numberOf = (gap: ChoiceGap): number => entries.findIndex((entry) => entry.key === listKey(gap.choices) && entry.index === gap.choices.findIndex(({ weight }) => weight === 100)) + 1;
  return {
    type: bank.type,
    stem: withGaps(elements.html(question.stem), (index) => (bank.gaps[index] ? `[[${numberOf(bank.gaps[index])}]]` : undefined)),
    inside: fieldXml('shuffleanswers', bank.gaps[0]?.shuffle ? 1 : 0)
      + entries.map(({ choice, group }) => `    <${bank.entry}>${textXml(elements.html(choice.text))}<group>${group}</group>${bank.entry === 'dragbox' ? '<infinite/>' : ''}</${bank.entry}>\n`).join(''),
  };
}

const cloze: TypeWriter<'cloze'> = (question, elements) => {
  const bank = bankOf(question);
  if (bank) return bankXml(question, elements, bank);
  const say = (text: { html: string; plain: string }): string => elements.html(text);
  return { type: 'cloze', stem: withGaps(elements.html(question.stem), (index) => (question.gaps[index] ? clozeGap(question.gaps[index], say, escapeHtml) : undefined)), inside: '' };
};

const hotspot: TypeWriter<'hotspot'> = ({ picture, areas, files }) => {
  const file = files.find(({ name }) => name === picture);
  const right = areas.filter(({ isRight }) => isRight);
  const place = ({ shape, coords }: (typeof areas)[number]): string => {
    const [x = 0, y = 0, third = 0, fourth = 0] = coords;
    if (shape === 'circle') return `<shape>circle</shape><coords>${x},${y};${third}</coords>`;
    if (shape === 'rect') return `<shape>rectangle</shape><coords>${x},${y};${third - x},${fourth - y}</coords>`;
    return `<shape>polygon</shape><coords>${coords.map((value, index) => `${value}${index % 2 === 0 ? ',' : ';'}`).join('').replace(/[,;]$/, '')}</coords>`;
  };
  return {
    type: 'ddmarker',
    inside: `    <shuffleanswers>0</shuffleanswers>\n    ${file ? fileXml({ ...file, name: attachmentName(file.name) }) : ''}\n`
      + `    <drag><no>1</no><text>${wordsXml(right[0]?.label ?? '')}</text><noofdrags>1</noofdrags></drag>\n`
      + right.map((area, index) => `    <drop><no>${index + 1}</no>${place(area)}<choice>1</choice></drop>\n`).join(''),
  };
};

/** How each kind is written; a kind that is missing here Moodle has no type for. */
export const moodleWriters: { [Kind in ExchangedKind]?: TypeWriter<Kind> } = {
  'single': choices(true), 'multiple': choices(false), matching, ordering, numeric, cloze, hotspot,
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, elements) => ({
    type: 'truefalse', inside: elements.answer(answer ? 100 : 0, textXml('true'), feedbackTrue) + elements.answer(answer ? 0 : 100, textXml('false'), feedbackFalse),
  }),
  'short-text': ({ answers, caseSensitive }, elements) => ({
    type: 'shortanswer', inside: fieldXml('usecase', caseSensitive ? 1 : 0) + answers.map(({ pattern, weight, feedback }) => elements.answer(weight, textXml(pattern), feedback)).join(''),
  }),
  'essay': ({ template, graderInfo }, elements) => ({
    type: 'essay', inside: `${fieldXml('responseformat', 'editor')}${fieldXml('responserequired', 1)}${fieldXml('responsefieldlines', 15)}${fieldXml('attachments', 0)}${elements.text('graderinfo', graderInfo)}${elements.text('responsetemplate', template)}`,
  }),
  'description': () => ({ type: 'description', inside: '' }),
};
