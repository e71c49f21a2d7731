import { describe, expect, it } from '@jest/globals';
import type { ExchangedQuestion } from '../model/exchanged-question.ts';
import { readAll } from '../testing/round-trip.ts';
import { readGift } from './read-gift.ts';

const read = (text: string) => readAll(readGift, text);
const one = async (text: string): Promise<ExchangedQuestion> => {
  const { questions, issues } = await read(text);
  expect(issues).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
};
const told = async (text: string): Promise<unknown[]> => (await read(text)).issues.map(({ code, severity, position }) => [severity, code, position.line]);

describe('reading GIFT', () => {
  it('keeps the first feedback of true or false for whoever is wrong, the second for whoever is right', async () => {
    expect(await one('Trái đất tròn.{TRUE#Chưa đúng rồi.#Đúng rồi!}')).toMatchObject({ kind: 'true-false', answer: true, feedbackTrue: { plain: 'Đúng rồi!' }, feedbackFalse: { plain: 'Chưa đúng rồi.' } });
    expect(await one('Mật khẩu nên là 123456.{F#Dễ đoán lắm.}')).toMatchObject({ answer: false, feedbackTrue: { plain: 'Dễ đoán lắm.' }, feedbackFalse: { plain: '' } });
  });

  it.each([
    ['Trái tim ở đâu?{=trái ~phải}', 'single'], ['Chọn{~%50%a ~%50%b ~%-100%c}', 'multiple'], ['1+1{#2}', 'numeric'], ['1+1{#=2:0 =%50%3:1#gần ~#xa}', 'numeric'], ['Thủ đô?{=Hà Nội =Hanoi}', 'short-text'],
    ['Thủ đô?{Hà Nội}', 'short-text'], ['Ghép{=a -> b =c -> d}', 'matching'], ['Viết{}', 'essay'], ['Viết{####Gợi ý}', 'essay'], ['Đọc đoạn sau.', 'description'], ['Xếp{>3 ALL VERTICAL ALL_OR_NOTHING SHOW none\nmột\nhai\nba}', 'ordering'],
  ])('tells the kind of %s', async (text, kind) => {
    expect((await one(text)).kind).toBe(kind);
  });

  it('leaves a gap where answers stand inside a sentence, and none before nothing', async () => {
    expect((await one('Hà Nội là {=thủ đô ~thị xã} của Việt Nam.')).stem.plain).toBe('Hà Nội là _____ của Việt Nam.');
    expect((await one('Thủ đô là{=Hà Nội}')).stem.plain).toBe('Thủ đô là');
  });

  it('reads ranges, margins and wrong numbers', async () => {
    expect(await one('Pi?{#\n=3.14:0.01#gần\n=%50%3..4\n~#sai}')).toMatchObject({ answers: [
      { range: { is: 'value', value: 3.14, tolerance: 0.01 }, weight: 100 }, { range: { is: 'between', min: 3, max: 4 }, weight: 50 }, { range: { is: 'any' }, weight: 0, feedback: { plain: 'sai' } },
    ] });
    expect(await one('Một nửa?{#0,5}')).toMatchObject({ answers: [{ range: { value: 0.5 } }] });
  });

  it('asks about a number that could be two numbers', async () => {
    expect(await told('Bao nhiêu?\n{#1,000}')).toEqual([['error', 'number-ambiguous', 2]]);
    expect(await told('Bao nhiêu?\n{#\n=12:1\n=mười}')).toEqual([['error', 'number-unreadable', 4]]);
  });

  it('resolves escapes and leaves other backslashes alone', async () => {
    expect((await one('::a\\:b::1 \\= 1 \\{x\\} \\~ \\# C:\\\\tmp $\\alpha$ \\n2{T}')).stem.html).toBe('1 = 1 {x} ~ # C:\\tmp $\\alpha$ <br />2');
    expect((await one('::a\\:b::x{T}')).name).toBe('a:b');
  });

  it('gives questions the category that stands above them, slashes in names included', async () => {
    const { questions, categories } = await read('$CATEGORY: $course$/top/An toàn/Mật khẩu//OTP\n\nA{T}\n\n$CATEGORY: Khác\nB{F}');
    expect(categories.map(({ path }) => path)).toEqual([['An toàn', 'Mật khẩu/OTP'], ['Khác']]);
    expect(questions.map(({ category }) => category)).toEqual([['An toàn', 'Mật khẩu/OTP'], ['Khác']]);
  });

  it('takes ids and tags from the comment above, and only from that one', async () => {
    const { questions } = await read('// [id:x1] [tag:an toàn] [tag:a\\]b]\nA{T}\n\n// [tag:bỏ]\n\nB{T}');
    expect(questions.map(({ idNumber, tags }) => [idNumber, tags])).toEqual([['x1', ['an toàn', 'a]b']], ['', []]]);
  });

  it('reads Markdown, plain text and HTML, in answers too', async () => {
    expect((await one('[markdown]Chọn **một**:\n\\n- a\\n- b{T}')).stem.html).toContain('<strong>một</strong>');
    expect((await one('[plain]1 < 2 <b>{T}')).stem.html).toBe('1 &lt; 2 &lt;b&gt;');
    expect(await one('x{=[html]<b>a</b> ~[plain]<b>}')).toMatchObject({ choices: [{ text: { html: '<b>a</b>' } }, { text: { html: '&lt;b&gt;' } }] });
  });

  it('forgives a blank line inside answers and a missing one between questions', async () => {
    expect((await one('Câu\n{\n=a\n\n~b\n}')).kind).toBe('single');
    const { questions, issues } = await read('Câu 1{T}\nCâu 2{F}\n::tên::Câu 3{T}\n// chú thích\nCâu 4{F}');
    expect(questions.map(({ stem }) => stem.plain)).toEqual(['Câu 1', 'Câu 2', 'Câu 3', 'Câu 4']);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['gift-blank-line-missing', 'note']]);
  });

  it('goes on after a question that cannot be read, and says the line', async () => {
    const { questions, issues } = await read('Câu 1{=a ~b\n\nCâu 2{T}\n\nCâu 3}\n\nCâu 4{=a->b =c}\n\nCâu 5{F}');
    expect(questions.map(({ stem }) => stem.plain)).toEqual(['Câu 2', 'Câu 4', 'Câu 5']);
    expect(issues.map(({ code, position }) => [code, position.line])).toEqual([['gift-brace-missing', 1], ['gift-brace-missing', 5], ['gift-pair-without-arrow', 7], ['too-few-answers', 7]]);
  });

  it('reads the items of an ordering question as they stand', async () => {
    expect(await one('Xếp các bước{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nMở máy\n[html]<b>Đăng nhập</b>\nTắt máy}')).toMatchObject({
      marking: 'by-weight', items: [{ text: { plain: 'Mở máy' } }, { text: { html: '<b>Đăng nhập</b>' } }, { text: { plain: 'Tắt máy' } }],
    });
  });

  it('keeps nothing a browser would run', async () => {
    const { questions, issues } = await read('[html]<p onclick\\="x()">A<script>alert(1)</script><a href\\="javascript\\:x()">b</a><img src\\="https\\://x.example/p.png"></p>{T}');
    expect(questions[0]!.stem.html).toBe('<p>A<a>b</a></p>');
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['markup-removed', { tags: 'script' }], ['outside-picture-removed', { address: 'https://x.example/p.png' }]]);
  });
});
