import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localizedText } from '../testing/arbitraries.ts';
import { LocalizedTextSchema, languages, localize } from './localized-text.ts';

/** Nested content: texts in both languages among numbers, flags and plain strings. */
const content = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, localizedText, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('title', 'items', 'text', 'id', 'vi'), tie('value'), { maxKeys: 4 })),
})).value;

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
};
const holdsPair = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).toSorted().join();
  return (keys === 'en,vi' && Object.values(value).every((item) => typeof item === 'string')) || Object.values(value).some(holdsPair);
};

describe('laws of texts in two languages', () => {
  it('both languages have the same shape', () => {
    fc.assert(fc.property(content, (value) => expect(shapeOf(localize(value, 'vi'))).toEqual(shapeOf(localize(value, 'en')))));
  });

  it('no pair of languages is left over and localising again changes nothing', () => {
    fc.assert(fc.property(content, fc.constantFrom(...languages), (value, language) => {
      const once = localize(value, language);
      expect(holdsPair(once)).toBe(false);
      expect(localize(once, language)).toEqual(once);
    }));
  });

  it('a text becomes exactly its words in the language asked for, wherever it stands', () => {
    fc.assert(fc.property(localizedText, fc.constantFrom(...languages), (text, language) => {
      expect(localize({ deep: [{ text }] }, language)).toEqual({ deep: [{ text: text[language] }] });
    }));
  });

  it('leaves the original alone', () => {
    fc.assert(fc.property(content, (value) => {
      const before = structuredClone(value);
      localize(value, 'vi');
      expect(value).toEqual(before);
    }));
  });

  it('every generated text is a valid one', () => {
    fc.assert(fc.property(localizedText, (text) => expect(LocalizedTextSchema.parse(text)).toEqual(text)));
  });
});

describe('a text in two languages', () => {
  it.each([[{ vi: 'Có' }], [{ vi: 'Có', en: '  ' }], [{ vi: 'Có', en: 'Yes', fr: 'Oui' }], ['Có']])('refuses %j', (value) => {
    expect(LocalizedTextSchema.safeParse(value).success).toBe(false);
  });

  it('loses the spaces around it', () => {
    expect(LocalizedTextSchema.parse({ vi: ' Có ', en: 'Yes\n' })).toEqual({ vi: 'Có', en: 'Yes' });
  });
});
