import fc from 'fast-check';
import type { ExchangedArea, ExchangedChoice, ExchangedFields, ExchangedGap, ExchangedItem, ExchangedKind, ExchangedOf, ExchangedQuestion, NumberAnswer, NumberUnit, RichText, TextAnswer } from '../model/exchanged-question.ts';
import { blankFields, emptyText, letterOf } from '../model/exchanged-question.ts';
import { nowhere } from '../model/issue.ts';
import { escapeHtml } from '../text/clean-html.ts';
import { markedWords } from '../text/html-words.ts';
import { markedText, plainText, richText } from '../text/rich-text.ts';

/** Words people write in questions, and words that mean something to one of the formats. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Không bấm vào đường dẫn lạ', 'Gọi 1022 hỏi lại', 'Đúng', 'Sai', 'a = b', '~x', '# đầu', '{{so_1022}}', '50%', '%50%x', 'a -> b', '\\n', 'C:\\tmp\\', '::tên::', '// ghi chú', '$CATEGORY: x', '[html]x', '[1]', 'A) x', 'ANSWER: B', '1.', '*', '\\*',
    'A & B < C > "D"', "l'été", '&amp;', ']]>', '[[x]]', '}', '~', '=x', '_x0041_', '-5', '=1+1', '@a', "'x", 'x\u00a0y',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
).map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').replace(/[\p{Cn}\p{Co}\p{Cs}]/gu, '').trim()).filter((text) => text.replace(/[\u00a0\s]/g, '') !== '' && text === text.trim());

const piece: fc.Arbitrary<string> = fc.tuple(fc.constantFrom('', '', '', 'strong', 'em', 'p', 'code', 'mark', 'li', 'br'), words).map(([tag, text]) => {
  const inside = escapeHtml(text);
  if (tag === '') return inside;
  if (tag === 'li') return `<ul><li>${inside}</li><li>x</li></ul>`;
  return tag === 'br' ? `${inside}<br />${inside}` : `<${tag}>${inside}</${tag}>`;
});
/** A text with markup, as reading a file would give it. */
export const rich: fc.Arbitrary<RichText> = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => richText(pieces.join(' '), 'html')).filter(({ plain }) => plain.trim() !== '');
/** A text without markup on one line. */
export const plain: fc.Arbitrary<RichText> = words.map(plainText);
const sometimes = (text: fc.Arbitrary<RichText>): fc.Arbitrary<RichText> => fc.oneof({ weight: 2, arbitrary: fc.constant(emptyText) }, { weight: 1, arbitrary: text });

const tag = words.map((text) => text.replace(/[[\]\\:]/g, '').trim()).filter((text) => text !== '');
const fields = (text: fc.Arbitrary<RichText>): fc.Arbitrary<ExchangedFields> => fc.record({
  name: words, idNumber: fc.constantFrom('', 'nd-05-q01', 'CH 12'), stem: text, generalFeedback: sometimes(text), points: fc.constantFrom(1, 2, 0.5), penalty: fc.constantFrom(null, 0.3333333, 0),
  tags: fc.uniqueArray(tag, { maxLength: 3 }), category: fc.array(words.map((name) => name.replace(/[/$]/g, '').trim()).filter((name) => name !== '' && name !== 'top'), { maxLength: 2 }),
  hints: fc.array(text, { maxLength: 1 }), right: sometimes(text),
}).map(({ right, ...rest }) => ({ ...blankFields(nowhere), ...rest, feedbackByOutcome: { right, partlyRight: emptyText, wrong: emptyText } }));

const choice = (text: fc.Arbitrary<RichText>, weight: fc.Arbitrary<number>): fc.Arbitrary<ExchangedChoice> => fc.record({ id: fc.constant(''), text, weight, feedback: sometimes(text) });
const lettered = <Item extends { id: string }>(items: Item[]): Item[] => items.map((item, index) => ({ ...item, id: letterOf(index) }));
const items = (text: fc.Arbitrary<RichText>, least: number, most: number): fc.Arbitrary<ExchangedItem[]> =>
  fc.uniqueArray(text, { minLength: least, maxLength: most, selector: ({ html }) => html }).map((texts) => lettered(texts.map((one) => ({ id: '', text: one }))));

