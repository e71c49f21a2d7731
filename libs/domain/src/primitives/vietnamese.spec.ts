import { describe, expect, it } from '@jest/globals';
import { compareNames, foldMarks, foldedWords, nameSortKey, toNfc } from './vietnamese.ts';

describe('Vietnamese text', () => {
  it('gives both spellings of a tone mark and bare typing one key', () => {
    expect(foldMarks('Hoà')).toBe('hoa');
    expect(foldMarks('hòa')).toBe('hoa');
    expect(foldMarks('HOA')).toBe('hoa');
  });

  it('turns đ into d and collapses spaces, invisible ones included', () => {
    expect(foldMarks('  Đặng\u00A0 Thị\u200B  Đào ')).toBe('dang thi dao');
  });

  it('folds text from an Apple keyboard like any other', () => {
    expect(foldMarks('Việt Hoà'.normalize('NFD'))).toBe(foldMarks('Việt Hoà'));
    expect(toNfc('Việt Hoà'.normalize('NFD'))).toBe('Việt Hoà');
  });

  it('finds the words between punctuation', () => {
    expect(foldedWords('"Dừng lại", hỏi đã… 1022!')).toEqual(['dung', 'lai', 'hoi', 'da', '1022']);
  });

  it('sorts people by given name, then by the rest', () => {
    expect(nameSortKey('Nguyễn Văn An')).toBe('An Nguyễn Văn');
    const people = ['Trần Thị Ánh', 'Lê Đức', 'Phạm Văn An', 'Bùi Dũng', 'Đỗ Thị Ân', 'Lê Văn An'];
    expect(people.toSorted(compareNames)).toEqual(['Lê Văn An', 'Phạm Văn An', 'Trần Thị Ánh', 'Đỗ Thị Ân', 'Bùi Dũng', 'Lê Đức']);
  });

  it('has an empty key for an empty name', () => {
    expect(nameSortKey('  ')).toBe('');
  });
});
