import { describe, expect, it } from '@jest/globals';
import { audienceNumber, audienceOf, audiences } from '../competency/audience.ts';
import { certificateModes, completionModes, factSources, headlineModes, modeNumber, modeOf, sourceNumber } from './completion-mode.ts';
import { eventTypeNumber, eventTypeOf, learningEventTypes } from './learning-event.ts';

// These lists are positions in stored rows: a new entry goes to the end, nothing is ever moved or removed.
describe('numbers in stored rows', () => {
  it('keeps those of the audiences in the order of section 1e', () => {
    expect(audiences.map((audience) => [audienceNumber(audience), audience])).toEqual([[1, 'CIVIL_SERVANT'], [2, 'BUSINESS'], [3, 'COMMUNITY_TEAM'], [4, 'CITIZEN']]);
  });

  it('reads every audience back and refuses any other number', () => {
    for (const audience of audiences) expect(audienceOf(audienceNumber(audience))).toBe(audience);
    for (const number of [0, 5, -1, 1.5, Number.NaN]) expect(() => audienceOf(number)).toThrow(RangeError);
  });

  it('keeps those of the modes', () => {
    expect(completionModes.slice(0, 10)).toEqual(['SELF', 'ASSISTED', 'PROXY_ENTRY', 'SUPERVISED', 'GROUP_IDENTIFIED', 'PAPER', 'IMPORT_EVIDENCED', 'IMPORT_DECLARED', 'HEAD_COUNT', 'WAIVED']);
    for (const mode of completionModes) expect(modeOf(modeNumber(mode))).toBe(mode);
  });

  it('keeps those of the sources', () => {
    expect(factSources.slice(0, 5).map(sourceNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(factSources.slice(0, 5)).toEqual(['app', 'import', 'paper', 'officer', 'system']);
  });

  it('keeps those of the events', () => {
    expect(learningEventTypes.slice(0, 11)).toEqual([
      'EnrolmentStarted', 'LessonStarted', 'LessonCompleted', 'AttemptStarted', 'AttemptSubmitted', 'CourseCompleted', 'CompletionCounted', 'CertificateIssued',
      'CompletionReviewed', 'LearnerRegistered', 'ConsentWithdrawn',
    ]);
    for (const type of learningEventTypes) expect(eventTypeOf(eventTypeNumber(type))).toBe(type);
    expect(() => eventTypeOf(0)).toThrow(RangeError);
    expect(() => eventTypeOf(learningEventTypes.length + 1)).toThrow(RangeError);
  });
});

describe('modes', () => {
  it('never let proxy entry, declared import or a head count earn the paper of a pass', () => {
    for (const mode of ['PROXY_ENTRY', 'IMPORT_DECLARED', 'HEAD_COUNT'] as const) expect(certificateModes).not.toContain(mode);
  });

  it('keep declared imports, head counts and exemptions out of the headline', () => {
    for (const mode of ['IMPORT_DECLARED', 'HEAD_COUNT', 'WAIVED'] as const) expect(headlineModes).not.toContain(mode);
  });

  it('count every paper of a pass in the headline', () => {
    for (const mode of certificateModes) expect(headlineModes).toContain(mode);
  });
});
