import { describe, expect, it } from '@jest/globals';
import { neighbourStateOf } from './neighbour-state.ts';

const now = Date.UTC(2026, 10, 22, 8);
const day = 86_400_000;
const nothing = { finished: 0, open: 0, mostFailedAttempts: 0, quietSince: null };

describe('how a neighbour stands', () => {
  it('has not started without a course', () => {
    expect(neighbourStateOf(nothing, now)).toEqual({ state: 'not-started', stuckReason: null });
  });

  it('is learning with a step in the last fourteen days and fewer than three failures', () => {
    expect(neighbourStateOf({ ...nothing, finished: 2, open: 1, mostFailedAttempts: 2, quietSince: now - 14 * day + 1 }, now)).toEqual({ state: 'learning', stuckReason: null });
  });

  it('is stuck after three failed attempts, even on the same day', () => {
    expect(neighbourStateOf({ ...nothing, open: 1, mostFailedAttempts: 3, quietSince: now }, now)).toEqual({ state: 'stuck', stuckReason: 'three-failed-attempts' });
  });

  it('is stuck after fourteen days without a step', () => {
    expect(neighbourStateOf({ ...nothing, finished: 1, open: 1, quietSince: now - 14 * day }, now)).toEqual({ state: 'stuck', stuckReason: 'idle-14-days' });
  });

  it('has finished when nothing is open, however long ago', () => {
    expect(neighbourStateOf({ ...nothing, finished: 1 }, now)).toEqual({ state: 'finished', stuckReason: null });
  });
});
