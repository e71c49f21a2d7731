import { describe, expect, it } from '@jest/globals';
import { isAnswered } from './answered.ts';

const base = { id: 'q', stem: 'Câu hỏi', points: 1 };
const choices = [{ id: 'a', text: 'A' }, { id: 'b', text: 'B' }];

describe('isAnswered', () => {
  it('calls nothing given open', () => {
    expect(isAnswered({ ...base, type: 'single-choice', choices }, undefined)).toBe(false);
    expect(isAnswered({ ...base, type: 'single-choice', choices }, '')).toBe(false);
    expect(isAnswered({ ...base, type: 'multiple-choice', choices }, [])).toBe(false);
    expect(isAnswered({ ...base, type: 'true-false' }, null)).toBe(false);
  });

  it('counts "false" as an answer', () => {
    expect(isAnswered({ ...base, type: 'true-false' }, false)).toBe(true);
  });

  it('needs every line of a matching', () => {
    const question = { ...base, type: 'matching', left: choices, right: choices } as const;
    expect(isAnswered({ ...question, left: [...choices], right: [...choices] }, { a: 'b' })).toBe(false);
    expect(isAnswered({ ...question, left: [...choices], right: [...choices] }, { a: 'b', b: 'a' })).toBe(true);
  });

  it('needs every item of an order', () => {
    expect(isAnswered({ ...base, type: 'ordering', items: choices }, ['a'])).toBe(false);
    expect(isAnswered({ ...base, type: 'ordering', items: choices }, ['b', 'a'])).toBe(true);
  });
});
