import { describe, expect, it } from '@jest/globals';
import { adviceOf, upperCorrelation } from './item-advice.ts';
import type { ChoiceStatistics, ItemStatistics } from './item-statistics.ts';

const rest = (n: number, mean: number) => ({ n, mean, varianceOfMean: 0.04 / n });
const choice = (id: string, count: number, more: Partial<ChoiceStatistics> = {}): ChoiceStatistics => ({ id, isKey: false, count, share: count / 40, failedCount: 0, rest: rest(count, 0.5), ...more });
/** Forty answers, a key taken by thirty whose takers did well: nothing to say. */
const sound: ItemStatistics = {
  answers: 40, blanks: 0, facility: 0.75, discrimination: 0.5, correctedDiscrimination: 0.4, distractorEfficiency: 1, failedAnswers: 0, chosenMostByFailures: [],
  choices: [choice('a', 30, { isKey: true, rest: rest(30, 0.9) }), choice('b', 6), choice('c', 4)],
};

describe('advice', () => {
  it('is silent about a sound question', () => {
    expect(adviceOf(sound, true)).toEqual([]);
  });

  it.each([
    ['nobody takes C', { choices: [...sound.choices.slice(0, 2), choice('c', 0, { rest: null })] }, [{ code: 'choice-unused', params: { choice: 'c', of: 40 } }]],
    ['one in forty takes C', { choices: [...sound.choices.slice(0, 2), choice('c', 1)] }, [{ code: 'choice-rare', params: { choice: 'c', count: 1, of: 40 } }]],
    ['a fifth is right', { facility: 0.2 }, [{ code: 'too-hard', params: { percent: 20 } }]],
    ['nearly everybody is right', { facility: 0.975, correctedDiscrimination: 0 }, [{ code: 'too-easy', params: { percent: 98 } }]],
    ['those who do well get it wrong', { correctedDiscrimination: -0.4 }, [{ code: 'negative-discrimination', params: {} }]],
    ['it hardly tells people apart', { answers: 400, correctedDiscrimination: 0.05 }, [{ code: 'weak-discrimination', params: {} }]],
    ['with few answers chance may be the reason', { correctedDiscrimination: 0.05 }, []],
    ['takers of B do better than takers of the key', { choices: [choice('a', 20, { isKey: true, rest: rest(20, 0.4) }), choice('b', 16, { rest: rest(16, 0.9) }), choice('c', 4)] }, [{ code: 'key-rivalled', params: { choice: 'b', count: 16 } }]],
    ['four takers prove nothing against the key', { choices: [choice('a', 32, { isKey: true, rest: rest(32, 0.4) }), choice('b', 4, { rest: rest(4, 0.9) }), choice('c', 4)] }, []],
    ['failed papers took B', { failedAnswers: 9, chosenMostByFailures: ['b'], choices: [sound.choices[0], choice('b', 6, { failedCount: 5 }), sound.choices[2]] }, [{ code: 'failures-choose', params: { choice: 'b', count: 5, of: 9 } }]],
    ['failed papers took the key too', { failedAnswers: 9, chosenMostByFailures: ['a'] }, []],
    ['failed papers are of two minds', { failedAnswers: 9, chosenMostByFailures: ['b', 'c'] }, []],
  ] as [string, Partial<ItemStatistics>, unknown[]][])('when %s', (_when, change, expected) => {
    expect(adviceOf({ ...sound, ...change }, true)).toEqual(expected);
  });

  it('names the gravest first', () => {
    const item = { ...sound, facility: 0.2, correctedDiscrimination: -0.5, choices: [choice('a', 8, { isKey: true, rest: rest(8, 0.3) }), choice('b', 32, { rest: rest(32, 0.9) }), choice('c', 0, { rest: null })] };
    expect(adviceOf(item, true).map(({ code }) => code)).toEqual(['key-rivalled', 'negative-discrimination', 'too-hard', 'choice-unused']);
  });

  it('does not ask parts of a screen to lure anybody', () => {
    expect(adviceOf({ ...sound, choices: [sound.choices[0] as ChoiceStatistics, choice('nut-huy', 0, { rest: null })] }, false)).toEqual([]);
  });

  it('is silent where nobody answered', () => {
    expect(adviceOf({ ...sound, answers: 0, facility: null, choices: [] }, true)).toEqual([]);
  });
});

describe('the upper end of a correlation', () => {
  it('is by Fisher tanh(atanh(0.5) + 1.645/√25) for 0.5 over 28 pairs', () => {
    // atanh(0.5) = 0.549306; + 0.329 = 0.878306; tanh = 0.7056.
    expect(upperCorrelation(0.5, 28)).toBeCloseTo(0.7056, 4);
    expect(upperCorrelation(-0.9, 3)).toBe(1);
    expect(upperCorrelation(-1, 30)).toBe(-1);
  });
});
