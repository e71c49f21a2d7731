import { describe, expect, it } from '@jest/globals';
import { fixture } from '../testing/fixtures.ts';
import { readAll, writeAll } from '../testing/round-trip.ts';
import { readAiken } from './read-aiken.ts';
import { writeAiken } from './write-aiken.ts';

const read = (text: string) => readAll(readAiken, text);

describe('Aiken', () => {
  it('reads a file, with CR LF, several lines of a stem and HTML as plain words', async () => {
    const { questions, issues } = await readAll(readAiken, fixture('aiken', 'an-toan-mang.txt'));
    expect(issues).toEqual([]);
    expect(questions.map(({ stem }) => stem.plain)).toEqual([
      'Ai được biết mã OTP của bác?', 'Đường dẫn nào là của trang chính thức?\nĐọc kỹ trước khi chọn.', 'Thẻ <b class="dam"> & dấu > trong HTML dùng để làm gì?', 'Những việc nào nên làm?',
    ]);
    expect(questions.map((question) => (question.kind === 'single' || question.kind === 'multiple' ? question.choices.map(({ weight }) => weight) : []))).toEqual([[0, 0, 100], [100, 0], [100, 0], [50, 0, 50]]);
    expect(questions.map(({ position }) => position.line)).toEqual([1, 7, 13, 18]);
  });

  it('tells the line where an answer is missing or names no choice, and reads on', async () => {
    const { questions, issues } = await read('Câu 1\nA) a\nB) b\n\nCâu 2\nA) a\nB) b\nANSWER: C\n\nCâu 3\nA. a\nB. b\nANSWER: b\n\nCâu 4');
    expect(issues.map(({ code, position }) => [code, position.line])).toEqual([['aiken-answer-missing', 1], ['answer-unknown', 8], ['aiken-choices-missing', 15]]);
    expect(questions.map(({ stem }) => stem.plain)).toEqual(['Câu 3']);
  });

  it('does not take a stem that begins with a letter for a choice', async () => {
    const { questions } = await read('A. Einstein sinh năm nào?\nA. 1879\nB. 1955\nANSWER: A');
    expect(questions[0]).toMatchObject({ stem: { plain: 'A. Einstein sinh năm nào?' }, choices: [{ text: { plain: '1879' } }, { text: { plain: '1955' } }] });
  });

  it('writes only what it can say and tells the rest', async () => {
    const { questions } = await read('Câu 1\nA) a\nB) b\nANSWER: B');
    const [first] = questions;
    const { text, issues } = await writeAll(writeAiken, [
      { question: { ...first!, tags: ['x'], generalFeedback: { html: 'vì', plain: 'vì' } } }, { question: { ...first!, kind: 'true-false', answer: true, feedbackTrue: { html: '', plain: '' }, feedbackFalse: { html: '', plain: '' } } },
    ]);
    expect(text).toBe('Câu 1\nA) a\nB) b\nANSWER: B\n\n');
    expect(issues.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['field-not-carried', 'note', { field: 'generalFeedback' }], ['field-not-carried', 'note', { field: 'tags' }], ['kind-not-in-format', 'error', { kind: 'true-false' }],
    ]);
  });
});
