import { describe, expect, it } from '@jest/globals';
import { WordsProvider, loadLanguage } from '@hocso/ui/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import type { QuestionReview } from './player.ts';
import { questionPlayers } from './players.ts';
import { eagerQuestionPlayers } from './players.server.ts';
import type { PublicQuestion, QuestionResponse, QuestionTypeName } from './rules.ts';

const options = [{ id: 'a', text: 'Bấm vào đường dẫn' }, { id: 'b', text: 'Gọi số **sau thẻ**' }, { id: 'c', text: 'Nhắn lại hỏi' }];
const base = { id: 'q', stem: 'Nên làm gì ==trước tiên==?', points: 1 };
const screen = {
  device: 'phone' as const, title: 'Ngân hàng mẫu',
  elements: [{ id: 'a', kind: 'row' as const, text: 'Bấm vào đường dẫn' }, { id: 'b', kind: 'button' as const, text: 'Gọi số sau thẻ' }, { id: 'c', kind: 'link' as const, text: 'Nhắn lại hỏi' }],
};

/** One question of each type with its key and a wrong response. */
const cases: { [Name in QuestionTypeName]: { question: PublicQuestion; key: QuestionResponse; wrong: QuestionResponse } } = {
  'hotspot': { question: { ...base, type: 'hotspot', screen }, key: 'b', wrong: 'a' },
  'matching': { question: { ...base, type: 'matching', left: options, right: options }, key: { a: 'b', b: 'a', c: 'c' }, wrong: { a: 'a', b: 'a', c: 'c' } },
  'message-check': { question: { ...base, type: 'message-check', screen }, key: { verdict: 'scam', suspicious: ['c'] }, wrong: { verdict: 'scam', suspicious: ['a'] } },
  'multiple-choice': { question: { ...base, type: 'multiple-choice', choices: options }, key: ['a', 'b'], wrong: ['a', 'c'] },
  'ordering': { question: { ...base, type: 'ordering', items: options }, key: ['b', 'a', 'c'], wrong: ['a', 'b', 'c'] },
  'practical-task': { question: { ...base, type: 'practical-task', items: options }, key: { by: 'officer', confirmed: ['a', 'b', 'c'] }, wrong: { by: 'other', confirmed: ['a'] } },
  'scenario': { question: { ...base, type: 'scenario', start: 'n', nodes: [{ id: 'n', text: 'Có người gọi', choices: options }] }, key: ['b'], wrong: ['a'] },
  'self-check': { question: { ...base, type: 'self-check', points: 0, asks: 'before-and-now' }, key: { before: 'alone', now: 'alone' }, wrong: { before: 'unknown', now: 'alone' } },
  'simulation-task': { question: { ...base, type: 'simulation-task', device: 'phone', start: 's1', screens: [{ id: 's1', title: 'Ngân hàng mẫu', elements: [{ ...screen.elements[0]!, go: 's2' }, ...screen.elements.slice(1)] }, { id: 's2', title: 'Xong', elements: [{ id: 'd', kind: 'text', text: 'Xong' }] }] }, key: ['a'], wrong: ['c'] },
  'single-choice': { question: { ...base, type: 'single-choice', choices: options }, key: 'b', wrong: 'a' },
  'true-false': { question: { ...base, type: 'true-false' }, key: true, wrong: false },
};
const names = Object.keys(cases) as QuestionTypeName[];
/** Types with fixed choices, told by the player itself. */
const hasOwnChoices = (name: QuestionTypeName): boolean => name === 'true-false' || name === 'self-check';
const isScored = (name: QuestionTypeName): boolean => cases[name].question.points > 0;

interface Shown { question?: PublicQuestion; response?: QuestionResponse; review?: QuestionReview<QuestionResponse>; problem?: string; language?: 'vi' | 'en'; headingLevel?: 1 | 2 }
function pageOf(name: QuestionTypeName, { question = cases[name].question, language = 'vi', ...rest }: Shown = {}): string {
  const Player = eagerQuestionPlayers[name];
  return renderToStaticMarkup(
    <WordsProvider language={language}><Player question={question} response={undefined} onChange={() => undefined} locked={rest.review !== undefined} {...rest} /></WordsProvider>,
  );
}

