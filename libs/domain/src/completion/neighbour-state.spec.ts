import { describe, expect, it } from '@jest/globals';
import { neighbourStateOf, quietDays, stuckCourseOf } from './neighbour-state.ts';

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

describe('the course somebody is stuck in', () => {
  const [first, second, third] = [{ code: 'a', failedAttempts: 3, quietSince: now }, { code: 'b', failedAttempts: 4, quietSince: now - day }, { code: 'c', failedAttempts: 0, quietSince: now - 20 * day }];

  it('is the one whose quiz failed most, or the one left alone the longest', () => {
    expect(stuckCourseOf([first, second, third], 'three-failed-attempts')).toBe(second);
    expect(stuckCourseOf([first, second, third], 'idle-14-days')).toBe(third);
    expect(stuckCourseOf([first, { ...first, code: 'd' }], 'idle-14-days')).toBe(first);
    expect(stuckCourseOf([], 'idle-14-days')).toBeNull();
  });

  it('was left alone for whole days', () => {
    expect([quietDays(now - 14 * day, now), quietDays(now - 14 * day + 1, now), quietDays(now + 5, now)]).toEqual([14, 13, 0]);
  });
});
