import { describe, expect, it } from '@jest/globals';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { lawContext } from '../check-content.ts';
import type { CourseReading } from '../load-course.ts';
import { CourseFileSchema } from '../schemas/course-schema.ts';
import { singleChoiceQuestion, smallCourse, trueFalseQuestion } from '../testing/course-fixture.ts';
import type { Law } from './law.ts';
import { namesLesson, noGiveaways, noTwoAlike, poolFitsBlueprint } from './pool-laws.ts';
import { questionLaws } from './quiz-laws.ts';

const context = lawContext('2026-11-22');
const file = CourseFileSchema.parse(smallCourse()['course.yaml']);
const reading = (questions: StoredQuestion[], change: Partial<CourseReading> = {}): CourseReading =>
  ({ slug: 'nd-thu', file, lessons: [], findings: [], quiz: { draw: 10, passPercent: 80, questions }, ...change });
const found = (law: Law, questions: StoredQuestion[], change: Partial<CourseReading> = {}) =>
  law(reading(questions, change), context).map(({ field, problem, severity }) => `${severity === 'warning' ? '~' : ''}${field}: ${problem}`);
const text = (vi: string, en = 'Some English words here') => ({ vi, en });
const choices = (...words: string[]) => words.map((vi, index) => ({ id: 'abcdef'.charAt(index), text: text(vi, `English words for ${vi}`) }));

describe('laws of one question', () => {
  const good = singleChoiceQuestion('nd-05-q01');

  it('find nothing wrong with a good question', () => {
    expect(found(questionLaws, [good])).toEqual([]);
  });

  it('refuse an explanation that only repeats the right choice', () => {
    const hollow = { ...good, choices: choices('Tắt máy rồi đến phường hỏi', 'Bấm thử'), explanation: text('Đáp án đúng là tắt máy, rồi đến phường hỏi.', 'It keeps your money safe.') };
    expect(found(questionLaws, [hollow])).toEqual(['questions[nd-05-q01].explanation.vi: the explanation only repeats the right answer']);
  });

  it('refuse an explanation that only repeats the statement', () => {
    const hollow = trueFalseQuestion('nd-05-q01', { stem: text('Ngân hàng không bao giờ hỏi mã.'), explanation: text('Đúng, vì ngân hàng không bao giờ hỏi mã.') });
    expect(found(questionLaws, [hollow])).toContain('questions[nd-05-q01].explanation.vi: the explanation only repeats the right answer');
  });

  it.each(['Tất cả các ý trên', 'Cả ba phương án trên', 'Cả A và B', 'Không có ý nào đúng'])('refuse the choice "%s"', (words) => {
    const question = { ...good, choices: choices('Tắt máy', 'Bấm', words) };
    expect(found(questionLaws, [question])[0]).toMatch(/refers to other choices/);
  });

  it('let a choice say "tất cả" about the matter itself', () => {
    const question = { ...good, choices: choices('Tắt máy', 'Nhắn tất cả khách, cả hai vợ chồng đồng ý') };
    expect(found(questionLaws, [question])).toEqual([]);
  });

  it('show residents at most three choices, or four to tick', () => {
    const single = { ...good, choices: choices('Một việc', 'Hai việc', 'Ba việc', 'Bốn việc') };
    expect(found(questionLaws, [single])).toEqual(['questions[nd-05-q01].choices: 4 choices for residents']);
    expect(found(questionLaws, [single], { file: { ...file, audience: 'BUSINESS' } })).toEqual([]);
  });

  it('refuse options with one id or one wording', () => {
    const [first, second] = choices('Tắt máy', 'Bấm');
    if (!first || !second) throw new Error('two choices expected');
    expect(found(questionLaws, [{ ...good, choices: [first, { ...second, id: 'a' }] }])).toContain('questions[nd-05-q01]: two options have the same id');
    expect(found(questionLaws, [{ ...good, choices: choices('Xoá máy', 'xóa  máy') }])).toContain('questions[nd-05-q01]: two options read the same');
  });

  it('refuse an id used twice, an id of another course and an unknown competency', () => {
    expect(found(questionLaws, [good, good])).toEqual(['questions[nd-05-q01]: the id stands twice in the pool']);
    expect(found(questionLaws, [{ ...good, id: 'nd-04-q01' }])).toEqual(['questions[nd-04-q01].id: the id does not begin with the course code']);
    expect(found(questionLaws, [{ ...good, competency: 'ND9' }])).toEqual(['questions[nd-05-q01].competency: no competency ND9 in the framework']);
  });
});

