import { attachmentName } from '../bytes/media-type.ts';
import type { ExchangedChoice, ExchangedGap, ExchangedItem, ExchangedKind, ExchangedOf, RichText } from '../model/exchanged-question.ts';
import words from '../locale/words.vi.json' with { type: 'json' };
import wordsEn from '../locale/words.en.json' with { type: 'json' };
import { screenPicture } from './screen-picture.ts';
import { declaration, mapRule, matchRule, rangeRule, rounded, setOutcome, textMapping, variable } from './qti-item-parts.ts';
import type { QtiPart, QtiVersion } from './qti-names.ts';
import { el, html, qtiXml, text } from './qti-names.ts';

/** What is needed around a question to write it: how texts and files go into the package. */
export interface ItemWriting { version: QtiVersion; language: 'vi' | 'en'; xhtml: (text: RichText) => string; /** Address of a file beside the item. */ address: (name: string) => string }

/** The parts of an item that only its kind has. `stem` replaces the HTML of the stem where gaps stand in it. */
export interface KindParts { declarations: QtiPart[]; outcomes?: QtiPart[]; body: QtiPart[]; rules: QtiPart[]; stem?: string; extraFiles?: { name: string; bytes: Uint8Array }[] }
type KindWriter<Kind extends ExchangedKind> = (question: ExchangedOf<Kind>, writing: ItemWriting) => KindParts;

const response = 'RESPONSE';
/** Identifiers of QTI begin with a letter and hold letters, digits, `-` and `_`; ours do already, others get a number. */
export const identifiers = (items: readonly { id: string }[], prefix: string): string[] => {
  const isUsable = items.every(({ id }) => /^[A-Za-z_][\w-]*$/.test(id)) && new Set(items.map(({ id }) => id)).size === items.length;
  return items.map(({ id }, index) => (isUsable ? id : `${prefix}${index + 1}`));
};