const number = fc.constantFrom(0, 1, -1, 5, 1822, 3.1415, -0.5, 1000, 0.1);
const textAnswers: fc.Arbitrary<TextAnswer[]> = fc.array(fc.record({ pattern: words, weight: fc.constantFrom(100, 50, 0), feedback: sometimes(rich) }), { minLength: 1, maxLength: 3 });
const numberAnswers: fc.Arbitrary<NumberAnswer[]> = fc.tuple(
  fc.array(fc.record({ range: fc.record({ is: fc.constant('value' as const), value: number, tolerance: fc.constantFrom(0, 0.5, 2) }), weight: fc.constantFrom(100, 50), feedback: sometimes(rich) }), { minLength: 1, maxLength: 2 }),
  fc.option(sometimes(rich)),
).map(([told, otherwise]) => [...told, ...(otherwise ? [{ range: { is: 'any' as const }, weight: 0, feedback: otherwise }] : [])]);

const wrongWeight = fc.constantFrom(0, 0, 0, 50, 33.33333, -50);
const single = (text: fc.Arbitrary<RichText>): fc.Arbitrary<ExchangedOf<'single'>> => fc.tuple(fields(text), fc.array(choice(text, wrongWeight), { minLength: 1, maxLength: 4 }), choice(text, fc.constant(100)), fc.nat(), fc.boolean())
  .map(([common, wrong, right, at, shuffle]) => ({ ...common, kind: 'single', choices: lettered(wrong.toSpliced(at % (wrong.length + 1), 0, right)), shuffle }));

const gap: fc.Arbitrary<ExchangedGap> = fc.oneof(
  fc.record({ share: fc.constantFrom(1, 2), kind: fc.constant('short-text' as const), caseSensitive: fc.boolean(), answers: textAnswers }),
  fc.record({ share: fc.constantFrom(1, 2), kind: fc.constant('numeric' as const), answers: numberAnswers }),
  fc.record({ share: fc.constant(1), kind: fc.constant('choice' as const), look: fc.constantFrom('menu' as const, 'column' as const, 'row' as const), many: fc.constant(false), shuffle: fc.boolean(), choices: fc.array(choice(rich, fc.constantFrom(100, 0, 50)), { minLength: 2, maxLength: 3 }).map(lettered) }),
);

/** Exchanged questions of each kind, as careful authors write them. */
export const exchangedQuestions: { [Kind in Exclude<ExchangedKind, 'other'>]: fc.Arbitrary<ExchangedOf<Kind>> } = {
  'single': single(rich),
  'multiple': fc.tuple(fields(rich), fc.array(choice(rich, fc.constantFrom(100, 50, 33.33333, 0, -50)), { minLength: 2, maxLength: 5 }), fc.boolean()).map(([common, choices, shuffle]) => ({ ...common, kind: 'multiple', choices: lettered(choices), shuffle, marking: 'by-weight' })),
  'true-false': fc.tuple(fields(rich), fc.boolean(), sometimes(rich), sometimes(rich)).map(([common, answer, feedbackTrue, feedbackFalse]) => ({ ...common, kind: 'true-false', answer, feedbackTrue, feedbackFalse })),
  'matching': fc.tuple(fields(rich), items(rich, 2, 4), items(plain, 2, 5), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), fc.boolean()).map(([common, left, right, picks, shuffle]) => {
    const key = left.map((_, index) => (picks[index] ?? 0) % right.length);
    const order = [...new Set([...key, ...right.keys()])];
    return { ...common, kind: 'matching', left, right: lettered(order.map((index) => right[index]!)), key: key.map((index) => order.indexOf(index)), shuffle, marking: 'by-weight' };
  }),
  'ordering': fc.tuple(fields(rich), items(rich, 2, 5), fc.constantFrom('by-weight' as const, 'all-or-nothing' as const)).map(([common, list, marking]) => ({ ...common, kind: 'ordering', items: list, marking })),
  'short-text': fc.tuple(fields(rich), textAnswers, fc.boolean()).map(([common, answers, caseSensitive]) => ({ ...common, kind: 'short-text', answers, caseSensitive })),
  'numeric': fc.tuple(fields(rich), numberAnswers, fc.constantFrom<NumberUnit[]>([], [{ name: 'km', multiplier: 1 }, { name: 'm', multiplier: 0.001 }])).map(([common, answers, units]) => ({ ...common, kind: 'numeric', answers, units, unitRequired: units.length > 0 })),
  'cloze': fc.tuple(fields(rich), fc.array(gap, { minLength: 1, maxLength: 3 })).map(([common, gaps]) => {
    const stem = richText(`${common.stem.html} ${gaps.map((_, index) => `<p>x [[${index + 1}]]</p>`).join('')}`, 'html');
    return { ...common, kind: 'cloze', stem, points: gaps.reduce((sum, { share }) => sum + share, 0), gaps };
  }),
  'hotspot': fc.tuple(fields(rich), items(plain, 2, 5), fc.nat()).map(([common, list, right]) => ({
    ...common, kind: 'hotspot', picture: '', screen: { device: 'phone', title: 'Tin nhắn' },
    areas: list.map(({ id, text }, index) => ({ id, label: text.plain, detail: index === 0 ? 'dòng nhỏ' : '', look: index % 2 === 0 ? 'button' : 'message', shape: 'rect' as const, coords: [], isRight: index === right % list.length })),
  })),
  'essay': fc.tuple(fields(rich), sometimes(rich)).map(([common, graderInfo]) => ({ ...common, kind: 'essay', template: emptyText, graderInfo })),
  'description': fields(rich).map((common) => ({ ...common, kind: 'description', points: 0 })),
};

