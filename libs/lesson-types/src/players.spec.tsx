import { describe, expect, it } from '@jest/globals';
import { WordsProvider, loadLanguage, useWords } from '@hocso/ui/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import { eagerLessonPlayers } from './players.server.ts';
import { lessonPlayers } from './players.ts';
import type { LessonBody, LessonTypeName } from './rules.ts';
import { doneKeys, lessonWords } from './words.ts';

const rich = (words: string) => ({ html: `<p>${words}</p>` });
const bodies: { [Name in LessonTypeName]: LessonBody } = {
  'checklist': { type: 'checklist', intro: rich('Soát máy'), items: [{ id: 'a', label: 'Khoá màn hình', detail: 'Sáu số' }, { id: 'b', label: 'Cập nhật' }] },
  'reading': { type: 'reading', cards: [{ id: 'a', heading: 'Thẻ một', body: rich('Ý một') }, { id: 'b', heading: 'Thẻ hai', body: rich('Ý hai') }, { id: 'c', heading: 'Thẻ ba', body: rich('Ý ba') }] },
  'scenario': {
    type: 'scenario', intro: rich('Đang nấu cơm'), start: 'a',
    nodes: [{ id: 'a', speaker: 'Người gọi', text: rich('A lô'), choices: [{ id: 'x', to: 'e', label: 'Nghe', reply: 'Họ nói nhanh' }, { id: 'y', to: 'f', label: 'Tắt máy' }] }],
    ends: [{ id: 'e', outcome: 'bad', heading: 'Mất tiền', body: rich('Gọi ngân hàng') }, { id: 'f', outcome: 'good', heading: 'An toàn', body: rich('Báo tổ') }],
  },
  'simulation': {
    type: 'simulation', mode: 'task', device: 'phone', intro: rich('Mua rau'), task: 'Trả 35.000', start: 'a', goal: 'b', done: { heading: 'Đã trả', body: rich('Nhớ xem tên') },
    screens: [
      { id: 'a', title: 'Ngân hàng', hint: 'Tìm nút quét', elements: [{ id: 'gift', kind: 'message', text: 'Trúng quà', action: { mistake: true }, consequence: rich('Tin giả') }, { id: 'scan', kind: 'button', text: 'Quét', action: { go: 'b' } }] },
      { id: 'b', title: 'Xong', elements: [{ id: 'bill', kind: 'text', text: 'Đã trả' }] },
    ],
  },
  'steps': {
    type: 'steps', intro: rich('Cầm máy lên'),
    variants: [{ id: 'android', steps: [{ id: 'a', heading: 'Vuốt lên', body: rich('Từ dưới') }, { id: 'b', heading: 'Chạm quét', body: rich('Giơ máy') }] }, { id: 'iphone', steps: [{ id: 'a', heading: 'Vuốt xuống', body: rich('Từ giữa') }] }],
  },
  'video-script': { type: 'video-script', seconds: 60, scenes: [{ id: 'a', picture: 'Bếp buổi sáng', speech: 'Ai đấy ạ?' }, { id: 'b', picture: 'Cận cảnh', speech: 'Dừng lại đã!' }] },
};
const names = Object.keys(bodies) as LessonTypeName[];

/** All words of a lesson that a reader must find on its page. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && ['heading', 'html', 'label', 'detail', 'speaker', 'reply', 'text', 'title', 'hint', 'task', 'picture', 'speech'].includes(key) ? [item] : wordsOf(item));
};

function pageOf(name: LessonTypeName, { part = 0, language = 'vi' as 'vi' | 'en', body = bodies[name] } = {}): string {
  const Player = eagerLessonPlayers[name];
  return renderToStaticMarkup(
    <WordsProvider language={language}>
      <Player body={body} part={part} onPart={() => undefined} onReached={() => undefined} lessonKey="khoa/bai" done={<button type="submit">Xong bài</button>} />
    </WordsProvider>,
  );
}

describe.each(names)('the player of %s', (name) => {
  it('puts every word of the lesson on the page, for readers without JavaScript', () => {
    const page = pageOf(name);
    for (const words of wordsOf(bodies[name])) expect(page).toContain(words);
  });

  it('leaves nothing hidden that only a script could show', () => {
    expect(pageOf(name)).not.toMatch(/ hidden|hs-live/);
  });

  it('draws no style attribute', () => {
    expect(pageOf(name)).not.toMatch(/ style=/);
  });

  it('renders whatever part an old address asks for', () => {
    for (const part of [99, -1, Number.NaN]) expect(pageOf(name, { part })).toContain('hs-lesson');
  });

  it('speaks English throughout', async () => {
    await loadLanguage('en');
    const body = JSON.parse(JSON.stringify(bodies[name]).replace(/"(heading|html|label|detail|speaker|reply|text|title|hint|task|picture|speech)":"[^"]*"/g, '"$1":"Words"')) as LessonBody;
    expect(pageOf(name, { language: 'en', body }).replace('Xong bài', '')).not.toMatch(/[đăơưạảấầậắặẹểễệịọốộớợụứựỳ]/i);
  });

  it('has a done button in words of its own', () => {
    const Label = () => <b>{useWords(lessonWords)(doneKeys[name])}</b>;
    expect(renderToStaticMarkup(<WordsProvider language="vi"><Label /></WordsProvider>)).toMatch(/<b>Tôi đã /);
  });

  it('is the same player when loaded lazily', async () => {
    expect((await lessonPlayers[name]()).default).toBe(eagerLessonPlayers[name]);
  });
});

describe('lessons in parts', () => {
  it('marks one card as the current one', () => {
    expect(pageOf('reading', { part: 1 }).match(/data-current="true"/g)).toHaveLength(1);
    expect(pageOf('reading', { part: 1 })).toMatch(/data-current="true"[^>]*>.*?Thẻ hai/);
  });

  it('offers the page’s done button on the last part only', () => {
    expect(pageOf('reading', { part: 1 })).not.toContain('Xong bài');
    expect(pageOf('reading', { part: 2 })).toContain('Xong bài');
    expect(pageOf('steps', { part: 1 })).toContain('Xong bài');
    expect(pageOf('checklist')).toContain('Xong bài');
  });

  it('offers no done button before a scenario or a practice has ended', () => {
    expect(pageOf('scenario')).not.toContain('Xong bài');
    expect(pageOf('simulation')).not.toContain('Xong bài');
  });

  it('asks for the device only where it makes a difference', () => {
    expect(pageOf('steps')).toContain('Máy đang dùng là loại nào?');
    const single = { ...bodies.steps, variants: [{ id: 'any', steps: [{ id: 'a', heading: 'Đến nơi', body: rich('Hỏi') }] }] } as LessonBody;
    expect(pageOf('steps', { body: single })).not.toContain('Máy đang dùng là loại nào?');
  });
});
