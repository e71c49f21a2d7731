import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { neighbourStateOf } from './neighbour-state.ts';
import type { CoursesInHand } from './neighbour-state.ts';

const now = Date.UTC(2026, 10, 22, 8);
const courses: fc.Arbitrary<CoursesInHand> = fc.record({ finished: fc.nat(5), open: fc.nat(5), failed: fc.nat(6), quietDays: fc.nat(40) }).map(({ finished, open, failed, quietDays }) => ({
  finished, open, mostFailedAttempts: open > 0 ? failed : 0, quietSince: open > 0 ? now - quietDays * 86_400_000 : null,
}));

describe('laws of how a neighbour stands', () => {
  it('a reason is given exactly for those who are stuck', () => {
    fc.assert(fc.property(courses, (each) => {
      const { state, stuckReason } = neighbourStateOf(each, now);
      return (state === 'stuck') === (stuckReason !== null);
    }));
  });

  it('only somebody with an open course is stuck or learning', () => {
    fc.assert(fc.property(courses, (each) => ['stuck', 'learning'].includes(neighbourStateOf(each, now).state) === (each.open > 0)));
  });

  it('time alone never helps somebody who is stuck, and changes nobody without an open course', () => {
    fc.assert(fc.property(courses, fc.nat(90), (each, days) => {
      const before = neighbourStateOf(each, now);
      const after = neighbourStateOf(each, now + days * 86_400_000);
      return before.state === 'learning' ? after.stuckReason !== 'three-failed-attempts' : after.state === before.state;
    }));
  });

  it('one more failed attempt never makes anybody less stuck', () => {
    fc.assert(fc.property(courses.filter((each) => each.open > 0), (each) => {
      const isStuck = (some: CoursesInHand): boolean => neighbourStateOf(some, now).state === 'stuck';
      return !isStuck(each) || isStuck({ ...each, mostFailedAttempts: each.mostFailedAttempts + 1 });
    }));
  });

  it('how many courses are finished matters only when none is open', () => {
    fc.assert(fc.property(courses.filter((each) => each.open > 0), fc.nat(9), (each, finished) => neighbourStateOf(each, now).state === neighbourStateOf({ ...each, finished }, now).state));
  });
});