/** Eight bytes that begin as a PNG does: enough of a picture for a file. */
export const tinyPicture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A hotspot on a picture, every area right, as a marker question of Moodle says it. */
export const hotspotOnPicture: fc.Arbitrary<ExchangedOf<'hotspot'>> = fc.tuple(fields(rich), words, fc.constantFrom<[ExchangedArea['shape'], number[]]>(['rect', [1, 2, 11, 22]], ['circle', [5, 5, 3]], ['poly', [0, 0, 5, 0, 5, 9]]))
  .map(([common, label, [shape, coords]]) => ({ ...common, kind: 'hotspot', files: [{ name: 'man-hinh.png', mediaType: 'image/png', bytes: tinyPicture }], picture: 'man-hinh.png', screen: null, areas: [{ id: 'a', label, detail: '', look: '', shape, coords, isRight: true }] }));

/** The plainest question of all, for formats without markup. */
const plainSingle: fc.Arbitrary<ExchangedOf<'single'>> = single(plain).map((question) => ({ ...question, shuffle: true, choices: question.choices.map((one) => ({ ...one, weight: one.weight === 100 ? 100 : 0, feedback: emptyText })) }));

/** What a format cannot say of a kind at all is left out before the journey. */
const fitted: Record<string, Partial<Record<ExchangedKind, fc.Arbitrary<ExchangedQuestion>>>> = {
  'aiken': { single: plainSingle },
  'moodle-xml': { hotspot: hotspotOnPicture },
  'gift': {
    'short-text': exchangedQuestions['short-text'].filter(({ answers }) => !answers.some(({ pattern }) => pattern.includes('->'))),
    'description': exchangedQuestions.description.map((question) => ({ ...question, generalFeedback: emptyText })),
    'numeric': exchangedQuestions.numeric.map((question) => ({ ...question, units: [], unitRequired: false })),
    'essay': exchangedQuestions.essay.map((question) => ({ ...question, graderInfo: emptyText })),
  },
};

const withoutFeedback = <Answer extends { feedback: RichText }>(answers: readonly Answer[]): Answer[] => answers.map((answer) => ({ ...answer, feedback: emptyText }));
const isLiteral = ({ pattern }: TextAnswer): boolean => !/(?<!\\)\*/.test(pattern);
/** QTI maps texts and numbers to points and nothing else. */
const mappable = (all: readonly ExchangedGap[]): ExchangedGap[] => all.flatMap((one): ExchangedGap[] => {
  if (one.kind === 'choice') return [{ ...one, look: 'menu', choices: withoutFeedback(one.choices).map((entry, index) => (index === 0 ? { ...entry, weight: 100 } : entry)) }];
  if (one.kind === 'short-text') return [{ ...one, answers: withoutFeedback(one.answers).map((answer, index) => ({ ...answer, pattern: isLiteral(answer) ? answer.pattern : 'x', weight: index === 0 ? 100 : answer.weight })) }];
  return [{ ...one, answers: withoutFeedback(one.answers).filter(({ range }) => range.is !== 'any').map((answer, index) => (index === 0 ? { ...answer, weight: 100 } : answer)) }];
});
fitted.qti = {
  'multiple': exchangedQuestions.multiple.filter(({ choices }) => choices.some(({ weight }) => weight > 0)),
  'ordering': exchangedQuestions.ordering.map((question) => ({ ...question, marking: 'all-or-nothing' as const })),
  'short-text': exchangedQuestions['short-text'].map((question) => ({ ...question, answers: withoutFeedback(question.answers).map((answer) => (isLiteral(answer) ? answer : { ...answer, pattern: 'x' })) })),
  'numeric': exchangedQuestions.numeric.map((question) => ({ ...question, units: [], unitRequired: false, answers: withoutFeedback(question.answers).filter(({ range }) => range.is !== 'any') })),
  'cloze': exchangedQuestions.cloze.map((question) => ({ ...question, gaps: mappable(question.gaps) })),
};

