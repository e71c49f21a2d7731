import { languages } from '@hocso/domain/primitives/localized-text';
import { describe, expect, it } from '@jest/globals';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { questionTypeOf, questionTypes } from '@hocso/question-types/rules';
import { loadAllCourses } from './load-course.ts';
import { loadSamples } from './load-samples.ts';

const questions = [...loadAllCourses().flatMap(({ quiz }) => quiz.questions), ...loadSamples()];
const rulesOf = (question: StoredQuestion) => questionTypeOf(question.type)!;
const asWritten = <Item>(items: readonly Item[]): Item[] => [...items];

/** Ids that, sorted, spell the key: whoever sorts what the page holds would have the answer. */
function idsTellTheKey(question: StoredQuestion): boolean {
  if (question.type === 'ordering') return question.items.every(({ id }, index, items) => index === 0 || items[index - 1]!.id < id);
  if (question.type !== 'matching') return false;
  const left = question.left.map(({ id }) => id).toSorted();
  const right = question.right.map(({ id }) => id).toSorted();
  return left.every((id, index) => question.key[id] === id || question.key[id] === right[index]);
}

describe('the stored questions of all courses', () => {
  it('are of every type', () => {
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(Object.keys(questionTypes)));
  });

  it('can be upgraded and read, and nothing is lost by it', () => {
    for (const question of questions) {
      const stored: unknown = JSON.parse(JSON.stringify(question));
      expect(rulesOf(question).schema.parse(rulesOf(question).upgrade(stored))).toEqual(stored);
    }
  });

  it('give full marks for their key', () => {
    for (const question of questions) {
      const rules = rulesOf(question);
      expect(rules.validate(question, rules.keyOf(question))).toBe('complete');
      expect(rules.score(question, rules.keyOf(question))).toEqual({ earned: question.points, total: question.points });
    }
  });

  it('show neither explanation nor source before submission, whole or in part', () => {
    for (const question of questions) for (const language of languages) {
      const shown = JSON.stringify(rulesOf(question).toPublic(question, language, asWritten));
      expect(shown).not.toContain(question.explanation[language]);
      expect(shown).not.toContain('"key"');
      expect(shown).not.toContain(question.reviewedOn);
    }
  });

  it('do not give their key away by the order of their ids', () => {
    expect(questions.filter(idsTellTheKey).map(({ id }) => id)).toEqual([]);
  });
});
