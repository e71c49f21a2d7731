import { describe, expect, it } from '@jest/globals';
import type { LessonProgress } from '@hocso/contracts/learning/lessons.contract';
import { networkProblem, problemOf } from '../data/problem.ts';
import type { Answer } from '../data/request.ts';
import type { LessonWrite } from './device-store.ts';
import { LessonKeeper } from './lesson-keeper.ts';

const progress = { state: 'in-progress', part: 1 } as LessonProgress;

function world(waiting: readonly LessonWrite[] = []) {
  const sent: LessonWrite[] = [];
  const timers: (() => void)[] = [];
  const state = { reply: (): Answer<LessonProgress> => ({ ok: true, status: 200, body: progress }) };
  const keeper = new LessonKeeper({
    device: { put: () => Promise.resolve(true), delete: () => Promise.resolve() },
    send: (write) => { sent.push(write); return Promise.resolve(state.reply()); },
    now: () => 0, chance: () => 0, setTimer: (act) => timers.push(act), clearTimer: () => undefined,
  }, waiting);
  return { keeper, sent, state };
}

describe('LessonKeeper', () => {
  it('sends the last part of several quick ones, with all their seconds', async () => {
    const { keeper, sent } = world();
    keeper.progress('khoa', 'bai', 1, 10);
    keeper.progress('khoa', 'bai', 2, 15);
    await keeper.flush();
    expect(sent).toEqual([expect.objectContaining({ part: 2, activeSeconds: 25, isDone: false })]);
    expect(keeper.waitingCount()).toBe(0);
  });

  it('tells what the server made of a finished lesson', async () => {
    const { keeper } = world();
    expect(await keeper.done('khoa', 'bai', 3, 60)).toEqual({ kind: 'counted', progress });
  });

  it('keeps a finished lesson while the network is away; reading on does not take it back', async () => {
    const { keeper, state, sent } = world();
    state.reply = () => ({ ok: false, problem: networkProblem });
    expect(await keeper.done('khoa', 'bai', 3, 60)).toEqual({ kind: 'waiting' });
    keeper.progress('khoa', 'bai', 0, 5);
    state.reply = () => ({ ok: true, status: 200, body: progress });
    await keeper.flush();
    expect(sent[sent.length - 1]).toMatchObject({ isDone: true, activeSeconds: 65 });
    expect(keeper.waitingCount()).toBe(0);
  });

  it('drops what the server refuses for good, and says why', async () => {
    const { keeper, state } = world();
    state.reply = () => ({ ok: false, problem: problemOf(404, { code: 'catalogue.lesson-not-found' }) });
    expect(await keeper.done('khoa', 'bai', 0, 1)).toMatchObject({ kind: 'refused', problem: { code: 'catalogue.lesson-not-found' } });
    expect(keeper.waitingCount()).toBe(0);
  });
});
