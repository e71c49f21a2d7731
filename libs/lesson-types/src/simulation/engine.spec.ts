import { describe, expect, it } from '@jest/globals';
import { afterEvent, hintOf, inputsOf, screenOf, signsIn, startOf } from './engine.ts';
import type { SimulationEvent, SimulationState } from './engine.ts';
import type { SimulationBody } from './rules.ts';

const text = { html: '<p>Vì thế.</p>' };

/** Pay a seller: a wrong payee leads to a screen of harm, the amount must be mended. */
const task: SimulationBody = {
  type: 'simulation', mode: 'task', device: 'phone', intro: text, task: 'Trả 35.000 đồng', start: 'home', goal: 'paid', done: { heading: 'Xong', body: text },
  screens: [
    { id: 'home', title: 'Ngân hàng', elements: [
      { id: 'gift', kind: 'message', text: 'Trúng quà', action: { mistake: true }, consequence: text },
      { id: 'balance', kind: 'amount', text: '1.250.000' },
      { id: 'long-way', kind: 'button', text: 'Xem ưu đãi', action: { go: 'offers' } },
      { id: 'scan', kind: 'button', text: 'Quét mã', action: { go: 'name' } },
    ] },
    { id: 'offers', title: 'Ưu đãi', elements: [{ id: 'home', kind: 'button', text: 'Về', action: { go: 'home' } }] },
    { id: 'name', title: 'Người nhận', elements: [
      { id: 'pay-stranger', kind: 'button', text: 'Cứ trả', action: { mistake: true, go: 'harm' }, consequence: text },
      { id: 'right-name', kind: 'button', text: 'Đúng tên', action: { go: 'amount' } },
    ] },
    { id: 'harm', title: 'Đã chuyển nhầm', elements: [{ id: 'back', kind: 'button', text: 'Xem lại tên', action: { go: 'name' } }] },
    { id: 'amount', title: 'Số tiền', elements: [
      { id: 'money', kind: 'input', text: 'Số tiền', expect: '35000', initial: '350000' },
      { id: 'pay', kind: 'button', text: 'Trả', action: { check: 'money', go: 'paid' }, consequence: text },
    ] },
    { id: 'paid', title: 'Đã trả', elements: [{ id: 'bill', kind: 'text', text: 'Đã trả 35.000' }] },
  ],
};

/** Find two signs in a letter; one line only looks odd. */
const find: SimulationBody = {
  type: 'simulation', mode: 'find', device: 'computer', intro: text, task: 'Tìm hai dấu hiệu', start: 'inbox', done: { heading: 'Đủ', body: text },
  screens: [
    { id: 'inbox', title: 'Hộp thư', elements: [
      { id: 'sender', kind: 'sender', text: 'la@vi-du.example', action: { sign: true }, consequence: text },
      { id: 'hour', kind: 'row', text: '06 giờ 45', action: { decoy: true }, consequence: text },
      { id: 'open', kind: 'link', text: 'Mở thư', action: { go: 'letter' } },
    ] },
    { id: 'letter', title: 'Thư', elements: [{ id: 'file', kind: 'attachment', text: 'a.pdf.exe', action: { sign: true }, consequence: text }, { id: 'greeting', kind: 'text', text: 'Kính gửi' }] },
  ],
};

const tap = (element: string): SimulationEvent => ({ type: 'tap', element });
const play = (body: SimulationBody, ...events: SimulationEvent[]): SimulationState => events.reduce((state, event) => afterEvent(body, state, event), startOf(body));

