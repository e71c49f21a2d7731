import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withPermutation } from '../testing/arbitraries.ts';
import { fewestAnswersForHelpers, hardestOf, surelyWrong } from './hardest-questions.ts';
import { adviceCodes, adviceOf } from './item-advice.ts';
import { medianOfCounts, statisticsOf } from './item-statistics.ts';
import type { AnalysedChoices, ItemStatistics } from './item-statistics.ts';
import type { MarkedPaper, PaperTally } from './paper-tally.ts';
import { addPapers, noPapers } from './paper-tally.ts';

const offered: AnalysedChoices = { hasDistractors: true, choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, isKey: id === 'a' })) };
const pool = [0, 1, 2, 3, 4, 5];
const worth = (question: number): number => 1 + (question % 3);
/** A paper drawn from a pool of six questions of one to three points. */
const paper: fc.Arbitrary<MarkedPaper> = fc.subarray(pool, { minLength: 1 }).chain((drawn) => fc.record({
  items: fc.tuple(...drawn.map((question) => fc.constantFrom('a', 'b', 'c', 'd').map((chosen) => ({ question, earned: chosen === 'a' ? worth(question) : 0, total: worth(question), chosen: [chosen], isBlank: false })))),
  passed: fc.boolean(), seconds: fc.option(fc.integer({ min: 1, max: 3600 })),
}));
const papers = fc.array(paper, { maxLength: 40 });
const statistics = (tally: PaperTally): Map<number, ItemStatistics> => new Map([...tally.items].toSorted(([a], [b]) => a - b).map(([question, item]) => [question, statisticsOf(item, offered)]));
/** All numbers of the statistics in a fixed order, to compare what was summed up in another order. */
const numbers = (tally: PaperTally): number[] => [...statistics(tally)].flatMap(([question, { chosenMostByFailures: _most, choices, ...item }]) =>
  [question, ...Object.values(item).map((value) => value ?? 9), ...choices.flatMap(({ count, share, failedCount, rest }) => [count, share, failedCount, rest?.mean ?? 9])]);
const expectClose = (a: PaperTally, b: PaperTally): void => {
  const [left, right] = [numbers(a), numbers(b)];
  expect(left).toHaveLength(right.length);
  left.forEach((value, index) => expect(Math.abs(value - right[index]!)).toBeLessThan(1e-6));
};

/** Pearson's correlation as the textbook writes it: two passes about the means. */
function textbook(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number): number => pairs.reduce((all, [a, b]) => all + of(a - x, b - y), 0);
  const spread = Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
  return spread < 1e-9 ? null : sum((a, b) => a * b) / spread;
}
const shareOf = (items: MarkedPaper['items']): number => items.reduce((sum, { earned }) => sum + earned, 0) / items.reduce((sum, { total }) => sum + total, 0);

