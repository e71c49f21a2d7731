import { describe, expect, it } from '@jest/globals';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { networkProblem, problemOf } from '../data/problem.ts';
import type { Answer as Reply } from '../data/request.ts';
import { AttemptKeeper } from './attempt-keeper.ts';
import type { AttemptDraft } from './device-store.ts';

type Saved = Reply<{ sequence: number; isCurrent: boolean }>;
const lost: { ok: false; problem: typeof networkProblem } = { ok: false, problem: networkProblem };
const ok = (sequence: number): Saved => ({ ok: true, status: 200, body: { sequence, isCurrent: true } });
const blank: AttemptDraft = { id: 'a', slug: 'khoa', answers: [null, null], sequence: 0, saved: 0, at: 0, isHandedIn: false, changedAt: 0 };
const marked = { id: 'a', state: 'submitted', sequence: 3, answers: ['x', 'y'] as Answer[] } as Attempt;

/** A world with its own clock: timers run when the test says so, the server answers as it is told. */
function world(draft: AttemptDraft = blank) {
  const timers: { act: () => void; at: number; id: number }[] = [];
  const sent: AttemptDraft[] = [];
  const handedIn: AttemptDraft[] = [];
  const device = new Map<string, AttemptDraft>();
  const state = { now: 0, save: (sending: AttemptDraft): Saved => ok(sending.sequence), handIn: (): Reply<Attempt> => ({ ok: true, status: 200, body: marked }), isStorageAllowed: true };
  const keeper = new AttemptKeeper(draft, {
    device: {
      put: (_name, key, row) => { device.set(key, row as AttemptDraft); return Promise.resolve(state.isStorageAllowed); },
      delete: (_name, key) => { device.delete(key); return Promise.resolve(); },
    },
    save: (sending) => { sent.push(sending); return Promise.resolve(state.save(sending)); },
    handIn: (sending) => { handedIn.push(sending); return Promise.resolve(state.handIn()); },
    now: () => state.now, chance: () => 0,
    setTimer: (act, ms) => { const id = timers.length + 1; timers.push({ act, at: state.now + ms, id }); return id; },
    clearTimer: (id) => { const index = timers.findIndex((timer) => timer.id === id); if (index >= 0) timers.splice(index, 1); },
  });
  const settle = async () => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };
  const pass = async (ms: number) => {
    const end = state.now + ms;
    for (;;) {
      const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers.splice(timers.indexOf(due), 1);
      state.now = Math.max(state.now, due.at);
      due.act();
      await settle();
    }
    state.now = end;
    await settle();
  };
  return { keeper, state, sent, handedIn, device, pass, settle };
}