describe.each(names)('the player of %s', (name) => {
  it('asks in the heading of its legend and shows all that can be chosen', () => {
    const page = pageOf(name);
    expect(page).toMatch(/<legend[^>]*><h1[^>]*tabindex="-1"[^>]*>Nên làm gì <mark>trước tiên<\/mark>\?<\/h1>/);
    if (!hasOwnChoices(name)) for (const option of options) expect(page).toContain(option.text.split(' ')[0]);
  });

  it('chooses nothing for the learner', () => {
    expect(pageOf(name)).not.toMatch(/ checked=|aria-(checked|pressed)="true"|<option value="[^"]+" selected/);
  });

  it('shows neither key nor explanation before marking, even where a page hands them over', () => {
    const leaking = { ...cases[name].question, key: 'SECRET', explanation: 'SECRET' } as unknown as PublicQuestion;
    expect(pageOf(name, { question: leaking })).toBe(pageOf(name));
    expect(pageOf(name)).not.toMatch(/SECRET|hs-q-feedback|hs-mark/);
  });

  it('shows the learner’s answer again', () => {
    expect(pageOf(name, { response: cases[name].wrong })).not.toBe(pageOf(name));
  });

  it('says what is missing where focus can go', () => {
    expect(pageOf(name, { problem: 'Hãy chọn một câu.' })).toMatch(/<p class="hs-q-problem" id="[^"]+" tabindex="-1">.*Hãy chọn một câu\./);
  });

  it('takes what is not scored for noted, neither right nor wrong', () => {
    const { key, wrong } = cases[name];
    const pages = [key, wrong].map((given) => pageOf(name, { review: { given, key, isRight: true, explanation: 'Vì **thật** vậy.' } }));
    for (const page of pages) {
      expect(page).toContain('Vì <strong>thật</strong> vậy.');
      expect(page.includes('Đã ghi lại')).toBe(!isScored(name));
      if (!isScored(name)) expect(page).not.toMatch(/hs-mark|Đúng rồi|Chưa đúng|Trả lời đúng/);
    }
  });

  it('says after marking, in words and with the teacher’s letter, that it was right', () => {
    if (!isScored(name)) return;
    const { key } = cases[name];
    const page = pageOf(name, { review: { given: key, key, isRight: true, explanation: 'Vì **thật** vậy.' } });
    expect(page).toContain('Đúng rồi');
    expect(page).toContain('Vì <strong>thật</strong> vậy.');
    expect(page).toMatch(/aria-hidden="true">Đ</);
    expect(page).not.toMatch(/aria-hidden="true">S</);
  });

  it('says after marking what was chosen and what would have been right', () => {
    if (!isScored(name)) return;
    const { key, wrong } = cases[name];
    const page = pageOf(name, { review: { given: wrong, key, isRight: false, explanation: 'Vì thế.' }, headingLevel: 2 });
    expect(page).toMatch(/Chưa (đúng|đủ xác nhận)/);
    expect(page).toMatch(/aria-hidden="true">S</);
    expect(page).toMatch(/Trả lời đúng:|Đúng là:/);
    expect(page).toMatch(/<h2[^>]*>Nên làm gì/);
  });

  it('says what came of the answer, where its type tells that', () => {
    const { key } = cases[name];
    const page = pageOf(name, { review: { given: key, key, isRight: true, feedback: 'Con vẫn **bình an**.', explanation: 'Vì thế.' } });
    expect(page).toContain('<p>Con vẫn <strong>bình an</strong>.</p><p>Vì thế.</p>');
  });

  it('says of an open question that it was not answered', () => {
    expect(pageOf(name, { review: { given: null, key: cases[name].key, isRight: false, explanation: 'Vì thế.' } })).toContain('Câu này chưa trả lời');
  });

  it('cannot be changed after marking', () => {
    const { key } = cases[name];
    const page = pageOf(name, { review: { given: key, key, isRight: true, explanation: 'Vì thế.' } });
    expect(page).not.toMatch(/<(input|select)(?![^>]*disabled)/);
    expect(page).not.toMatch(/<button(?![^>]*aria-disabled="true")/);
  });

  it('draws no style attribute', () => {
    expect(pageOf(name, { response: cases[name].wrong })).not.toMatch(/ style=/);
  });

  it('speaks English throughout', async () => {
    await loadLanguage('en');
    const question = JSON.parse(JSON.stringify(cases[name].question).replace(/"(text|stem|title)":"[^"]*"/g, '"$1":"Words"')) as PublicQuestion;
    expect(pageOf(name, { question, language: 'en', review: { given: cases[name].wrong, key: cases[name].key, isRight: false, explanation: 'So.' } })).not.toMatch(/[đăơưạảấầậắặẹểễệịọốộớợụứựỳ]/i);
  });

  it('is the same player when loaded lazily', async () => {
    expect((await questionPlayers[name]()).default).toBe(eagerQuestionPlayers[name]);
  });
});

describe('the player of ordering', () => {
  it('offers to keep the dealt order only while nothing was answered', () => {
    expect(pageOf('ordering')).toContain('Giữ thứ tự này');
    expect(pageOf('ordering', { response: ['a', 'b', 'c'] })).not.toContain('Giữ thứ tự này');
  });

  it('names each button after its item', () => {
    expect(pageOf('ordering')).toContain('aria-label="Chuyển lên: Gọi số sau thẻ"');
  });
});