/** Bold and highlight are all the markup of a cell; parts of a question have to differ in words. */
const marked: fc.Arbitrary<RichText> = fc.array(fc.tuple(fc.constantFrom('', '', '**', '=='), words).map(([mark, told]) => `${mark}${told.replace(/[*=|[\]]/g, '')}${mark}`), { minLength: 1, maxLength: 2 }).map((parts) => markedText(markedWords(markedText(parts.join(' ')).html))).filter(({ plain: told }) => told.replace(/[-.\d\s]/g, '').length > 0);
const inCells = fc.tuple(fields(marked), fc.uniqueArray(marked, { minLength: 6, maxLength: 6, selector: (text) => markedWords(text.html) })).map(([common, texts]) => ({ common: { ...common, tags: common.tags.map((one) => one.replace(/[,;]/g, '').trim()).filter((one, index, all) => one !== '' && all.indexOf(one) === index), name: common.name.trim() }, texts }));
const cell = (texts: readonly RichText[], index: number): RichText => texts[index % texts.length] ?? emptyText;
const inWorkbook = <Kind extends ExchangedKind>(kind: Exclude<Kind, 'other'>, change: (question: ExchangedQuestion, text: (index: number) => RichText) => ExchangedQuestion): fc.Arbitrary<ExchangedQuestion> =>
  fc.tuple(exchangedQuestions[kind] as fc.Arbitrary<ExchangedQuestion>, inCells).map(([question, { common, texts }]) => change({ ...question, ...common, points: question.kind === 'cloze' ? question.points : common.points } as ExchangedQuestion, (index) => cell(texts, index)));
const choicesInCells = (question: ExchangedQuestion, text: (index: number) => RichText, isRight: (index: number) => boolean, share: number): ExchangedChoice[] =>
  ('choices' in question ? question.choices : []).map((one, index) => ({ ...one, text: text(index), feedback: emptyText, weight: isRight(index) ? share : 0 }));
fitted.workbook = {
  'single': inWorkbook('single', (question, text) => ({ ...question, choices: choicesInCells(question, text, (index) => index === 0, 100) } as ExchangedQuestion)),
  'multiple': inWorkbook('multiple', (question, text) => ({ ...question, choices: choicesInCells(question, text, (index) => index < 2, 50) } as ExchangedQuestion)),
  'true-false': inWorkbook('true-false', (question) => ({ ...question, feedbackTrue: emptyText, feedbackFalse: emptyText } as ExchangedQuestion)),
  'matching': inWorkbook('matching', (question, text) => (question.kind === 'matching' ? { ...question, left: question.left.map((one, index) => ({ ...one, text: text(index) })), right: question.right.map((one, index) => ({ ...one, text: text(index) })) } : question)),
  'ordering': inWorkbook('ordering', (question, text) => (question.kind === 'ordering' ? { ...question, items: question.items.map((one, index) => ({ ...one, text: text(index) })) } : question)),
  'short-text': inWorkbook('short-text', (question) => (question.kind === 'short-text' ? { ...question, answers: withoutFeedback(question.answers) } : question)),
  'numeric': inWorkbook('numeric', (question) => (question.kind === 'numeric' ? { ...question, answers: withoutFeedback(question.answers).filter(({ range }) => range.is !== 'any') } : question)),
  'cloze': inWorkbook('cloze', (question) => (question.kind === 'cloze' ? { ...question, stem: markedText(`x ${question.gaps.map((_, index) => `[[${index + 1}]]`).join(' y ')}`), gaps: mappable(question.gaps).map((one) => (one.kind === 'choice' ? { ...one, shuffle: false, choices: one.choices.map((entry, index) => ({ ...entry, text: plainText(`chữ ${index}`), weight: index === 0 ? 100 : 0 })) } : one.kind === 'short-text' ? { ...one, caseSensitive: false } : one)) } : question)),
  'hotspot': inWorkbook('hotspot', (question) => (question.kind === 'hotspot' ? { ...question, areas: question.areas.map((area) => ({ ...area, label: area.label.replaceAll('|', '') || 'x' })) } : question)),
};

/** Questions of one kind that a format can carry. */
export const exchangedFor = (format: string, kind: ExchangedKind): fc.Arbitrary<ExchangedQuestion> =>
  fitted[format]?.[kind] ?? exchangedQuestions[kind === 'other' ? 'description' : kind] as fc.Arbitrary<ExchangedQuestion>;

export const anyExchangedFor = (format: string, kinds: readonly ExchangedKind[]): fc.Arbitrary<ExchangedQuestion> =>
  fc.oneof(...kinds.map((kind) => exchangedFor(format, kind)));
