import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withPermutation } from '../testing/arbitraries.ts';
import type { Deed } from '../testing/learning-histories.ts';
import { deeds, eventSoup } from '../testing/learning-histories.ts';
import { tablesAfter } from '../testing/table-model.ts';
import { foldLearningEvents, learningRowsOf } from './fold-learning-events.ts';
import type { LearningEvent } from './learning-event.ts';
import type { LearningRows } from './learning-rows.ts';

const rowsAfter = (events: readonly LearningEvent[]): LearningRows => learningRowsOf(foldLearningEvents(events));
/** Tables have no order of rows. */
const sorted = (rows: LearningRows): unknown => Object.fromEntries(Object.entries(rows).map(([table, list]: [string, unknown[]]) => [table, list.map((row) => JSON.stringify(row, Object.keys(row as object).toSorted())).toSorted()]));
const step = fc.integer({ min: 1, max: 90_000 });

describe('laws of replaying events', () => {
  it('gives exactly the rows that the tables hold', () => {
    fc.assert(fc.property(deeds, step, (given, milliseconds) => {
      const { events, rows } = tablesAfter(given, milliseconds);
      expect(sorted(rowsAfter(events))).toEqual(sorted(rows));
    }), { numRuns: 300 });
  });

  it('the order of the events does not matter, within one enrolment or across several', () => {
    fc.assert(fc.property(withPermutation(eventSoup), ([events, other]) => expect(rowsAfter(other)).toEqual(rowsAfter(events))));
  });

  it('a prefix first and the rest later is the same as all at once', () => {
    fc.assert(fc.property(eventSoup, fc.nat(), (events, cut) => {
      const at = cut % (events.length + 1);
      const before = foldLearningEvents(events.slice(0, at));
      const early = learningRowsOf(before);
      expect(learningRowsOf(foldLearningEvents(events.slice(at), before))).toEqual(rowsAfter(events));
      expect(learningRowsOf(before)).toEqual(early);
    }));
  });

  it('the same event heard twice changes nothing', () => {
    fc.assert(fc.property(eventSoup, fc.array(fc.nat(), { maxLength: 20 }), (events, picks) => {
      const repeats = picks.flatMap((pick) => events[pick % Math.max(events.length, 1)] ?? []);
      expect(rowsAfter([...events, ...repeats])).toEqual(rowsAfter(events));
    }));
  });

  it('nothing that happens later takes a completion, a fact, a paper or a pass away', () => {
    fc.assert(fc.property(deeds, deeds, (first, more) => {
      const before = tablesAfter(first, 1000);
      const after = rowsAfter(tablesAfter([...first, ...more], 1000).events);
      const idsOf = (rows: LearningRows) => ({
        completions: rows.completions.map(({ enrolmentId, completedAt }) => `${enrolmentId} ${completedAt}`), facts: rows.facts.map(({ id }) => id), papers: rows.certificates.map(({ publicCode }) => publicCode),
        passes: rows.activityRecords.filter(({ state }) => state === 'passed' || state === 'completed').map(({ enrolmentId, activityKey }) => `${enrolmentId} ${activityKey}`),
      });
      const [was, is] = [idsOf(before.rows), idsOf(after)];
      for (const kind of ['completions', 'facts', 'papers', 'passes'] as const) expect(is[kind]).toEqual(expect.arrayContaining(was[kind]));
    }));
  });

  it('a revocation is final whatever is reviewed before or after', () => {
    fc.assert(fc.property(withPermutation(eventSoup), ([events]) => {
      const revoked = new Set(events.flatMap((event) => (event.type === 'CompletionReviewed' && event.payload.status === 2 ? [event.enrolmentId] : [])));
      for (const { enrolmentId, status } of rowsAfter(events).completions) expect(status === 2).toBe(revoked.has(enrolmentId));
    }));
  });

  it('an enrolment without its beginning is named and left out', () => {
    fc.assert(fc.property(eventSoup, (events) => {
      const begun = new Set(events.flatMap((event) => (event.type === 'EnrolmentStarted' && event.enrolmentId ? [event.enrolmentId] : [])));
      const rows = rowsAfter(events.filter(({ enrolmentId }) => enrolmentId !== null));
      expect(rows.enrolments.map(({ id }) => id).toSorted()).toEqual([...begun].toSorted());
      expect(rows.withoutBeginning.some((id) => begun.has(id))).toBe(false);
      const strangers = [...rows.activityRecords, ...rows.attempts, ...rows.completions, ...rows.facts, ...rows.certificates].filter(({ enrolmentId }) => !begun.has(enrolmentId));
      expect(strangers).toEqual([]);
    }));
  });
});

describe('replaying', () => {
  const story: readonly Deed[] = [
    { kind: 'enrol', enrolment: 0 }, { kind: 'open-lesson', enrolment: 0, lesson: 'doc' }, { kind: 'start-attempt', enrolment: 0 }, { kind: 'submit', enrolment: 0, points: [1, 0, 0, 0] },
    { kind: 'start-attempt', enrolment: 0 }, { kind: 'submit', enrolment: 0, points: [1, 1, 1, 0] }, { kind: 'finish-lesson', enrolment: 0, lesson: 'doc' }, { kind: 'finish', enrolment: 0 },
    { kind: 'start-attempt', enrolment: 0 }, { kind: 'submit', enrolment: 0, points: [0, 0, 0, 0] }, { kind: 'start-attempt', enrolment: 0 },
  ];

  it('keeps a pass through a failed retry and shows the open attempt', () => {
    const rows = rowsAfter(tablesAfter(story, 1000).events);
    expect(rows.activityRecords.find(({ activityKey }) => activityKey === 'quiz')).toMatchObject({ state: 'passed', attempts: 4, failedAttempts: 2, bestPoints: 3, isAttemptOpen: true });
    expect(rows.attempts.map(({ number, passed }) => [number, passed]).toSorted()).toEqual([[1, false], [2, true], [3, false], [4, null]]);
    expect(rows.completions).toHaveLength(1);
  });

  it('remembers the two hundred questions met last', () => {
    const many: Deed[] = [{ kind: 'enrol', enrolment: 0 }, ...Array.from({ length: 60 }, (): Deed[] => [{ kind: 'start-attempt', enrolment: 0 }, { kind: 'submit', enrolment: 0, points: [0, 0, 0, 0] }]).flat()];
    const { events, rows } = tablesAfter(many, 1000);
    expect(rowsAfter(events).activityRecords[0]?.questionsMet).toHaveLength(200);
    expect(sorted(rowsAfter(events))).toEqual(sorted(rows));
  });

  it('gives nothing for nothing', () => {
    expect(rowsAfter([])).toEqual({ enrolments: [], activityRecords: [], attempts: [], completions: [], facts: [], certificates: [], withoutBeginning: [] });
  });
});
