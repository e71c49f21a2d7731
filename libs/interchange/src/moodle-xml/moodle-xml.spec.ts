import { describe, expect, it } from '@jest/globals';
import { fixture } from '../testing/fixtures.ts';
import { comparable, readAll, writeAll } from '../testing/round-trip.ts';
import { readMoodleXml } from './read-moodle-xml.ts';
import { moodleCarries, writeMoodleXml } from './write-moodle-xml.ts';

const quiz = (inside: string): string => `<?xml version="1.0" encoding="UTF-8"?><quiz>${inside}</quiz>`;
const read = (text: string) => readAll(readMoodleXml, text);
const told = async (text: string): Promise<unknown[]> => (await read(text)).issues.map(({ code, severity, position }) => [severity, code, position.line, position.path]);
const everyType = fixture('moodle-xml', 'du-moi-dang.xml');

describe('Moodle XML', () => {
  it('reads every type, and says which one it has no words for', async () => {
    const { questions, issues } = await readAll(readMoodleXml, everyType);
    expect(questions.map(({ kind }) => kind)).toEqual(['single', 'multiple', 'true-false', 'short-text', 'numeric', 'matching', 'ordering', 'essay', 'description', 'cloze', 'cloze', 'cloze', 'hotspot', 'multiple', 'other']);
    expect(issues.map(({ code, params, position }) => [code, params, position.path])).toEqual([['type-unknown', { type: 'calculated' }, 'quiz/question[17]']]);
  });

  it('reads texts, files, feedback, hints, tags, points and numbers of a question', async () => {
    const { questions: [first, second, third, fourth] } = await readAll(readMoodleXml, everyType);
    expect(first).toMatchObject({
      name: 'Mật khẩu mạnh', idNumber: 'mk-01', points: 2, penalty: 0.3333333, tags: ['an toàn'], about: { competency: 'ND5' }, category: ['An toàn', 'Mật khẩu'], hints: [{ plain: 'Đếm số ký tự' }],
      stem: { html: '<p>Nhìn <img src="attachment/o%20khoa.png" alt="ổ khoá" /> rồi chọn mật khẩu mạnh.</p>' }, files: [{ name: 'o khoa.png', mediaType: 'image/png' }],
      feedbackByOutcome: { right: { plain: 'Đúng rồi.' } }, choices: [{ weight: 100, text: { html: '<p>Tre<b>Xanh</b>7!Song</p>' }, feedback: { plain: 'Rất tốt' } }, { weight: 0 }, { weight: 50, feedback: { html: '' } }],
    });
    expect(second).toMatchObject({ stem: { html: 'Việc nào nên làm?<br />Chọn tất cả.' }, choices: [{ weight: 50 }, { weight: 50 }, { weight: -100 }] });
    expect(third).toMatchObject({ answer: true, stem: { plain: '1 < 2 & mã OTP chỉ mình biết' }, feedbackTrue: { plain: 'Đúng rồi' }, feedbackFalse: { plain: 'Sai rồi' } });
    expect(fourth).toMatchObject({ category: ['An toàn'], caseSensitive: true, stem: { html: 'Số tổng đài của <strong>thành phố</strong>?' } });
  });

  it('reads embedded answers with their weights, escapes and feedback', async () => {
    const { questions } = await readAll(readMoodleXml, everyType);
    expect(questions[9]).toMatchObject({
      stem: { plain: 'Gọi [[1]] khi [[2]]. Mất [[3]] phút.' }, points: 4,
      gaps: [
        { kind: 'short-text', share: 2, caseSensitive: true, answers: [{ pattern: '1022', weight: 100, feedback: { plain: 'Đúng' } }, { pattern: '1021', weight: 50 }, { pattern: '*', weight: 0 }] },
        { kind: 'choice', look: 'column', shuffle: true, choices: [{ text: { plain: 'bị lừa' }, feedback: { plain: "'Đúng'" } }, { text: { plain: 'vui } ~ #' } }] },
        { kind: 'numeric', answers: [{ range: { is: 'value', value: 5, tolerance: 0.5 } }, { range: { is: 'any' } }] },
      ],
    });
    expect(questions[10]).toMatchObject({ points: 3, stem: { plain: 'Bấm [[1]] rồi [[2]].' }, gaps: [{ choices: [{ weight: 0 }, { weight: 100 }] }, { choices: [{ weight: 100 }, { weight: 0 }] }] });
  });

  it('writes what it read so that reading again changes nothing', async () => {
    const first = await readAll(readMoodleXml, everyType);
    const written = await writeAll(writeMoodleXml, first.items);
    expect(written.issues.map(({ code, params }) => [code, params])).toEqual([['field-not-carried', { field: 'marking' }], ['kind-not-in-format', { kind: 'other' }]]);
    const second = await readAll(readMoodleXml, written.bytes);
    expect(second.issues).toEqual([]);
    expect(second.categories.map(({ position: _, ...rest }) => rest)).toEqual(first.categories.map(({ position: _, ...rest }) => rest));
    // The plug-in for all or nothing is no part of Moodle's core: that question is marked by weight afterwards.
    const told = first.questions.filter(({ kind }) => kind !== 'other').map((question) => (question.kind === 'multiple' && question.marking === 'all-or-nothing' ? { ...question, marking: 'by-weight' as const, choices: question.choices.map((choice) => ({ ...choice, weight: choice.weight === 0 ? -100 : choice.weight })) } : question));
    expect(second.questions.map((question) => comparable(question, moodleCarries))).toEqual(told.map((question) => comparable(question, moodleCarries)));
  });

  it('gives two files of one name two names', async () => {
    const file = (letter: string): string => `<file name="a.png" encoding="base64">iVBORw0KGgo${letter}</file>`;
    const { questions } = await read(quiz(`<question type="truefalse"><questiontext format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.png">x]]></text>${file('AAAA=')}</questiontext><generalfeedback format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.png">]]></text>${file('BBBB=')}</generalfeedback><answer fraction="100"><text>true</text></answer></question>`));
    expect(questions[0]).toMatchObject({ stem: { html: '<img src="attachment/a.png" />x' }, generalFeedback: { html: '<img src="attachment/2-a.png" />' }, files: [{ name: 'a.png' }, { name: '2-a.png' }] });
  });

  it('takes a picture for what its bytes are, never a program', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64');
    const { questions, issues } = await read(quiz(`<question type="essay"><questiontext format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.png">x]]></text><file name="../../a.png" encoding="base64">${svg}</file></questiontext></question>`));
    expect(questions[0]?.files).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['attachment-kind-refused', 'attachment-missing']);
  });

  it('says where a broken file ends and keeps what came before', async () => {
    const { questions, issues } = await read('<quiz>\n<question type="description"><questiontext><text>a</text></questiontext></question>\n<question type="essay"><questiontext></quiz>');
    expect(questions).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'xml-broken', severity: 'error', position: { line: 3 } }]);
    expect(await told('<quiz><question type="essay">')).toEqual([['error', 'xml-broken', 1, '']]);
    expect(await told('<html><body/></html>')).toEqual([['error', 'xml-wrong-root', 1, 'html']]);
    expect(await told('Câu hỏi?{T}')).toMatchObject([['error', 'xml-broken', 1, '']]);
  });

  it.each([
    '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE quiz [<!ENTITY % x SYSTEM "http://x.example/x.dtd"> %x;]>',
  ])('refuses entities by name: %s', async (doctype) => {
    const { questions, issues } = await read(`${doctype}<quiz><question type="essay"><questiontext><text>&x;&b;</text></questiontext></question></quiz>`);
    expect(questions).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['xml-entities-refused']);
  });

  it('stops at limits and says which', async () => {
    const essay = '<question type="essay"><questiontext><text>a</text></questiontext></question>';
    const codes = async (text: string, limits: object): Promise<unknown> => {
      const { questions, issues } = await readAll(readMoodleXml, text, { limits });
      return [questions.length, issues.map(({ code, params }) => [code, params])];
    };
    expect(await codes(quiz(essay.repeat(5)), { questions: 3 })).toEqual([3, [['too-many-questions', { most: 3 }]]]);
    expect(await codes(quiz(`${essay}${'<a>'.repeat(100)}`), {})).toEqual([1, [['too-deep', { most: 60 }]]]);
    expect(await codes(quiz(essay.repeat(500)), { fileBytes: 20_000 })).toEqual([0, [['file-too-large', { most: 20_000 }]]]);
    expect(await codes(quiz(`<question type="multichoice"><questiontext><text>a</text></questiontext>${'<answer fraction="0"><text>x</text></answer>'.repeat(400)}</question>`), {})).toEqual([0, [['too-many-parts', { most: 300 }]]]);
  });

  it('reads other encodings by declaration, mark or letters, and forgives control characters and &nbsp;', async () => {
    const file = quiz('<question type="essay"><name><text>đ</text></name><questiontext><text>Đường&nbsp;dẫn\u0008 lạ</text></questiontext></question>');
    for (const bytes of [Buffer.from(`\ufeff${file}`, 'utf16le'), Buffer.from(`\ufeff${file}`), Buffer.from(file)]) {
      const { questions, issues } = await readAll(readMoodleXml, new Uint8Array(bytes));
      expect(issues).toEqual([]);
      expect(questions[0]).toMatchObject({ name: 'đ', stem: { html: 'Đường\u00a0dẫn lạ' } });
    }
    const latin = Buffer.from(file.replace('UTF-8', 'windows-1252').replace('Đường&nbsp;dẫn\u0008 lạ', 'déjà').replace('đ', 'x'), 'latin1');
    expect((await readAll(readMoodleXml, new Uint8Array(latin))).questions[0]!.stem.plain).toBe('déjà');
  });
});