describe('laws of item analysis', () => {
  it('facility, efficiency and shares stay within 0..1, correlations within -1..1', () => {
    fc.assert(fc.property(papers, (given) => {
      for (const { facility, discrimination, correctedDiscrimination, distractorEfficiency, choices } of statistics(addPapers(noPapers(), given)).values()) {
        for (const share of [facility, distractorEfficiency, ...choices.map((choice) => choice.share)]) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        for (const correlation of [discrimination, correctedDiscrimination]) expect(correlation === null || Math.abs(correlation) <= 1).toBe(true);
      }
    }));
  });

  it('the order of papers does not matter', () => {
    fc.assert(fc.property(withPermutation(papers), ([given, other]) => expectClose(addPapers(noPapers(), given), addPapers(noPapers(), other))));
  });

  it('batches of any size give the same, and the tally before them is left alone', () => {
    fc.assert(fc.property(papers, fc.nat({ max: 40 }), (given, at) => {
      const first = addPapers(noPapers(), given.slice(0, at));
      const before = structuredClone(first);
      expectClose(addPapers(first, given.slice(at)), addPapers(noPapers(), given));
      expect(first).toEqual(before);
    }));
  });

  it('both indexes are the textbook’s correlation with the paper and with its rest', () => {
    fc.assert(fc.property(papers, (given) => {
      for (const [question, { discrimination, correctedDiscrimination }] of statistics(addPapers(noPapers(), given))) {
        const met = given.filter(({ items }) => items.some((item) => item.question === question));
        const own = (one: MarkedPaper): number => shareOf(one.items.filter((item) => item.question === question));
        const whole = textbook(met.map((one) => [own(one), shareOf(one.items)]));
        const withRest = met.filter(({ items }) => items.length > 1);
        const rest = withRest.length === 0 ? null : textbook(withRest.map((one) => [own(one), shareOf(one.items.filter((item) => item.question !== question))]));
        if (whole === null) expect(discrimination).toBeNull();
        else expect(discrimination).toBeCloseTo(whole, 6);
        if (rest === null) expect(correctedDiscrimination).toBeNull();
        else expect(correctedDiscrimination).toBeCloseTo(rest, 6);
      }
    }));
  });

  it('the corrected index follows from the other by Guilford’s formula where all have the same paper', () => {
    // (r·s_t - s_i) / √(s_t² + s_i² - 2·r·s_t·s_i): Guilford, Fundamental Statistics in Psychology and Education, 1956.
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 3, maxLength: 40 }), (rows) => {
      const given = rows.map((row): MarkedPaper => ({ items: row.map((isRight, question) => ({ question, earned: Number(isRight), total: 1, chosen: [], isBlank: false })), passed: true, seconds: null }));
      const deviation = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length - (values.reduce((sum, value) => sum + value, 0) / values.length) ** 2);
      const { discrimination: r, correctedDiscrimination } = statistics(addPapers(noPapers(), given)).get(0)!;
      if (r === null || correctedDiscrimination === null) return;
      const [item, total] = [deviation(rows.map(([first]) => Number(first))), deviation(rows.map((row) => row.filter(Boolean).length))];
      expect(correctedDiscrimination).toBeCloseTo((r * total - item) / Math.sqrt(total ** 2 + item ** 2 - 2 * r * total * item), 6);
    }));
  });

  it('every answer to a question with one choice each is counted under exactly one', () => {
    fc.assert(fc.property(papers, (given) => {
      for (const { answers, failedAnswers, choices } of statistics(addPapers(noPapers(), given)).values()) {
        expect(choices.reduce((sum, { count }) => sum + count, 0)).toBe(answers);
        expect(choices.reduce((sum, { failedCount }) => sum + failedCount, 0)).toBe(failedAnswers);
      }
    }));
  });

  it('one more right answer never lowers the facility', () => {
    fc.assert(fc.property(papers, paper, (given, more) => {
      const right = { ...more, items: more.items.map((item) => ({ ...item, earned: item.total })) };
      const [before, after] = [given, [...given, right]].map((all) => statistics(addPapers(noPapers(), all)));
      for (const { question } of right.items) expect(after!.get(question)!.facility! >= (before!.get(question)?.facility ?? 0) - 1e-12).toBe(true);
    }));
  });

  it('advice names only choices the question has, gravest first, each at most once a choice', () => {
    fc.assert(fc.property(papers, (given) => {
      for (const item of statistics(addPapers(noPapers(), given)).values()) {
        const advice = adviceOf(item, true);
        const ranks = advice.map(({ code }) => adviceCodes.indexOf(code));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(new Set(advice.map(({ code, params }) => `${code} ${params.choice ?? ''}`)).size).toBe(advice.length);
        expect(advice.every(({ params }) => params.choice === undefined || (params.choice !== 'a' && offered.choices.some(({ id }) => id === params.choice)))).toBe(true);
      }
    }));
  });

  it('the median has as many values above as below', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 }), (values) => {
      const counts = new Map<number, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      const median = medianOfCounts(counts)!;
      expect(values.filter((value) => value < median).length * 2 <= values.length && values.filter((value) => value > median).length * 2 <= values.length).toBe(true);
    }));
  });
});

const answered = fc.integer({ min: 0, max: 60 }).chain((answers) => fc.record({ answers: fc.constant(answers), wrong: fc.integer({ min: 0, max: answers }) }));

describe('laws of the hardest questions', () => {
  it('what is surely wrong is never more than what was wrong, and grows with each wrong answer', () => {
    fc.assert(fc.property(answered, ({ answers, wrong }) => {
      const lower = surelyWrong({ answers, wrong });
      expect(lower >= 0 && lower <= (answers === 0 ? 0 : wrong / answers) + 1e-12).toBe(true);
      if (wrong < answers) expect(surelyWrong({ answers, wrong: wrong + 1 })).toBeGreaterThan(lower);
    }));
  });

  it('only questions with enough answers and something wrong are named, hardest first, and none harder is left out', () => {
    fc.assert(fc.property(fc.array(answered, { maxLength: 30 }), fc.nat({ max: 10 }), (questions, most) => {
      const hardest = hardestOf(questions, most);
      expect(hardest.length).toBeLessThanOrEqual(most);
      expect(hardest.every(({ answers, wrong }) => answers >= fewestAnswersForHelpers && wrong > 0)).toBe(true);
      const ranks = hardest.map(surelyWrong);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      const left = questions.filter((question) => !hardest.includes(question) && question.answers >= fewestAnswersForHelpers && question.wrong > 0);
      expect(left.every((question) => hardest.length === most && surelyWrong(question) <= (ranks.at(-1) ?? 1))).toBe(true);
    }));
  });

  it('five wrong of five rank below eighteen wrong of twenty', () => {
    // Wilson, 95 %: 5/5 gives 0.5655, 18/20 gives 0.6990.
    expect(surelyWrong({ answers: 5, wrong: 5 })).toBeCloseTo(0.5655, 4);
    expect(surelyWrong({ answers: 20, wrong: 18 })).toBeCloseTo(0.699, 3);
  });
});
