import { languages } from '@hocso/domain/primitives/localized-text';
import { describe, expect, it } from '@jest/globals';
import { questionTypeOf, questionTypes } from '@hocso/question-types/rules';
import { questionLaws } from './laws/quiz-laws.ts';
import { lawContext } from './check-content.ts';
import { loadSamples } from './load-samples.ts';

const samples = loadSamples();
const reversed = <T>(items: readonly T[]): T[] => items.toReversed();

/** Every key name and string of a value, to prove what it does not hold. */
const namesIn = (value: unknown): string[] => typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, item]) => [key, ...namesIn(item)]);

describe('sample questions', () => {
  it('are one for every registered type', () => {
    expect(samples.map(({ type }) => type)).toEqual(Object.keys(questionTypes).toSorted());
  });

  it.each(samples)('$type: the key scores full marks and an empty response is no response', (question) => {
    const rules = questionTypeOf(question.type);
    const key = rules?.keyOf(question);
    expect(rules?.validate(question, key)).toBe('complete');
    expect(key === undefined ? undefined : rules?.score(question, key)).toEqual({ earned: question.points, total: question.points });
    expect(rules?.validate(question, null)).toBe('empty');
  });

  it.each(samples)('$type: what a learner sees holds no key, explanation or source', (question) => {
    for (const language of languages) {
      const shown = questionTypeOf(question.type)?.toPublic(question, language, reversed);
      expect(shown).toMatchObject({ id: question.id, type: question.type, stem: question.stem[language] });
      expect(namesIn(shown).filter((name) => ['key', 'explanation', 'source', 'difficulty', 'fixedOrder', 'vi', 'en'].includes(name))).toEqual([]);
      expect(JSON.stringify(shown)).not.toContain(question.explanation[language]);
    }
  });

  it('keep the laws of questions', () => {
    const findings = questionLaws({ slug: '_samples', lessons: [], findings: [], quiz: { draw: 3, passPercent: 80, questions: samples } }, lawContext('2026-11-22'));
    expect(findings).toEqual([]);
  });
});
