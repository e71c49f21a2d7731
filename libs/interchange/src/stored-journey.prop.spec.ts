import type { Language, LocalizedText } from '@hocso/domain/primitives/localized-text';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuestionTypeName, StoredQuestion } from '@hocso/question-types/rules';
import { casesOf } from '../../question-types/src/testing/question-cases.ts';
import { formats } from './formats.ts';
import { fromStored } from './stored/from-stored.ts';
import { mappingOf, storedMappings } from './stored/stored-mappings.ts';
import { toStored } from './stored/to-stored.ts';
import { markedWords } from './text/html-words.ts';
import { htmlOfMarked } from './text/marked-words.ts';
import { thereAndBack } from './testing/round-trip.ts';

/** Which stored types each format promises to bring back whole. */
const promised: Readonly<Record<string, readonly string[]>> = {
  'gift': ['single-choice', 'multiple-choice', 'true-false', 'ordering', 'matching'],
  'qti': ['single-choice', 'multiple-choice', 'true-false', 'ordering', 'matching', 'hotspot'],
  'workbook': ['single-choice', 'multiple-choice', 'true-false', 'ordering', 'matching', 'hotspot'],
  'moodle-xml': ['single-choice', 'multiple-choice', 'true-false', 'ordering', 'matching'],
};

const isText = (value: object): value is LocalizedText => 'vi' in value && 'en' in value && Object.keys(value).length === 2;
/** A stored question with the words of one language in both, as a reader sees them: NFC, single spaces, trimmed lines. */
function inOneLanguage<Value>(value: Value, language: Language): Value {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, language)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const told = markedWords(htmlOfMarked(value[language].normalize('NFC')));
    return { vi: told, en: told } as Value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inOneLanguage(item, language)])) as Value;
}

/** The same question with its parts named a, b, c: formats have no place for ids of parts. */
function withPlainIds(question: StoredQuestion): StoredQuestion {
  const fresh = fromStored(question, 'vi').question!;
  const relabelled = JSON.parse(JSON.stringify(fresh), (key, value: unknown) => (key === 'id' ? '' : value));
  return toStored({ ...relabelled, generalFeedback: fresh.generalFeedback }, { ...defaultsFor(question) }).stored!;
}
const defaultsFor = (question: StoredQuestion) => ({
  id: question.id, competency: question.competency, digcomp: question.digcomp, difficulty: question.difficulty, source: question.source, reviewedOn: question.reviewedOn, language: 'vi' as const, explanation: '?',
});

const hasWords = (question: StoredQuestion): boolean => !JSON.stringify(question).includes('""');
/** Two options that read the same are one option for formats without ids. */
const areDifferent = (question: StoredQuestion): boolean => {
  const texts = ['right', 'left'].flatMap((name) => [(question as unknown as Record<string, { text: LocalizedText }[] | undefined>)[name] ?? []]).map((list) => list.map(({ text }) => text.vi));
  return texts.every((list) => new Set(list).size === list.length);
};
const storedOf = (type: string): fc.Arbitrary<StoredQuestion> => casesOf(type as QuestionTypeName).question.map((question) => inOneLanguage(question, 'vi')).filter((question) => hasWords(question) && areDifferent(question));

describe.each(storedMappings.map(({ type }) => type))('a stored %s question', (type) => {
  it('is the same after being made ready to travel and stored again', () => {
    fc.assert(fc.property(storedOf(type), (question) => {
      const { question: exchanged, notCarried } = fromStored(question, 'vi');
      expect(notCarried).toEqual([]);
      const again = toStored(exchanged!, { ...defaultsFor(question), competency: 'XX', source: '' });
      expect(again.reasons).toEqual([]);
      expect(sortedRight(again.stored)).toEqual(sortedRight(question));
    }));
  });

  it('tells that the other language stays behind', () => {
    fc.assert(fc.property(storedOf(type), (question) => {
      const english = { ...question, stem: { vi: question.stem.vi, en: `${question.stem.en} (en)` } };
      expect(fromStored(english, 'vi').notCarried).toEqual([{ code: 'language-not-carried', params: { language: 'en' } }]);
    }), { numRuns: 20 });
  });
});

/** The order of the right side of a matching question means nothing, nor does that of several keys. */
const sortedRight = (question: StoredQuestion | null): unknown => ({
  ...question,
  ...(question?.type === 'matching' ? { right: question.right.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : {}),
  ...(question && 'key' in question && Array.isArray(question.key) ? { key: question.key.toSorted() } : {}),
});

const journeys = Object.entries(promised).flatMap(([format, types]) => types.filter((type) => mappingOf(type)).map((type) => ({ format, type })));
describe.each(journeys)('a stored $type question through $format', ({ format, type }) => {
  it('comes back as it was exported', async () => {
    await fc.assert(fc.asyncProperty(storedOf(type), async (question) => {
      const { questions, issues } = await thereAndBack(formats[format as keyof typeof formats]!, [fromStored(question, 'vi').question!]);
      expect(issues).toEqual([]);
      const back = questions.map((one) => toStored(one, defaultsFor(question)).stored);
      // The right side of pairs is plain there; the writer tells of emphasis it leaves behind.
      if (question.type === 'matching' && question.right.some(({ text }) => /\*\*|==/.test(text.vi))) return;
      expect(back.map((one) => one && withPlainIds(one))).toEqual([withPlainIds(question)]);
    }), { numRuns: format === 'workbook' || format === 'word' ? 20 : 40 });
  });
});
