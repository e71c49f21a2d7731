import { describe, expect, it } from '@jest/globals';
import { both, sampleFields } from '../testing/example.ts';
import { shortText } from './rules.ts';
import type { ShortText } from './rules.ts';

const question: ShortText = shortText.schema.parse({
  ...sampleFields, type: 'short-text', points: 2, stem: both('Thủ đô của Việt Nam là thành phố nào?'),
  answers: [{ text: 'Hà Nội' }, { text: 'Thành phố Hà Nội' }, { text: 'Thăng Long', weight: 50, feedback: both('Đó là tên cũ.') }, { text: '*Huế*', weight: 0, feedback: both('Huế là cố đô.') }],
});
const points = (asked: ShortText, typed: string): number => shortText.score(asked, typed).earned;

describe('a short text', () => {
  it.each([
    ['Hà Nội', 2], ['hà nội', 2], ['HÀ  NỘI ', 2], ['Hà Nội.', 2], ['Hà Nội'.normalize('NFD'), 2], ['thành phố hà nội', 2], ['Ha Noi', 0], ['Hà Nôi', 0], ['Hànội', 0], ['Thăng Long', 0], ['Cố đô Huế', 0], ['Sài Gòn', 0],
  ])('"%s" earns %i', (typed, earned) => {
    expect(points(question, typed)).toBe(earned);
  });

  it('takes words without marks only where the question says so', () => {
    expect([points({ ...question, marksOptional: true }, 'ha noi'), points({ ...question, marksOptional: true }, 'Há Nội')]).toEqual([2, 0]);
  });

  it('gives a part of the points for an answer that is right in part', () => {
    expect([points({ ...question, policy: 'partial' }, 'thăng long'), points({ ...question, policy: 'partial' }, 'ở Huế')]).toEqual([1, 0]);
  });

  it('says its word for the answer given', () => {
    expect(shortText.feedbackOf?.(question, 'thăng long')?.vi).toBe('Đó là tên cũ.');
    expect(shortText.feedbackOf?.(question, 'ở Huế')?.vi).toBe('Huế là cố đô.');
    expect(shortText.feedbackOf?.(question, 'Hà Nội')).toBeUndefined();
  });

  it('holds spaces and invisible signs for nothing, and anything but words for no answer', () => {
    expect([' ', '\u200B', '\u00A0\n'].map((typed) => shortText.validate(question, typed))).toEqual(['empty', 'empty', 'empty']);
    expect([113, 'a'.repeat(201)].map((typed) => shortText.validate(question, typed))).toEqual(['invalid', 'invalid']);
  });

  it.each([
    ['an answer that takes anything', [{ text: 'Hà Nội' }, { text: '**' }]], ['an answer twice', [{ text: 'Hà Nội' }, { text: 'Hà Nội ' }]], ['no answer that is right', [{ text: 'Huế', weight: 50 }]],
  ])('refuses %s', (_, answers) => {
    expect(shortText.schema.safeParse({ ...question, answers }).success).toBe(false);
  });

  it('lets "any other answer" be told something as long as it earns nothing', () => {
    expect(shortText.schema.safeParse({ ...question, answers: [{ text: 'Hà Nội' }, { text: '*', weight: 0, feedback: both('Xem lại bài 1.') }] }).success).toBe(true);
  });
});
