import type { Spelling } from '../schemas/spelling-schema.ts';
import { sourcesOf, wordsOf } from './course-words.ts';
import type { Law } from './law.ts';
import { findingsOf } from './law.ts';

/** Open syllables oa, oe, uy with the tone on the first vowel: the other school of spelling. */
const oldTones = /\p{L}*(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu;
const moved: Record<string, string> = { ò: '\u0300', ó: '\u0301', ỏ: '\u0309', õ: '\u0303', ọ: '\u0323', ù: '\u0300', ú: '\u0301', ủ: '\u0309', ũ: '\u0303', ụ: '\u0323' };

/** `hóa` -> `hoá`: the same syllable with the tone on its second vowel. */
export const newTone = (word: string): string => word.replace(/([òóỏõọùúủũụ])([aey])$/iu, (_, first: string, second: string) => {
  const bare = first.normalize('NFD').charAt(0);
  return (bare + second + (moved[first.toLowerCase()] ?? '')).normalize('NFC');
});

/** Words of `text` in the other school of spelling, official names excepted, each with its right form. */
export function misspelt(text: string, { properNames, preferred }: Spelling): { word: string; right: string }[] {
  let rest = text;
  for (const name of properNames) rest = rest.replaceAll(name, ' ');
  const found = [...rest.matchAll(oldTones)].map(([word]) => ({ word, right: newTone(word) }));
  for (const [word, right] of Object.entries(preferred)) if (text.includes(word)) found.push({ word, right });
  return found;
}

/** Vietnamese texts keep one spelling; no text holds marks of our own papers. */
export const spellingLaw: Law = (reading, { spelling }) => {
  const words = wordsOf(reading).flatMap(({ file, field, language, text }) => {
    const { error } = findingsOf(file);
    return language === 'vi' ? misspelt(text, spelling).map(({ word, right }) => error(field, `"${word}"`, `write "${right}"`)) : [];
  });
  const marks = [...wordsOf(reading), ...sourcesOf(reading)].flatMap(({ file, field, text }) => spelling.forbidden
    .filter(({ pattern }) => new RegExp(pattern, 'u').test(text))
    .map(({ problem, remedy }) => findingsOf(file).error(field, problem, remedy)));
  return [...words, ...marks];
};

const quotation = /"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’/gu;

/** A course promises residents nothing that only a law can promise. */
export const noPromises: Law = (reading, { spelling }) => reading.file?.audience !== 'CITIZEN' ? [] : wordsOf(reading)
  .filter(({ language, isQuoted }) => language === 'vi' && !isQuoted)
  .flatMap(({ file, field, text }) => spelling.promises
    .filter((promise) => text.toLowerCase().replace(quotation, ' ').replaceAll(`không ${promise}`, ' ').includes(promise))
    .map((promise) => findingsOf(file).error(field, `promises "${promise}"`, 'say what happens without promising, e.g. "không thu phí" only where a document says so')));

/** Only the variables officers can enter may be used, and each mark is closed. */
export const knownVariables: Law = (reading, { variableKeys }) => wordsOf(reading).flatMap(({ file, field, text }) => {
  const { error } = findingsOf(file);
  const used = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, key]) => key ?? '');
  const found = used.filter((key) => !variableKeys.has(key)).map((key) => error(field, `no content variable {{${key}}}`, `use one of: ${[...variableKeys].join(', ')}`));
  if (/[{}]/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) found.push(error(field, 'a brace stands alone', 'write variables as {{key}} and nothing else in braces'));
  return found;
});

const wordsIn = (text: string): string[] => text.replace(/\{\{[^{}]*\}\}/g, ' ').match(/\p{L}+/gu) ?? [];
const hasVietnameseMark = (word: string): boolean => /[\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B]/u.test(word.normalize('NFD')) || /đ/iu.test(word);

/** Vietnamese texts are typed with marks and English texts are translated. */
export const rightLanguage: Law = (reading) => wordsOf(reading).flatMap(({ file, field, language, text }) => {
  const words = wordsIn(text);
  const marked = words.filter(hasVietnameseMark).length / Math.max(words.length, 1);
  const { error } = findingsOf(file);
  if (language === 'vi' && words.length >= 8 && marked < 0.2) return [error(field, 'not typed with Vietnamese marks', 'write it in Vietnamese')];
  if (language === 'en' && words.length >= 6 && marked > 0.5) return [error(field, 'not translated into English', 'translate it')];
  return [];
});
