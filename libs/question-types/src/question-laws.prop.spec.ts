import { languages } from '@hocso/domain/primitives/localized-text';
import { randomStream, shuffled } from '@hocso/domain/primitives/seeded-random';
import { seed } from '@hocso/domain/testing/arbitraries';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuestionTypeName } from './rules.ts';
import { questionTypeOf, questionTypes } from './rules.ts';
import { secretWords } from './testing/question-arbitrary.ts';
import { casesOf } from './testing/question-cases.ts';

const names = Object.keys(questionTypes) as QuestionTypeName[];
const language = fc.constantFrom(...languages);
const shuffleOf = (start: number) => <Item>(items: readonly Item[]): Item[] => shuffled(items, randomStream(start));
/** Every field name in a value, however deep. */
const fieldsIn = (value: unknown): string[] => typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, item]) => [key, ...fieldsIn(item)]);
const idsIn = (value: unknown): string[] => typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, item]) => (key === 'id' ? [String(item)] : idsIn(item)));
const secretFields = ['key', 'suspicious', 'verdict', 'ends', 'goals', 'wrong', 'expect', 'allowedWrongTurns', 'policy', 'weight', 'feedback', 'answers', 'factor', 'tolerance', 'marksOptional', 'caseMatters', 'explanation', 'source', 'reviewedOn', 'fixedOrder', 'difficulty', 'tags', 'competency', 'digcomp', 'version', 'vi', 'en'];

