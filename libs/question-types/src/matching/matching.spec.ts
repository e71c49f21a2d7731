import { describe, expect, it } from '@jest/globals';
import { both, sampleFields } from '../testing/example.ts';
import { matching } from './rules.ts';
import type { Matching } from './rules.ts';

const question: Matching = matching.schema.parse({
  ...sampleFields, type: 'matching', points: 3, stem: both('Gọi số nào?'),
  left: [{ id: 'chay', text: both('Có cháy') }, { id: 'cuop', text: both('Có trộm cướp'), feedback: both('113 là số của công an.') }, { id: 'cap-cuu', text: both('Cần cấp cứu') }],
  right: [{ id: 'so-1', text: both('113') }, { id: 'so-2', text: both('114') }, { id: 'so-3', text: both('115') }], key: { 'chay': 'so-2', 'cuop': 'so-1', 'cap-cuu': 'so-3' },
});

describe('a matching', () => {
  it.each([
    ['đúng cả ba', { 'chay': 'so-2', 'cuop': 'so-1', 'cap-cuu': 'so-3' }, 3, 3], ['đúng một cặp', { 'chay': 'so-1', 'cuop': 'so-2', 'cap-cuu': 'so-3' }, 0, 1], ['sai hết', { 'chay': 'so-3', 'cuop': 'so-2', 'cap-cuu': 'so-1' }, 0, 0],
    ['một số cho cả ba dòng', { 'chay': 'so-2', 'cuop': 'so-2', 'cap-cuu': 'so-2' }, 0, 1],
  ])('%s', (_, response, allOrNothing, inParts) => {
    expect(matching.score(question, response).earned).toBe(allOrNothing);
    expect(matching.score({ ...question, policy: 'partial' }, response).earned).toBe(inParts);
  });

  it('counts a line by its weight', () => {
    const weighed: Matching = { ...question, policy: 'partial', points: 4, left: question.left.map((line) => ({ ...line, weight: line.id === 'chay' ? 2 : 1 })) };
    expect(matching.score(weighed, { 'chay': 'so-2', 'cuop': 'so-2', 'cap-cuu': 'so-2' }).earned).toBe(2);
  });

  it('says its word for a line that is paired wrongly', () => {
    expect(matching.feedbackOf?.(question, { 'chay': 'so-2', 'cuop': 'so-2', 'cap-cuu': 'so-2' })?.vi).toBe('113 là số của công an.');
  });
});
