import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activityEvidence, activityState, recentMoment, withPermutation } from '../testing/arbitraries.ts';
import { activityStateNumber, activityStateOf, activityStates, courseStandingOf, isDone, nextActivityState } from './course-completion.ts';

const required = fc.subarray(['doc', 'xem', 'thuc-hanh', 'quiz']);

describe('laws of activity states', () => {
  it('what is done stays done whatever happens later', () => {
    fc.assert(fc.property(activityState, fc.array(activityState), (start, happenings) => {
      const end = happenings.reduce(nextActivityState, start);
      expect(!isDone(start) || isDone(end)).toBe(true);
    }));
  });

  it('a pass is never lowered, not even to completed or waived', () => {
    fc.assert(fc.property(fc.array(activityState), (happenings) => {
      expect(happenings.reduce(nextActivityState, 'passed' as const)).toBe('passed');
    }));
  });

  it('the same thing happening twice changes nothing more', () => {
    fc.assert(fc.property(activityState, activityState, (current, happened) => {
      const once = nextActivityState(current, happened);
      expect(nextActivityState(once, happened)).toBe(once);
    }));
  });

  it('nothing goes back to not started', () => {
    fc.assert(fc.property(activityState, activityState, (current, happened) => {
      expect(current !== 'not-started' && nextActivityState(current, happened) === 'not-started').toBe(false);
    }));
  });

  it('a state survives being stored', () => {
    fc.assert(fc.property(activityState, (state) => expect(activityStateOf(activityStateNumber(state))).toBe(state)));
  });
});

describe('laws of course standing', () => {
  it('more evidence never un-completes', () => {
    fc.assert(fc.property(required, activityEvidence, activityEvidence, (keys, first, more) => {
      const before = courseStandingOf({ required: keys }, first);
      const after = courseStandingOf({ required: keys }, [...first, ...more]);
      expect(!before.isComplete || after.isComplete).toBe(true);
      expect(after.missing.every((key) => before.missing.includes(key))).toBe(true);
    }));
  });

  it('the order of the evidence does not matter', () => {
    fc.assert(fc.property(required, withPermutation(activityEvidence), (keys, [evidence, other]) => {
      expect(courseStandingOf({ required: keys }, other)).toEqual(courseStandingOf({ required: keys }, evidence));
    }));
  });

  it('hearing the same evidence twice changes nothing', () => {
    fc.assert(fc.property(required, activityEvidence, (keys, evidence) => {
      expect(courseStandingOf({ required: keys }, [...evidence, ...evidence])).toEqual(courseStandingOf({ required: keys }, evidence));
    }));
  });

  it('activities that are not required neither block nor date a completion', () => {
    fc.assert(fc.property(required, activityEvidence, activityState, recentMoment, (keys, evidence, state, completedAt) => {
      expect(courseStandingOf({ required: keys }, [...evidence, { key: 'them', state, completedAt }])).toEqual(courseStandingOf({ required: keys }, evidence));
    }));
  });

  it('is complete exactly when nothing is missing, and dated by a time in the evidence', () => {
    fc.assert(fc.property(required, activityEvidence, (keys, evidence) => {
      const standing = courseStandingOf({ required: keys }, evidence);
      expect(standing.isComplete).toBe(standing.missing.length === 0);
      const times: (number | null)[] = evidence.filter(({ key, state }) => keys.includes(key) && isDone(state)).map(({ completedAt }) => completedAt);
      expect(standing.completedAt === null || (standing.isComplete && times.includes(standing.completedAt))).toBe(true);
    }));
  });
});

describe('a course', () => {
  const at = Date.UTC(2026, 10, 2);
  const rule = { required: ['doc', 'quiz'] };

  it('is dated by the last needed fact', () => {
    expect(courseStandingOf(rule, [{ key: 'quiz', state: 'passed', completedAt: at }, { key: 'doc', state: 'completed', completedAt: at + 5 }]))
      .toEqual({ isComplete: true, completedAt: at + 5, missing: [] });
  });

  it('with a failed quiz lacks only the quiz', () => {
    expect(courseStandingOf(rule, [{ key: 'quiz', state: 'failed', completedAt: null }, { key: 'doc', state: 'completed', completedAt: at }]).missing).toEqual(['quiz']);
  });

  it('accepts an exemption as done', () => {
    expect(courseStandingOf(rule, [{ key: 'quiz', state: 'waived', completedAt: at }, { key: 'doc', state: 'completed', completedAt: at }]).isComplete).toBe(true);
  });
});

describe('an activity', () => {
  it('keeps the stored numbers of its states for ever', () => {
    expect(activityStates).toEqual(['not-started', 'in-progress', 'completed', 'passed', 'failed', 'awaiting-review', 'waived']);
  });

  it('stays failed while a new attempt is open and passes when that passes', () => {
    expect(nextActivityState('failed', 'in-progress')).toBe('failed');
    expect(nextActivityState('failed', 'passed')).toBe('passed');
  });

  it('goes on waiting for its review when it is looked at again', () => {
    expect(nextActivityState('awaiting-review', 'in-progress')).toBe('awaiting-review');
  });
});