describe('a practice task', () => {
  it('moves on by the right tap and remembers the way', () => {
    const state = play(task, tap('scan'));
    expect(screenOf(task, state).id).toBe('name');
    expect(state.passed).toEqual(['home']);
    expect(state.remark).toBeUndefined();
  });

  it('explains a wrong tap and stays where it was', () => {
    const state = play(task, tap('gift'));
    expect(state).toMatchObject({ screen: 'home', mistakes: 1, remark: { screen: 'home', element: 'gift', reason: 'mistake' } });
  });

  it('shows the harm of a mistake that leads on, with its explanation from the screen before', () => {
    const state = play(task, tap('scan'), tap('pay-stranger'));
    expect(state).toMatchObject({ screen: 'harm', mistakes: 1, remark: { screen: 'name', element: 'pay-stranger', reason: 'mistake' } });
  });

  it('says of a part that does nothing that it is only to look at', () => {
    expect(play(task, tap('balance'))).toMatchObject({ mistakes: 0, remark: { reason: 'nothing' } });
  });

  it('refuses an amount that is not the expected one and lets it through when mended', () => {
    const before = play(task, tap('scan'), tap('right-name'));
    expect(inputsOf(task, before)).toEqual({ money: '350000' });
    const refused = afterEvent(task, before, tap('pay'));
    expect(refused).toMatchObject({ screen: 'amount', mistakes: 1, remark: { element: 'pay', reason: 'unequal' } });
    const mended = afterEvent(task, refused, { type: 'type', element: 'money', digits: '35000' });
    expect(mended.remark).toBeUndefined();
    expect(afterEvent(task, mended, tap('pay'))).toMatchObject({ screen: 'paid', isDone: true });
  });

  it('keeps only digits of what is typed, twelve at most', () => {
    const state = play(task, tap('scan'), tap('right-name'), { type: 'type', element: 'money', digits: '35.000 đ' });
    expect(inputsOf(task, state)).toEqual({ money: '35000' });
    expect(inputsOf(task, afterEvent(task, state, { type: 'type', element: 'money', digits: '1'.repeat(40) }))['money']).toHaveLength(12);
  });

  it('goes back screen by screen and no further than the first', () => {
    const state = play(task, tap('scan'), tap('pay-stranger'), { type: 'back' });
    expect(state).toMatchObject({ screen: 'name', passed: ['home'], remark: undefined });
    const first = play(task, { type: 'back' });
    expect(first.screen).toBe('home');
  });

  it('starts afresh when asked to', () => {
    expect(play(task, tap('gift'), tap('scan'), { type: 'restart' })).toEqual(startOf(task));
  });

  it('changes nothing for something that is not on the screen', () => {
    const state = startOf(task);
    expect(afterEvent(task, state, tap('pay'))).toBe(state);
    expect(afterEvent(task, state, { type: 'type', element: 'balance', digits: '1' })).toBe(state);
  });

  it('stays done whatever is tapped afterwards', () => {
    const state = play(task, tap('scan'), tap('right-name'), { type: 'type', element: 'money', digits: '35000' }, tap('pay'), tap('bill'), { type: 'back' });
    expect(state.isDone).toBe(true);
  });

  it('never changes a state it was given', () => {
    const state = Object.freeze(play(task, tap('scan')));
    expect(() => afterEvent(task, state, tap('right-name'))).not.toThrow();
  });
});

describe('the hint of a task', () => {
  it('points to the shortest way to the goal', () => {
    expect(hintOf(task, startOf(task))).toBe('scan');
    expect(hintOf(task, play(task, tap('long-way')))).toBe('home');
  });

  it('points to the field to mend before the button', () => {
    const state = play(task, tap('scan'), tap('right-name'));
    expect(hintOf(task, state)).toBe('money');
    expect(hintOf(task, afterEvent(task, state, { type: 'type', element: 'money', digits: '35000' }))).toBe('pay');
  });

  it('is silent at the goal', () => {
    expect(hintOf(task, { ...startOf(task), screen: 'paid' })).toBeUndefined();
  });

  it('leads from any screen to the goal when it is always followed', () => {
    let state = play(task, tap('scan'), tap('pay-stranger'));
    for (let taps = 0; taps < 10 && !state.isDone; taps += 1) {
      const id = hintOf(task, state) ?? '';
      state = id === 'money' ? afterEvent(task, state, { type: 'type', element: id, digits: '35000' }) : afterEvent(task, state, tap(id));
    }
    expect(state.isDone).toBe(true);
  });
});

describe('a search for signs', () => {
  it('counts each sign once', () => {
    const state = play(find, tap('sender'), tap('sender'));
    expect(state.found).toEqual(['inbox/sender']);
    expect(signsIn(find)).toBe(2);
    expect(state.isDone).toBe(false);
  });

  it('is done when every sign on every screen was found', () => {
    expect(play(find, tap('sender'), tap('open'), tap('file')).isDone).toBe(true);
  });

  it('explains what only looks odd', () => {
    expect(play(find, tap('hour'))).toMatchObject({ found: [], remark: { element: 'hour', reason: 'decoy' } });
  });

  it('points to a sign not yet found, else to the way to its screen', () => {
    expect(hintOf(find, startOf(find))).toBe('sender');
    expect(hintOf(find, play(find, tap('sender')))).toBe('open');
    expect(hintOf(find, play(find, tap('sender'), tap('open')))).toBe('file');
  });
});