const feedbackOf = (feedback: RichText, identifier: string, writing: ItemWriting): QtiPart[] =>
  (feedback.html === '' ? [] : [el('feedbackInline', { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' }, html(writing.xhtml(feedback)))]);

const simpleChoices = (choices: readonly ExchangedChoice[], ids: readonly string[], writing: ItemWriting): QtiPart[] =>
  choices.map((choice, index) => el('simpleChoice', { identifier: ids[index] }, html(writing.xhtml(choice.text)), ...feedbackOf(choice.feedback, ids[index] ?? '', writing)));

/** The feedback of chosen choices shows where the outcome FEEDBACK names them. */
const choiceFeedback = (choices: readonly { feedback: RichText }[], cardinality: string): Pick<KindParts, 'outcomes' | 'rules'> =>
  (choices.some(({ feedback }) => feedback.html !== '')
    ? { outcomes: [el('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality, baseType: 'identifier' })], rules: [setOutcome('FEEDBACK', variable(response))] }
    : { rules: [] });

const single: KindWriter<'single'> = ({ choices, shuffle, points }, writing) => {
  const ids = identifiers(choices, 'C');
  const told = choiceFeedback(choices, 'single');
  return {
    declarations: [declaration(response, 'single', 'identifier', ids.filter((_, index) => choices[index]?.weight === 100).slice(0, 1), choices.map(({ weight }, index) => ({ key: ids[index] ?? '', value: rounded(weight * points / 100) })))],
    outcomes: told.outcomes ?? [], rules: [mapRule(response), ...told.rules],
    body: [el('choiceInteraction', { responseIdentifier: response, shuffle, maxChoices: 1 }, ...simpleChoices(choices, ids, writing))],
  };
};

const multiple: KindWriter<'multiple'> = ({ choices, shuffle, points, marking }, writing) => {
  const ids = identifiers(choices, 'C');
  const told = choiceFeedback(choices, 'multiple');
  const isWeighted = marking === 'by-weight';
  return {
    declarations: [declaration(response, 'multiple', 'identifier', ids.filter((_, index) => (choices[index]?.weight ?? 0) > 0), isWeighted ? choices.map(({ weight }, index) => ({ key: ids[index] ?? '', value: rounded(weight * points / 100) })) : [], { lowerBound: 0, upperBound: points })],
    outcomes: told.outcomes ?? [], rules: [isWeighted ? mapRule(response) : matchRule(response, points), ...told.rules],
    body: [el('choiceInteraction', { responseIdentifier: response, shuffle, maxChoices: 0 }, ...simpleChoices(choices, ids, writing))],
  };
};

const trueFalse: KindWriter<'true-false'> = ({ answer, feedbackTrue, feedbackFalse, points }, writing) => {
  const said = writing.language === 'vi' ? words.answer : wordsEn.answer;
  const told = choiceFeedback([{ feedback: feedbackTrue }, { feedback: feedbackFalse }], 'single');
  return {
    declarations: [declaration(response, 'single', 'identifier', [String(answer)])],
    outcomes: told.outcomes ?? [], rules: [matchRule(response, points), ...told.rules],
    body: [el('choiceInteraction', { responseIdentifier: response, shuffle: false, maxChoices: 1 },
      el('simpleChoice', { identifier: 'true' }, text(said.true), ...feedbackOf(feedbackTrue, 'true', writing)), el('simpleChoice', { identifier: 'false' }, text(said.false), ...feedbackOf(feedbackFalse, 'false', writing)))],
  };
};

const ordering: KindWriter<'ordering'> = ({ items, points }, writing) => {
  const ids = identifiers(items, 'I');
  // Written in another order than the right one, for systems that do not shuffle.
  const shown = items.map((item, index) => ({ item, id: ids[index] ?? '' })).toSorted((a, b) => (a.item.text.plain < b.item.text.plain ? -1 : 1));
  return {
    declarations: [declaration(response, 'ordered', 'identifier', ids)], rules: [matchRule(response, points)],
    body: [el('orderInteraction', { responseIdentifier: response, shuffle: true }, ...shown.map(({ item, id }) => el('simpleChoice', { identifier: id }, html(writing.xhtml(item.text)))))],
  };
};

const matching: KindWriter<'matching'> = ({ left, right, key, shuffle, marking, points }, writing) => {
  const [leftIds, rightIds] = [identifiers(left, 'L'), identifiers(right, 'R')];
  // Both sides are in one list of names in QTI.
  const [from, to] = leftIds.some((id) => rightIds.includes(id)) ? [leftIds.map((id) => `left_${id}`), rightIds.map((id) => `right_${id}`)] : [leftIds, rightIds];
  const pairs = left.map((_, index) => `${from[index]} ${to[key[index] ?? 0]}`);
  const isWeighted = marking === 'by-weight';
  const choice = (item: ExchangedItem, identifier: string | undefined, matchMax: number): QtiPart => el('simpleAssociableChoice', { identifier, matchMax }, html(writing.xhtml(item.text)));
  return {
    declarations: [declaration(response, 'multiple', 'directedPair', pairs, isWeighted ? pairs.map((pair) => ({ key: pair, value: rounded(points / pairs.length) })) : [])],
    rules: [isWeighted ? mapRule(response) : matchRule(response, points)],
    body: [el('matchInteraction', { responseIdentifier: response, shuffle, maxAssociations: left.length },
      el('simpleMatchSet', {}, ...left.map((item, index) => choice(item, from[index], 1))), el('simpleMatchSet', {}, ...right.map((item, index) => choice(item, to[index], 0))))],
  };
};

const entry = (identifier: string): QtiPart => el('textEntryInteraction', { responseIdentifier: identifier, expectedLength: 30 });

const shortText: KindWriter<'short-text'> = ({ answers, caseSensitive, points }) => {
  const mapped = textMapping(answers, points, caseSensitive);
  return { declarations: [declaration(response, 'single', 'string', mapped.toSorted((a, b) => b.value - a.value).slice(0, 1).map(({ key }) => key), mapped)], rules: [mapRule(response)], body: [el('p', {}, entry(response))] };
};

const exampleOf = (answers: ExchangedOf<'numeric'>['answers']): number[] => answers.flatMap(({ range }) => (range.is === 'value' ? [range.value] : range.is === 'between' ? [rounded((range.min + range.max) / 2)] : [])).slice(0, 1);

const numeric: KindWriter<'numeric'> = ({ answers, points }) => ({
  declarations: [declaration(response, 'single', 'float', exampleOf(answers))], rules: rangeRule(response, answers, points), body: [el('p', {}, entry(response))],
});

/** The interaction of one gap with its declaration and rules; each gap keeps its own part of the score. */
function gapParts(gap: ExchangedGap, index: number, worth: number, writing: ItemWriting): { declaration: QtiPart; outcome: QtiPart[]; rules: QtiPart[]; score: QtiPart; xml: string } {
  const name = `${response}_${index + 1}`;
  const mappedScore = el('mapResponse', { identifier: name });
  if (gap.kind === 'numeric') {
    const own = `SCORE_${index + 1}`;
    return { declaration: declaration(name, 'single', 'float', exampleOf(gap.answers)), outcome: [score(own)], rules: rangeRule(name, gap.answers, worth, own), score: variable(own), xml: qtiXml(entry(name), writing.version) };
  }
  if (gap.kind === 'short-text') {
    const mapped = textMapping(gap.answers, worth, gap.caseSensitive);
    return { declaration: declaration(name, 'single', 'string', mapped.slice(0, 1).map(({ key }) => key), mapped), outcome: [], rules: [], score: mappedScore, xml: qtiXml(entry(name), writing.version) };
  }
  const ids = identifiers(gap.choices, 'C');
  const mapped = gap.choices.map(({ weight }, at) => ({ key: ids[at] ?? '', value: rounded(weight * worth / 100) }));
  const menu = el('inlineChoiceInteraction', { responseIdentifier: name, shuffle: gap.shuffle }, ...gap.choices.map((choice, at) => el('inlineChoice', { identifier: ids[at] }, writing.version === '3.0' ? html(writing.xhtml(choice.text)) : text(choice.text.plain))));
  return { declaration: declaration(name, 'single', 'identifier', ids.filter((_, at) => gap.choices[at]?.weight === 100).slice(0, 1), mapped), outcome: [], rules: [], score: mappedScore, xml: qtiXml(menu, writing.version) };
}

const score = (identifier: string): QtiPart => el('outcomeDeclaration', { identifier, cardinality: 'single', baseType: 'float' }, el('defaultValue', {}, el('value', {}, text('0'))));

const cloze: KindWriter<'cloze'> = ({ gaps, points, stem }, writing) => {
  const shares = gaps.reduce((sum, { share }) => sum + share, 0) || 1;
  const parts = gaps.map((gap, index) => gapParts(gap, index, gap.share * points / shares, writing));
  return {
    declarations: parts.map((part) => part.declaration), outcomes: parts.flatMap(({ outcome }) => outcome),
    rules: [...parts.flatMap(({ rules }) => rules), setOutcome('SCORE', el('sum', {}, ...parts.map((part) => part.score)))],
    stem: writing.xhtml(stem).replace(/\[\[(\d+)\]\]/g, (whole, number: string) => parts[Number(number) - 1]?.xml ?? whole), body: [],
  };
};

const hotspot: KindWriter<'hotspot'> = (question, writing) => {
  const { areas, screen, points, picture } = question;
  const ids = identifiers(areas, 'A');
  const drawn = screen ? screenPicture(question) : undefined;
  const name = drawn ? 'man-hinh.svg' : attachmentName(picture);
  const type = drawn ? 'image/svg+xml' : question.files.find((file) => file.name === picture)?.mediaType;
  const size = drawn ? { width: drawn.width, height: drawn.height } : {};
  const image = writing.version === '3.0' ? el('img', { src: writing.address(name), alt: screen?.title ?? '', ...size }) : el('object', { data: writing.address(name), type, ...size });
  return {
    declarations: [declaration(response, 'single', 'identifier', ids.filter((_, index) => areas[index]?.isRight).slice(0, 1), ids.flatMap((id, index) => (areas[index]?.isRight ? [{ key: id, value: points }] : [])))], rules: [mapRule(response)],
    // How an element looks and the title of the screen have no place of their own in QTI: class and label carry them.
    body: [el('hotspotInteraction', { responseIdentifier: response, maxChoices: 1, class: screen ? `hocso-screen-${screen.device}` : undefined, label: screen?.title }, image,
      ...areas.map((area, index) => el('hotspotChoice', { identifier: ids[index], shape: area.shape, coords: (drawn?.coords[index] ?? area.coords).join(','), hotspotLabel: area.label, label: area.detail === '' ? undefined : area.detail, class: area.look === '' ? undefined : `hocso-look-${area.look}` })))],
    extraFiles: drawn ? [{ name, bytes: new TextEncoder().encode(drawn.svg) }] : [],
  };
};

const essay: KindWriter<'essay'> = ({ template, graderInfo }, writing) => ({
  declarations: [declaration(response, 'single', 'string', [])], rules: [],
  body: [el('extendedTextInteraction', { responseIdentifier: response, placeholderText: template.plain === '' ? undefined : template.plain }), ...(graderInfo.html === '' ? [] : [el('rubricBlock', { view: 'scorer', use: writing.version === '3.0' ? 'scoring' : undefined }, ...(writing.version === '3.0' ? [el('contentBody', {}, el('div', {}, html(writing.xhtml(graderInfo))))] : [el('div', {}, html(writing.xhtml(graderInfo)))]))])],
});

/** How each kind is written as an item. */
export const qtiKinds: { [Kind in ExchangedKind]?: KindWriter<Kind> } = {
  single, multiple, 'true-false': trueFalse, ordering, matching, 'short-text': shortText, numeric, cloze, hotspot, essay,
  'description': () => ({ declarations: [], rules: [], body: [] }),
};