describe.each(names)('laws of %s questions', (name) => {
  const rules = questionTypeOf(name)!;
  const cases = casesOf(name);

  it('a generated question is a stored question, and storing, upgrading and reading it changes nothing', () => {
    fc.assert(fc.property(cases.question, (question) => {
      const stored: unknown = JSON.parse(JSON.stringify(question));
      const once = rules.schema.parse(rules.upgrade(stored));
      expect(once).toEqual(question);
      expect(rules.schema.parse(rules.upgrade(once))).toEqual(once);
    }));
  });

  it('the key is a response and scores full marks', () => {
    fc.assert(fc.property(cases.question, (question) => {
      const key = rules.keyOf(question);
      expect(rules.responseSchema.parse(key)).toEqual(key);
      expect(rules.validate(question, key)).toBe('complete');
      expect(rules.score(question, key)).toEqual({ earned: question.points, total: question.points });
    }));
  });

  it('the wrong response can be marked and earns nothing, unless nothing can be wrong', () => {
    fc.assert(fc.property(cases.question, (question) => {
      const wrong = rules.wrongOf(question);
      expect(rules.validate(question, wrong)).toBe('complete');
      expect(rules.score(question, wrong).earned === 0 || JSON.stringify(wrong) === JSON.stringify(rules.keyOf(question))).toBe(true);
    }));
  });

  it('parts have ids of their own within their group', () => {
    fc.assert(fc.property(cases.question, (question) => {
      const parts = rules.partsOf(question).map(({ group, id }) => `${group ?? ''}/${id}`);
      expect(new Set(parts).size).toBe(parts.length);
    }));
  });

  it('a response earns whole points, never less than nothing nor more than the question is worth, and all or none unless parts count', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.response(question))), ([question, response]) => {
      expect(rules.validate(question, response)).toBe('complete');
      const { earned, total } = rules.score(question, response);
      expect(total).toBe(question.points);
      expect(Number.isInteger(earned) && earned >= 0 && earned <= total).toBe(true);
      if (!('policy' in question) || question.policy !== 'partial') expect([0, total]).toContain(earned);
    }));
  });

  it('marking in parts never gives less than all or nothing', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.response(question))), ([question, response]) => {
      if (!('policy' in question)) return;
      const strictly = rules.score({ ...question, policy: 'all-or-nothing' } as typeof question, response).earned;
      if (rules.schema.safeParse({ ...question, policy: 'all-or-nothing' }).success) expect(rules.score({ ...question, policy: 'partial' } as typeof question, response).earned).toBeGreaterThanOrEqual(strictly);
    }));
  });

  it('what is said of a response is said in both languages', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.response(question))), ([question, response]) => {
      const told = rules.feedbackOf?.(question, response);
      if (told !== undefined) expect(told.vi.trim() !== '' && told.en.trim() !== '').toBe(true);
    }));
  });

  it('a response read back from storage earns the same', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.response(question))), ([question, response]) => {
      expect(rules.score(question, rules.responseSchema.parse(JSON.parse(JSON.stringify(response))))).toEqual(rules.score(question, response));
    }));
  });

  it('the order in which parts were written does not matter to the mark', () => {
    fc.assert(fc.property(
      cases.question.chain((question) => fc.tuple(fc.constant(question), cases.rearranged?.(question) ?? fc.constant(question), cases.response(question))),
      ([question, other, response]) => {
        expect(rules.validate(other, response)).toBe('complete');
        expect(rules.score(other, response)).toEqual(rules.score(question, response));
      },
    ));
  });

  it('the order in which parts of a response are told does not matter unless order is asked for', () => {
    fc.assert(fc.property(
      cases.question.chain((question) => cases.response(question).chain((response) => fc.tuple(fc.constant(question), fc.constant(response), cases.retold?.(response) ?? fc.constant(response)))),
      ([question, response, other]) => {
        expect(rules.validate(question, other)).toBe('complete');
        expect(rules.score(question, other)).toEqual(rules.score(question, response));
      },
    ));
  });

  it('what is no response is invalid, not wrong', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.stranger(question))), ([question, response]) => {
      expect(rules.validate(question, response)).toBe('invalid');
    }));
  });

  it('nothing given is empty, and no value whatever makes the check fail', () => {
    fc.assert(fc.property(cases.question, fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (question, value) => {
      expect(rules.validate(question, null)).toBe('empty');
      expect(rules.validate(question, undefined)).toBe('empty');
      expect(['empty', 'invalid', 'complete']).toContain(rules.validate(question, value));
    }));
  });

  it('what a learner sees holds no key and no explanation', () => {
    fc.assert(fc.property(cases.question, language, seed, (question, words, start) => {
      const shown = rules.toPublic(question, words, shuffleOf(start));
      expect(fieldsIn(shown).filter((field) => secretFields.includes(field))).toEqual([]);
      expect(JSON.stringify(shown)).not.toContain(secretWords);
    }));
  });

  it('two questions that differ only in key and explanation look the same byte for byte', () => {
    const explanation = { vi: 'Lời giải thích khác hẳn', en: 'Another explanation altogether' };
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.rekeyed(question))), language, seed, ([question, other], words, start) => {
      const shown = JSON.stringify(rules.toPublic(question, words, shuffleOf(start)));
      expect(JSON.stringify(rules.toPublic({ ...other, explanation, source: 'Nguồn khác', tags: ['khac'] }, words, shuffleOf(start)))).toBe(shown);
    }));
  });

  it('the public shape holds all parts and is not changed by reading it again', () => {
    fc.assert(fc.property(cases.question, language, seed, (question, words, start) => {
      const shown = rules.toPublic(question, words, shuffleOf(start));
      expect(idsIn(shown).toSorted()).toEqual((cases.shownIds ? [question.id, ...cases.shownIds(question)] : idsIn(question)).toSorted());
      expect(JSON.stringify(rules.publicSchema.parse(JSON.parse(JSON.stringify(shown))))).toBe(JSON.stringify(shown));
    }));
  });

  it('the same seed deals the same, in both languages the same order', () => {
    fc.assert(fc.property(cases.question, seed, (question, start) => {
      const [vi, en] = languages.map((words) => rules.toPublic(question, words, shuffleOf(start)));
      expect(rules.toPublic(question, 'vi', shuffleOf(start))).toEqual(vi);
      expect(idsIn(vi)).toEqual(idsIn(en));
    }));
  });

  it('where there are choices, a response takes some of them, each once, and earns all points by keys alone', () => {
    fc.assert(fc.property(cases.question.chain((question) => fc.tuple(fc.constant(question), cases.response(question))), ([question, response]) => {
      if (!rules.choices) return;
      const choices = rules.choices.of(question);
      const ids = choices.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(choices.some((choice) => choice.isKey)).toBe(true);
      const isKey = (id: string): boolean => choices.some((choice) => choice.id === id && choice.isKey);
      expect(rules.choices.chosenIn(rules.keyOf(question)).every(isKey)).toBe(true);
      const taken = rules.choices.chosenIn(response);
      expect(taken.length > 0 && new Set(taken).size === taken.length && taken.every((id) => ids.includes(id))).toBe(true);
      const { earned, total } = rules.score(question, response);
      if (earned === total) expect(taken.every(isKey)).toBe(true);
      else expect(taken.every(isKey) && taken.length === choices.filter((choice) => choice.isKey).length).toBe(false);
    }));
  });

  it('a key that points nowhere or an id that stands twice is refused', () => {
    fc.assert(fc.property(cases.question, (question) => {
      for (const broken of brokenOnesOf(question)) expect(rules.schema.safeParse(broken).success).toBe(false);
    }));
  });
});

/** Copies of a question, each broken so that it could not be marked fairly. */
function brokenOnesOf(question: ReturnType<typeof JSON.parse>): unknown[] {
  const lists = ['choices', 'items', 'left', 'right'].filter((field) => field in question);
  const twice = lists.map((field) => ({ ...question, [field]: question[field].with(1, { ...question[field][1], id: question[field][0].id }) }));
  const onScreen = 'screen' in question
    ? [{ ...question, screen: { ...question.screen, elements: question.screen.elements.with(1, { ...question.screen.elements[1], id: question.screen.elements[0].id }) } }]
    : [];
  const nowhere = 'key' in question && typeof question.key !== 'boolean' ? [{ ...question, key: Array.isArray(question.key) ? [...question.key, 'khong-co-that'] : 'khong-co-that' }] : [];
  const repeated = question.type === 'multiple-choice' ? [{ ...question, key: [...question.key, question.key[0]] }] : [];
  return [...twice, ...onScreen, ...nowhere, ...repeated];
}
