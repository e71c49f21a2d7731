import { describe, expect, it } from '@jest/globals';
import { __Pascal__Schema, __camel__ } from './rules.ts';

const question = __Pascal__Schema.parse({
  type: '__kebab__', id: 'q01', competency: 'ND5', digcomp: ['4.2'], difficulty: 1, points: 2,
  stem: { vi: 'Câu hỏi', en: 'Question' }, key: true,
  explanation: { vi: 'Giải thích', en: 'Explanation' }, source: 'Nguồn', reviewedOn: '2026-11-22',
});

describe('a __kebab__ question', () => {
  it('gives all points for the key and none for anything else', () => {
    expect(__camel__.score(question, __camel__.keyOf(question))).toEqual({ earned: 2, total: 2 });
    expect(__camel__.score(question, false)).toEqual({ earned: 0, total: 2 });
  });

  it('tells nothing given from something that is no response', () => {
    expect(__camel__.validate(question, undefined)).toBe('empty');
    expect(__camel__.validate(question, 'yes')).toBe('invalid');
    expect(__camel__.validate(question, false)).toBe('complete');
  });

  it('shows a learner neither key nor explanation', () => {
    expect(__camel__.toPublic(question, 'vi', (items) => [...items])).toEqual({ id: 'q01', type: '__kebab__', stem: 'Câu hỏi', points: 2 });
  });
});
