import type { LocalizedText } from '@hocso/domain/primitives/localized-text';

/** The same words in both languages, where an example needs no translation. */
export const both = (vi: string): LocalizedText => ({ vi, en: vi });

/** The fields an example has that say nothing about its type. */
export const sampleFields = {
  id: 'vi-du', competency: 'ND5', digcomp: ['4.1'], difficulty: 1, stem: both('Câu hỏi ví dụ'), explanation: both('Vì đây là ví dụ.'), source: 'Ví dụ', reviewedOn: '2026-11-22',
};
