import { z } from 'zod';

/** The two languages of the product. Vietnamese is the language of record. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; either may hold `**bold**` and `==highlight==` marks, never HTML. */
export const LocalizedTextSchema = z
  .strictObject({ vi: z.string().trim().min(1).max(4000), en: z.string().trim().min(1).max(4000) })
  .describe('A text in Vietnamese and English');
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;

/** `T` with every `LocalizedText` in it replaced by the plain string of one language. */
export type Localized<T> = T extends LocalizedText
  ? string
  : T extends readonly (infer Item)[]
    ? Localized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Localized<T[Key]> }
      : T;

const isLocalizedText = (value: object): value is LocalizedText => {
  const keys = Object.keys(value);
  return keys.length === 2 && 'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';
};

/** Returns a copy of `value` in which every `{vi, en}` pair became the string of `language`. */
export function localize<T>(value: T, language: Language): Localized<T> {
  if (Array.isArray(value)) return value.map((item) => localize(item, language)) as Localized<T>;
  if (typeof value !== 'object' || value === null) return value as Localized<T>;
  if (isLocalizedText(value)) return value[language] as Localized<T>;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localize(item, language)])) as Localized<T>;
}
