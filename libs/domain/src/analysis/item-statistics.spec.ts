import { describe, expect, it } from '@jest/globals';
import { distractorEfficiencyOf, medianOfCounts, statisticsOf } from './item-statistics.ts';
import type { AnalysedChoices, ItemStatistics } from './item-statistics.ts';
import type { MarkedPaper } from './paper-tally.ts';
import { addPapers, noPapers } from './paper-tally.ts';

const item = (question: number, earned: number, total = 1, chosen: readonly string[] = []) => ({ question, earned, total, chosen, isBlank: false });
const of = (papers: readonly MarkedPaper[], question: number, offered: AnalysedChoices | null = null): ItemStatistics => {
  const tally = addPapers(noPapers(), papers).items.get(question);
  if (!tally) throw new Error('nobody met the question');
  return statisticsOf(tally, offered);
};

// Six people, the same four questions, one point each; sums worked out by hand below.
//          câu 0  câu 1  câu 2  câu 3   tổng
// Bà An      1      1      1      1      4
// Ông Bình   1      1      1      0      3
// Chị Chi    1      1      0      0      2
// Anh Dũng   1      0      1      0      2
// Bà Én      0      1      0      0      1
// Ông Gia    0      0      0      0      0
const class6: MarkedPaper[] = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]]
  .map((row) => ({ items: row.map((earned, question) => item(question, earned)), passed: row[0] === 1, seconds: null }));

describe('a class of six, by hand', () => {
  it('has the facilities 4/6, 4/6, 3/6 and 1/6', () => {
    expect([0, 1, 2, 3].map((question) => of(class6, question).facility)).toEqual([4 / 6, 4 / 6, 3 / 6, 1 / 6]);
  });

  it('has the discrimination 3/√(4/3 · 10) and 2/√(5/6 · 10) of questions 0 and 3 with the whole paper', () => {
    // Totals 4 3 2 2 1 0: mean 2, squares about the mean 10. Question 0: squares 4/3, products (4+3+2+2) - 4·2 = 3.
    expect(of(class6, 0).discrimination).toBeCloseTo(3 / Math.sqrt((4 / 3) * 10), 12);
    expect(of(class6, 0).discrimination).toBeCloseTo(0.8216, 4);
    expect(of(class6, 3).discrimination).toBeCloseTo(0.6928, 4);
  });

  it('has the corrected discrimination 5/8 of question 0 and 0.4889 of question 3 with the rest', () => {
    // Rest without question 0: 3 2 1 1 1 0, sum 8, squares 16 - 64/6 = 16/3; products (3+2+1+1) - 4·8/6 = 5/3.
    // (5/3) / √(4/3 · 16/3) = (5/3) / (8/3) = 5/8.
    expect(of(class6, 0).correctedDiscrimination).toBeCloseTo(5 / 8, 12);
    // Rest without question 3: 3 3 2 2 1 0, sum 11, squares 27 - 121/6 = 41/6; products 3 - 11/6 = 7/6.
    expect(of(class6, 3).correctedDiscrimination).toBeCloseTo(7 / 6 / Math.sqrt((5 / 6) * (41 / 6)), 12);
    expect(of(class6, 3).correctedDiscrimination).toBeCloseTo(0.4889, 4);
  });
});

describe('drawn papers', () => {
  it('count a question only where it was dealt, and compare papers of different worth by shares', () => {
    const papers: MarkedPaper[] = [
      { items: [item(0, 1), item(5, 3, 3)], passed: true, seconds: null },
      { items: [item(0, 0), item(6, 0, 5)], passed: false, seconds: null },
      { items: [item(5, 0, 3), item(6, 5, 5)], passed: true, seconds: null },
      { items: [item(0, 1), item(6, 5, 5)], passed: true, seconds: null },
    ];
    expect(of(papers, 0)).toMatchObject({ answers: 3, failedAnswers: 1, facility: 2 / 3 });
    // Rests of question 0 are 3/3, 0/5 and 5/5: with its points they go together exactly.
    expect(of(papers, 0).correctedDiscrimination).toBeCloseTo(1, 12);
    expect(of(papers, 5)).toMatchObject({ answers: 2, facility: 0.5 });
  });

  it('leave out what cannot be known: nobody varies, nobody answered, a paper of one question', () => {
    const same: MarkedPaper[] = [0, 1, 2].map(() => ({ items: [item(0, 1), item(1, 1, 3)], passed: true, seconds: null }));
    expect(of(same, 0)).toMatchObject({ facility: 1, discrimination: null, correctedDiscrimination: null, chosenMostByFailures: [], distractorEfficiency: null });
    const single: MarkedPaper[] = [0, 1, 1].map((earned) => ({ items: [item(0, earned)], passed: earned === 1, seconds: null }));
    expect(of(single, 0).discrimination).toBeCloseTo(1, 12);
    expect(of(single, 0).correctedDiscrimination).toBeNull();
  });
});

