import { describe, expect, it } from '@jest/globals';
import type { ExchangedQuestion } from '../model/exchanged-question.ts';
import { rawZip } from '../testing/hostile-zip.ts';
import { fixture } from '../testing/fixtures.ts';
import { comparable, readAll, writeAll } from '../testing/round-trip.ts';
import { tinyPicture } from '../testing/exchanged-arbitrary.ts';
import { readQti } from './read-qti.ts';
import { qtiVersions } from './qti-names.ts';
import { qtiCarries, writeQti } from './write-qti.ts';

const item = (declarations: string, body: string, rest = ''): string => `<assessmentItem identifier="x" title="X">${declarations}<itemBody>${body}</itemBody>${rest}</assessmentItem>`;
const response = (cardinality: string, baseType: string, values: string[], mapping = ''): string =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${mapping}</responseDeclaration>`;
const one = async (text: string | Uint8Array): Promise<ExchangedQuestion> => {
  const { questions, issues } = await readAll(readQti, text);
  expect(issues).toEqual([]);
  return questions[0]!;
};
const codes = async (bytes: Uint8Array | string, limits = {}): Promise<unknown[]> => (await readAll(readQti, bytes, { limits })).issues.map(({ code }) => code);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const manifest = (...hrefs: string[]): string => `<manifest><resources>${hrefs.map((href) => `<resource type="imsqti_item_xmlv2p1" href="${href}"/>`).join('')}</resources></manifest>`;

describe('items of QTI', () => {
  it('are read from version 2.1', async () => {
    expect(await one(fixture('qti', 'item-21.xml'))).toMatchObject({
      kind: 'single', name: 'Một đáp án', idNumber: 'mot-dap-an', stem: { plain: 'Tin nhắn báo trúng thưởng đòi mã OTP.\n\nBác nên làm gì?' }, generalFeedback: { plain: 'Không ai cho không bao giờ.' },
      choices: [{ text: { plain: 'Đọc mã cho họ' }, weight: 0, feedback: { plain: 'Mất tiền như chơi.' } }, { weight: 100 }, { weight: 0 }],
    });
  });

  it('are read from version 3.0, with points by mapping', async () => {
    expect(await one(fixture('qti', 'item-30.xml'))).toMatchObject({
      kind: 'multiple', marking: 'by-weight', points: 2, shuffle: false, stem: { html: '<p>Việc nào nên làm với <strong>mật khẩu</strong>?</p>' }, choices: [{ weight: 50 }, { weight: 50 }, { weight: -100 }],
    });
  });

  it('order, match and associate', async () => {
    const choice = (id: string): string => `<simpleChoice identifier="${id}">${id}</simpleChoice>`;
    const associable = (id: string): string => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id}</simpleAssociableChoice>`;
    expect(await one(item(response('ordered', 'identifier', ['B', 'A', 'C']), `<p>?</p><orderInteraction responseIdentifier="RESPONSE">${choice('A')}${choice('B')}${choice('C')}</orderInteraction>`))).toMatchObject({ kind: 'ordering', marking: 'all-or-nothing', items: [{ id: 'B' }, { id: 'A' }, { id: 'C' }] });
    expect(await one(item(response('multiple', 'directedPair', ['A Y', 'B X']), `<p>?</p><matchInteraction responseIdentifier="RESPONSE"><simpleMatchSet>${associable('A')}${associable('B')}</simpleMatchSet><simpleMatchSet>${associable('X')}${associable('Y')}${associable('Z')}</simpleMatchSet></matchInteraction>`)))
      .toMatchObject({ kind: 'matching', left: [{ id: 'A' }, { id: 'B' }], right: [{ id: 'Y' }, { id: 'X' }, { id: 'Z' }], key: [0, 1] });
    expect(await one(item(response('multiple', 'pair', ['A P', 'C M']), `<p>?</p><associateInteraction responseIdentifier="RESPONSE">${['A', 'C', 'M', 'P'].map(associable).join('')}</associateInteraction>`))).toMatchObject({ kind: 'matching', left: [{ id: 'A' }, { id: 'C' }], right: [{ id: 'P' }, { id: 'M' }], key: [0, 1] });
  });

  it('text entry alone, inside a sentence, and for numbers', async () => {
    const mapping = '<mapping defaultValue="0"><mapEntry mapKey="Hà Nội" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="Ha Noi" mappedValue="1" caseSensitive="false"/></mapping>';
    const entry = '<textEntryInteraction responseIdentifier="RESPONSE"/>';
    expect(await one(item(response('single', 'string', ['Hà Nội'], mapping), `<p>Thủ đô?</p><p>${entry}</p>`))).toMatchObject({ kind: 'short-text', caseSensitive: false, stem: { plain: 'Thủ đô?' }, answers: [{ pattern: 'Hà Nội', weight: 100 }, { pattern: 'Ha Noi', weight: 50 }] });
    expect(await one(item(response('single', 'string', ['Hà Nội']), `<p>Thủ đô là ${entry}, phải không?</p>`))).toMatchObject({ kind: 'cloze', stem: { plain: 'Thủ đô là [[1]], phải không?' }, gaps: [{ kind: 'short-text', answers: [{ pattern: 'Hà Nội' }] }] });
    const rules = '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.5 0.5"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>';
    expect(await one(item(response('single', 'float', ['5']), `<p>?</p>${entry}`, rules))).toMatchObject({ kind: 'numeric', answers: [{ range: { is: 'value', value: 5, tolerance: 0.5 }, weight: 100 }] });
  });

  it('inline choices and gaps to fill from a bank', async () => {
    expect(await one(item(response('single', 'identifier', ['Y']), '<p>Gọi <inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="G">113</inlineChoice><inlineChoice identifier="Y">1022</inlineChoice></inlineChoiceInteraction> để hỏi.</p>')))
      .toMatchObject({ kind: 'cloze', stem: { plain: 'Gọi [[1]] để hỏi.' }, gaps: [{ kind: 'choice', look: 'menu', choices: [{ weight: 0 }, { weight: 100 }] }] });
    expect(await one(item(response('multiple', 'directedPair', ['W G1', 'Su G2']), '<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><prompt>Điền</prompt><gapText identifier="W" matchMax="1">đông</gapText><gapText identifier="Su" matchMax="1">hè</gapText><blockquote><p>Mùa <gap identifier="G1"/> rồi <gap identifier="G2"/>.</p></blockquote></gapMatchInteraction>')))
      .toMatchObject({ kind: 'cloze', gaps: [{ look: 'drag', choices: [{ weight: 100 }, { weight: 0 }] }, { choices: [{ weight: 0 }, { weight: 100 }] }] });
  });

  it('hotspots on a picture of the package', async () => {
    const text = item(response('single', 'identifier', ['A']), '<p>Chỉ?</p><hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object type="image/png" width="20" height="20" data="../anh/b%20a.png"/><hotspotChoice shape="circle" coords="7,11,8" identifier="A"/><hotspotChoice shape="rect" coords="0,0,5,5" identifier="B"/></hotspotInteraction>');
    expect(await one(rawZip([{ name: 'imsmanifest.xml', bytes: bytes(manifest('cau/1.xml')) }, { name: 'cau/1.xml', bytes: bytes(text) }, { name: 'anh/b a.png', bytes: tinyPicture }])))
      .toMatchObject({ kind: 'hotspot', picture: 'b a.png', screen: null, areas: [{ shape: 'circle', coords: [7, 11, 8], isRight: true }, { isRight: false }], files: [{ name: 'b a.png' }] });
  });

  it('that nobody has words for are told, their text kept', async () => {
    const { questions, issues } = await readAll(readQti, item(response('single', 'integer', ['5']), '<p>Kéo</p><sliderInteraction responseIdentifier="RESPONSE" lowerBound="0" upperBound="9"/>'));
    expect([questions[0]!.kind, questions[0]!.stem.plain, issues.map(({ code, params }) => [code, params])]).toEqual(['other', 'Kéo', [['type-unknown', { type: 'sliderInteraction' }]]]);
    expect(await codes(item('', '<choiceInteraction responseIdentifier="A"/><orderInteraction responseIdentifier="B"/><p>x</p>'))).toEqual(['qti-several-interactions']);
  });
});