describe('laws of a pool', () => {
  const stem = (question: StoredQuestion, vi: string): StoredQuestion => ({ ...question, stem: text(vi, `English of ${question.id} ${vi.length} ${vi}`) });
  const four = ['Ai được hỏi mã?', 'Cất mật khẩu ở đâu?', 'Tin trúng thưởng thật không?', 'Địa chỉ mới sửa cách nào?'];
  const other = [['Ngân hàng', 'Người lạ gọi tới'], ['Trong đầu', 'Dán ở màn hình'], ['Thật', 'Giả mạo'], ['Tự động thôi', 'Nộp phí']];
  const pool = (rightAt: (index: number) => 'a' | 'b') => four.map((words, index) =>
    stem(singleChoiceQuestion(`nd-05-q0${index}`, { choices: choices(...(other[index] ?? [])), key: rightAt(index) }), words));

  it('refuse two questions that ask nearly the same', () => {
    const twins = [stem(singleChoiceQuestion('nd-05-q01', { choices: choices('Một', 'Hai') }), 'Bác nhận tin nhắn lạ của ngân hàng thì làm gì?'), stem(singleChoiceQuestion('nd-05-q02', { choices: choices('Ba nữa', 'Bốn đó') }), 'Bác nhận tin nhắn lạ của Ngân Hàng, thì làm gi?')];
    expect(found(noTwoAlike, twins).some((line) => /the vi stems are \d+ % alike/.test(line))).toBe(true);
  });

  it('refuse two questions with the same options in another order', () => {
    const twins = [stem(singleChoiceQuestion('nd-05-q01', { choices: choices('Tắt máy ngay', 'Bấm thử xem') }), four[0] ?? ''), stem(singleChoiceQuestion('nd-05-q02', { choices: choices('Bấm thử xem', 'Tắt máy ngay') }), four[1] ?? '')];
    expect(found(noTwoAlike, twins)).toContain('questions[nd-05-q01] and [nd-05-q02]: the vi option sets are 100 % alike');
  });

  it('let true-false statements stand beside each other', () => {
    expect(found(noTwoAlike, [trueFalseQuestion('nd-05-q01', { stem: text('Ngân hàng hỏi mã.', 'Banks ask codes.') }), trueFalseQuestion('nd-05-q02', { stem: text('Phường thu phí sửa địa chỉ.', 'Wards charge for addresses.') })])).toEqual([]);
  });

  it('refuse right choices that stand out by their length', () => {
    const lines = found(noGiveaways, pool((index) => (other[index]?.[0] ?? '').length > (other[index]?.[1] ?? '').length ? 'a' : 'b'));
    expect(lines[0]).toMatch(/the right choice is the longest in 100 % of the single-choice questions \(vi\): nd-05-q00, nd-05-q01/);
  });

  it('refuse right choices that stand in one place', () => {
    expect(found(noGiveaways, pool(() => 'a'))).toContain('questions: the right choice stands in place a in 100 % of the single-choice questions');
    expect(found(noGiveaways, pool((index) => (index % 2 ? 'a' : 'b'))).filter((line) => line.includes('place'))).toEqual([]);
  });

  it('ask for the size, draw, pass mark, types and situations of the blueprint', () => {
    expect(found(poolFitsBlueprint, pool(() => 'a'), { quiz: { draw: 8, passPercent: 50, questions: pool(() => 'a') } })).toEqual([
      'questions: 4 questions for a draw of 8',
      'questions: 4 usable questions, the blueprint asks for 20',
      'draw: 8 instead of 10',
      'passPercent: 50 % of 8 is not 8 right answers',
      'questions: 0 of type multiple-choice, the blueprint asks for at least 1',
      'questions: no question is tagged situation',
      '~questions: all questions have the same difficulty',
    ]);
  });
});

describe('the lesson a question belongs to', () => {
  it('is asked for, without stopping anybody, where no tag is a lesson of the course', () => {
    const question = singleChoiceQuestion('nd-05-q01', { tags: ['situation'] });
    expect(found(namesLesson, [question])).toEqual(['~questions[nd-05-q01].tags: no lesson is named']);
    expect(found(namesLesson, [{ ...question, tags: ['situation', 'doc'] }])).toEqual([]);
  });
});