describe('choices', () => {
  const offered: AnalysedChoices = { hasDistractors: true, choices: [{ id: 'a', isKey: false }, { id: 'b', isKey: true }, { id: 'c', isKey: false }, { id: 'd', isKey: false }] };
  const answer = (id: string, passed: boolean): MarkedPaper => ({ items: [item(0, id === 'b' ? 1 : 0, 1, [id]), item(1, passed ? 1 : 0)], passed, seconds: null });
  // Forty papers: B 25 (23 passed), A 12 (4 passed), D 3 (1 passed), C nobody.
  const forty = [
    ...Array.from({ length: 25 }, (_, index) => answer('b', index < 23)), ...Array.from({ length: 12 }, (_, index) => answer('a', index < 4)),
    ...Array.from({ length: 3 }, (_, index) => answer('d', index < 1)),
  ];

  it('are counted with their shares, in failed papers, and with what their takers earned elsewhere', () => {
    const { choices, facility, failedAnswers, chosenMostByFailures } = of(forty, 0, offered);
    expect(facility).toBe(25 / 40);
    expect(choices.map(({ id, count, share, failedCount }) => [id, count, share, failedCount])).toEqual([['a', 12, 0.3, 8], ['b', 25, 0.625, 2], ['c', 0, 0, 0], ['d', 3, 0.075, 2]]);
    expect(choices.map(({ rest }) => rest?.mean ?? null)).toEqual([4 / 12, 23 / 25, null, 1 / 3]);
    expect([failedAnswers, chosenMostByFailures]).toEqual([12, ['a']]);
  });

  it('give a distractor efficiency of 2/3: A with 30 % and D with 7.5 % work, C does not', () => {
    expect(of(forty, 0, offered).distractorEfficiency).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    [[{ isKey: true, count: 20 }, { isKey: false, count: 0 }, { isKey: false, count: 0 }], 20, 0],
    [[{ isKey: true, count: 18 }, { isKey: false, count: 1 }, { isKey: false, count: 1 }], 20, 1],
    [[{ isKey: true, count: 20 }, { isKey: false, count: 1 }, { isKey: false, count: 0 }], 21, 0],
    [[{ isKey: true, count: 5 }], 5, null],
    [[{ isKey: false, count: 0 }], 0, null],
  ])('of %j among %i answers have the efficiency %p: five per cent is enough, less is not', (choices, answers, expected) => {
    expect(distractorEfficiencyOf(choices, answers)).toBe(expected);
  });

  it('say nothing about failures while fewer than five failed', () => {
    expect(of(forty.filter(({ passed }) => passed), 0, offered).chosenMostByFailures).toEqual([]);
    expect(of([...Array.from({ length: 4 }, () => answer('a', false)), answer('b', true)], 0, offered).chosenMostByFailures).toEqual([]);
    expect(of([...Array.from({ length: 3 }, () => answer('a', false)), ...Array.from({ length: 3 }, () => answer('d', false))], 0, offered).chosenMostByFailures).toEqual(['a', 'd']);
  });
});

describe('a median', () => {
  it.each([
    [[[60, 1]], 60],
    [[[300, 1], [60, 2]], 60],
    [[[60, 1], [90, 1], [400, 2]], 245],
    [[[10, 0]], null],
    [[], null],
  ] as [[number, number][], number | null][])('of %j is %p', (counts, expected) => {
    expect(medianOfCounts(new Map(counts))).toBe(expected);
  });
});
