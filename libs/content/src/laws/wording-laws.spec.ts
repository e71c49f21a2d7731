import { describe, expect, it } from '@jest/globals';
import { lawContext } from '../check-content.ts';
import { readCourse } from '../load-course.ts';
import { smallCourse, withCourse } from '../testing/course-fixture.ts';
import type { Law } from './law.ts';
import { knownVariables, misspelt, newTone, noPromises, rightLanguage, spellingLaw } from './wording-laws.ts';

const context = lawContext('2026-11-22');
const { spelling } = context;

/** Findings of `law` on a small course whose first card says `body`. */
function saying(law: Law, body: string, language: 'vi' | 'en' = 'vi'): string[] {
  const files = smallCourse();
  const name = `lessons/doc/text.${language}.yaml` as const;
  return withCourse({ ...files, [name]: { ...files[name], cards: { mot: { heading: 'Một', body }, hai: { heading: 'Hai', body: 'Chữ' } } } },
    (directory) => law(readCourse('nd-thu', directory), context).map(({ problem, remedy }) => `${problem} -> ${remedy}`));
}

describe('the one spelling', () => {
  it('moves the tone to the second vowel of open oa, oe and uy', () => {
    expect(['hòa', 'hóa', 'khóa', 'xóa', 'Tòa', 'khỏe', 'thủy', 'ủy', 'hủy'].map(newTone)).toEqual(['hoà', 'hoá', 'khoá', 'xoá', 'Toà', 'khoẻ', 'thuỷ', 'uỷ', 'huỷ']);
  });

  it('flags the other school and leaves closed syllables, qu and official names alone', () => {
    expect(misspelt('Khóa máy, xóa tin, hủy lệnh', spelling).map(({ word }) => word)).toEqual(['Khóa', 'xóa', 'hủy']);
    expect(misspelt('toàn quốc, ngoài, quý, quỳ, của, mùa, hoà, khoẻ, loài, thuý, suýt', spelling)).toEqual([]);
    expect(misspelt('Ủy ban nhân dân; Thành ủy; CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', spelling)).toEqual([]);
    expect(misspelt('Uỷ ban nhân dân', spelling)).toEqual([{ word: 'Uỷ ban', right: 'Ủy ban' }]);
  });

  it('is asked of Vietnamese texts only, and says the right form', () => {
    expect(saying(spellingLaw, 'Bác khóa máy.')).toEqual(['"khóa" -> write "khoá"']);
    expect(saying(spellingLaw, 'The word khóa.', 'en')).toEqual([]);
  });

  it('lets no mark of our own papers out', () => {
    expect(saying(spellingLaw, 'Theo idx:123.')).toHaveLength(1);
    expect(saying(spellingLaw, 'Theo §8.')).toHaveLength(1);
  });
});

describe('what texts may say', () => {
  it('promises residents nothing, but may quote who does and may deny it', () => {
    expect(saying(noPromises, 'Khoá này miễn phí.')).toHaveLength(1);
    expect(saying(noPromises, 'Kẻ gian nói "quà miễn phí".')).toEqual([]);
    expect(saying(noPromises, 'Việc này không bắt buộc.')).toEqual([]);
  });

  it('knows the content variables', () => {
    expect(saying(knownVariables, 'Gọi {{so_1022}}.')).toEqual([]);
    expect(saying(knownVariables, 'Gọi {{so_la}}.')[0]).toMatch(/no content variable/);
    expect(saying(knownVariables, 'Gọi {so_1022}.')[0]).toMatch(/a brace stands alone/);
  });

  it('keeps each language in its own file', () => {
    expect(saying(rightLanguage, 'bac hay tat may roi goi cho ngan hang ngay nhe')[0]).toMatch(/Vietnamese marks/);
    expect(saying(rightLanguage, 'Bác hãy tắt máy rồi gọi ngân hàng ngay.', 'en')[0]).toMatch(/not translated/);
    expect(saying(rightLanguage, 'Ask the People\'s Committee of phường Việt Hoà in person.', 'en')).toEqual([]);
  });
});