describe('AttemptKeeper', () => {
  it('keeps an answer on the device at once and sends it within five seconds', async () => {
    const { keeper, sent, device, pass } = world();
    keeper.answer(0, 'x');
    expect(device.get('a')?.answers).toEqual(['x', null]);
    expect(sent).toHaveLength(0);
    await pass(5_000);
    expect(sent.map(({ sequence }) => sequence)).toEqual([1]);
    expect(keeper.view().state).toBe('saved');
  });

  it('sends quick changes as one request, yet never waits longer than five seconds', async () => {
    const { keeper, sent, pass } = world();
    for (let change = 0; change < 10; change += 1) {
      keeper.answer(0, `x${change}`);
      await pass(600);
    }
    expect(sent.length).toBeLessThanOrEqual(3);
    expect(sent[0]?.sequence).toBeGreaterThan(1);
    await pass(5_000);
    expect(sent[sent.length - 1]?.answers).toEqual(['x9', null]);
  });

  it('says that answers are only on the device while the server is not reached, and saves when it is', async () => {
    const { keeper, state, sent, pass } = world();
    state.save = () => lost;
    keeper.answer(0, 'x');
    await pass(5_000);
    expect(keeper.view().state).toBe('on-device');
    state.save = (sending) => ok(sending.sequence);
    await pass(60_000);
    expect(keeper.view().state).toBe('saved');
    expect(sent.length).toBeGreaterThanOrEqual(2);
  });

  it('admits that nothing but the page holds the answers when storage is forbidden', async () => {
    const { keeper, state, pass } = world();
    state.isStorageAllowed = false;
    state.save = () => lost;
    keeper.answer(0, 'x');
    await pass(5_000);
    expect(keeper.view().state).toBe('in-memory');
  });

  it('tries at once when the network is said to be back', async () => {
    const { keeper, state, sent, pass, settle } = world();
    state.save = () => lost;
    keeper.answer(0, 'x');
    await pass(30_000);
    state.save = (sending) => ok(sending.sequence);
    const before = sent.length;
    keeper.wake();
    await settle();
    expect(sent.length).toBe(before + 1);
    expect(keeper.view().state).toBe('saved');
  });

  it('asks the learner when another device has a higher sequence, and puts the chosen answers above it', async () => {
    const { keeper, state, sent, pass, settle } = world();
    state.save = () => ({ ok: true, status: 200, body: { sequence: 9, isCurrent: false } });
    keeper.answer(0, 'x');
    await pass(5_000);
    expect(keeper.view().conflict).toBe(9);
    await pass(60_000);
    expect(sent).toHaveLength(1);
    state.save = (sending) => ok(sending.sequence);
    keeper.keepMine();
    await settle();
    expect(sent[1]).toMatchObject({ sequence: 10, answers: ['x', null] });
    expect(keeper.view()).toMatchObject({ conflict: null, state: 'saved' });
  });

  it('replaces its answers by those of the other device when the learner says so', async () => {
    const { keeper, state, pass } = world();
    state.save = () => ({ ok: true, status: 200, body: { sequence: 9, isCurrent: false } });
    keeper.answer(0, 'x');
    await pass(5_000);
    keeper.takeOther({ ...marked, state: 'open', sequence: 9, answers: ['p', 'q'] });
    expect(keeper.view()).toMatchObject({ conflict: null, state: 'saved', draft: { answers: ['p', 'q'], sequence: 9, saved: 9 } });
  });

  it('hands in with everything, forgets the draft, and does nothing on a second press', async () => {
    const { keeper, handedIn, device, settle } = world({ ...blank, answers: ['x', 'y'], sequence: 2, saved: 2 });
    keeper.handIn();
    keeper.handIn();
    await settle();
    expect(handedIn).toHaveLength(1);
    expect(handedIn[0]).toMatchObject({ sequence: 3, answers: ['x', 'y'] });
    expect(keeper.view().result).toBe(marked);
    expect(device.size).toBe(0);
  });

  it('keeps a hand-in that found no network and sends it later', async () => {
    const { keeper, state, handedIn, device, pass, settle } = world({ ...blank, answers: ['x', 'y'], sequence: 2, saved: 2 });
    state.handIn = () => lost;
    keeper.handIn();
    await settle();
    expect(device.get('a')?.isHandedIn).toBe(true);
    expect(keeper.view().state).toBe('on-device');
    state.handIn = () => ({ ok: true, status: 200, body: marked });
    await pass(60_000);
    expect(keeper.view().result).toBe(marked);
    expect(new Set(handedIn.map(({ sequence }) => sequence)).size).toBe(1);
  });

  it('gives a refused hand-in back to the learner, who can mend it', async () => {
    const { keeper, state, settle } = world({ ...blank, answers: ['x', null], sequence: 1, saved: 1 });
    state.handIn = () => ({ ok: false, problem: problemOf(422, { code: 'learning.unanswered', params: { positions: '2' } }) });
    keeper.handIn();
    await settle();
    expect(keeper.view().refusal?.code).toBe('learning.unanswered');
    expect(keeper.view().draft.isHandedIn).toBe(false);
    keeper.answer(1, 'y');
    expect(keeper.view().refusal).toBeNull();
  });
});