describe('packages of QTI', () => {
  it.each(qtiVersions)('are written in version %s and read again', async (version) => {
    const { questions } = await readAll(readQti, fixture('qti', 'item-21.xml'));
    const files = [{ name: 'ảnh 1.png', mediaType: 'image/png', bytes: tinyPicture }];
    const question = { ...questions[0]!, stem: { html: '<p>Nhìn <img src="attachment/%E1%BA%A3nh%201.png" alt="a" /></p>', plain: 'Nhìn [a]' }, files, tags: ['thẻ'], category: ['A', 'B/C'], about: { competency: 'ND5', source: 'Sổ tay' }, points: 3 };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeQti([{ question }], { version, title: 'Bộ câu hỏi' })) pieces.push(piece);
    const back = await one(new Uint8Array(Buffer.concat(pieces)));
    expect(comparable(back, qtiCarries)).toEqual(comparable(question, qtiCarries));
    expect(Buffer.from(back.files[0]!.bytes).equals(Buffer.from(tinyPicture))).toBe(true);
  });

  it('are read without a manifest, and say so', async () => {
    const { questions, issues } = await readAll(readQti, rawZip([{ name: 'a.xml', bytes: fixture('qti', 'item-30.xml') }, { name: 'readme.txt', bytes: bytes('x') }]));
    expect([questions.length, issues.map(({ code, severity }) => [code, severity])]).toEqual([1, [['zip-entry-missing', 'note']]]);
  });

  it('are refused where they would harm', async () => {
    const item30 = fixture('qti', 'item-30.xml');
    expect(await codes(rawZip([{ name: '../../etc/cron.d/x', bytes: bytes('x') }]))).toEqual(['zip-path-outside']);
    expect(await codes(rawZip([{ name: '/etc/x', bytes: bytes('x') }]))).toEqual(['zip-path-outside']);
    expect(await codes(rawZip([{ name: 'imsmanifest.xml', bytes: bytes(manifest('../x.xml', 'weg.xml')) }]))).toEqual(['zip-path-outside', 'zip-entry-missing']);
    expect(await codes(rawZip([{ name: 'a.xml', bytes: new Uint8Array(3_000_000) }]))).toEqual(['zip-bomb']);
    expect(await codes(rawZip([{ name: 'imsmanifest.xml', bytes: bytes(manifest('a.xml')) }, { name: 'a.xml', bytes: new Uint8Array(900_000), claimed: 10 }]))).toEqual(['zip-broken']);
    expect(await codes(rawZip(Array.from({ length: 30 }, (_, index) => ({ name: `${index}.xml`, bytes: item30 }))), { zipEntries: 20 })).toEqual(['zip-too-many-entries']);
    expect(await codes(rawZip([{ name: 'a.xml', bytes: item30 }]), { zipBytes: 100 })).toEqual(['zip-too-large']);
    expect(await codes(rawZip([{ name: 'a.xml', bytes: bytes('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem>&x;</assessmentItem>') }]))).toEqual(['zip-entry-missing', 'xml-entities-refused']);
    expect(await codes(rawZip([{ name: 'imsmanifest.xml', bytes: item30 }]).subarray(0, 200))).toEqual(['zip-broken']);
  });

  it('keep the questions before a broken one', async () => {
    const { questions, issues } = await readAll(readQti, rawZip([{ name: 'imsmanifest.xml', bytes: bytes(manifest('a.xml', 'b.xml', 'c.xml')) }, { name: 'a.xml', bytes: fixture('qti', 'item-30.xml') }, { name: 'b.xml', bytes: bytes('<assessmentItem><itemBody>') }, { name: 'c.xml', bytes: fixture('qti', 'item-21.xml') }]));
    expect([questions.length, issues.map(({ code, position }) => [code, position.path])]).toEqual([2, [['xml-broken', 'b.xml']]]);
  });

  it('tell what QTI has no place for', async () => {
    const question: ExchangedQuestion = { ...(await one(fixture('qti', 'item-21.xml'))), kind: 'short-text', caseSensitive: false, answers: [{ pattern: 'a*', weight: 100, feedback: { html: 'x', plain: 'x' } }], hints: [{ html: 'x', plain: 'x' }] };
    const { issues } = await writeAll(writeQti, [{ question }]);
    expect(issues.map(({ params }) => params.field)).toEqual(['hints', 'answerFeedback', 'wildcards']);
  });
});
