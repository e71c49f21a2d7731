import fc from 'fast-check';
import type { TypedAnswer } from '../typed-answer.ts';
import { feedback, secretWords } from './question-arbitrary.ts';

/** Things people type; several differ only in marks, case or spelling. */
const phrases = ['Công an phường', 'công an phuong', 'hoà giải', 'hòa giải', '113', '1022', 'mã OTP', 'VNeID', 'Đà Nẵng', 'da nang', '*công an*', 'gọi * 113', 'mật khẩu*', 'x@thu.example', '50\\*'] as const;
const share = fc.constantFrom(undefined, 100, 50, 0);

/** Accepted answers of which the first earns everything, and perhaps a catch-all for what is wrong. */
export const typedAnswers: fc.Arbitrary<TypedAnswer[]> = fc.tuple(
  fc.uniqueArray(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5, selector: (text) => text.toLowerCase().normalize('NFD').replace(/[\p{M}*]/gu, '').replace('đ', 'd').trim() }),
  fc.array(share, { minLength: 5, maxLength: 5 }), fc.array(feedback, { minLength: 5, maxLength: 5 }), fc.boolean(),
).map(([texts, shares, told, hasRest]) => [
  // Known mistakes are told apart from right answers by one word that no right answer holds.
  ...texts.map((text, index) => ({ text: index === 0 ? text : shares[index] === 0 ? `nhầm ${text}` : text, weight: index === 0 ? undefined : shares[index], feedback: told[index] })),
  ...(hasRest ? [{ text: '*', weight: 0, feedback: { vi: secretWords, en: secretWords } }] : []),
]);

/** What somebody types: an accepted answer in some spelling, or something else. */
export const typed = (answers: readonly TypedAnswer[]): fc.Arbitrary<string> => fc.oneof(
  fc.constantFrom(...answers.map(({ text }) => text.replaceAll('\\*', '☆').replaceAll('*', 'xin ').replaceAll('☆', '*')).filter((text) => text.trim() !== ''), 'khác hẳn'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
);

/** The same typed on another keyboard, with spaces that do not matter. */
export const retyped = (text: string): fc.Arbitrary<string> => fc.constantFrom(text, text.normalize('NFD'), ` ${text}\u00A0 `.slice(0, 200), text.normalize('NFC'));
