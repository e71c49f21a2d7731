import { describe, expect, it } from '@jest/globals';
import { isInGroup, questionGroups, readAnalysisFilter, writeAnalysisFilter } from './analysis-filter.ts';

describe('the filter of the questions in an address', () => {
  it.each([
    [{ attempts: 'first', version: null, group: 'all' }, ''],
    [{ attempts: 'all', version: 2, group: 'advised' }, '?luot=moi-luot&phien-ban=2&xem=can-xem-lai'],
    [{ attempts: 'first', version: null, group: 'few' }, '?xem=it-cau-tra-loi'],
  ] as const)('%j is written as "%s" and comes back', (filter, text) => {
    expect(writeAnalysisFilter(filter)).toBe(text);
    expect(readAnalysisFilter(new URLSearchParams(text))).toEqual(filter);
  });

  it('takes what makes no sense as not said', () => {
    expect(readAnalysisFilter(new URLSearchParams('?luot=bịa&phien-ban=0&xem=gi'))).toEqual({ attempts: 'first', version: null, group: 'all' });
    expect(readAnalysisFilter(new URLSearchParams('?phien-ban=-1')).version).toBeNull();
  });

  it('puts a question without figures among those with few answers, and one with advice among those to look at', () => {
    const figures = (advice: unknown[]) => ({ figures: { advice } }) as Parameters<typeof isInGroup>[0];
    expect(questionGroups.filter((group) => isInGroup({ figures: null }, group))).toEqual(['all', 'few']);
    expect(questionGroups.filter((group) => isInGroup(figures([]), group))).toEqual(['all']);
    expect(questionGroups.filter((group) => isInGroup(figures([{}]), group))).toEqual(['all', 'advised']);
  });
});
