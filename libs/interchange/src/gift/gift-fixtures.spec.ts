import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ExchangedQuestion, NumberRange } from '../model/exchanged-question.ts';
import { fixture, fixtureFolder } from '../testing/fixtures.ts';
import { readAll } from '../testing/round-trip.ts';
import { richText } from '../text/rich-text.ts';
import type { TextFormat } from '../text/rich-text.ts';
import { readGift } from './read-gift.ts';

// The models beside the files are those of another parser; both sides are reduced to what they mean.
interface ModelText { format: TextFormat; text: string }
interface ModelNumber { type: string; number?: number; range?: number; numberHigh?: number; numberLow?: number }
interface ModelChoice { isCorrect: boolean; weight: number | null; text: ModelText & ModelNumber; feedback: ModelText | null }
interface Model {
  type: string; title: string | null; id?: string | null; tags?: string[] | null; stem: ModelText; globalFeedback: ModelText | null; isTrue?: boolean;
  trueFeedback?: ModelText | null; falseFeedback?: ModelText | null; choices?: ModelChoice[] | ModelNumber; matchPairs?: { subquestion: ModelText; subanswer: string }[];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/_____ ?(?=[.])/g, '_____').trim();
const told = (text: ModelText | null | undefined): string => (text ? plain(richText(text.text, text.format).plain) : '');
const numberOf = (number: ModelNumber): string => (number.type === 'high-low' ? `${number.numberLow}..${number.numberHigh}` : `${number.number}:${number.range ?? 0}`);
const rangeOf = (range: NumberRange): string => (range.is === 'between' ? `${range.min}..${range.max}` : range.is === 'value' ? `${range.value}:${range.tolerance}` : '*');

const kinds: Readonly<Record<string, string>> = { TF: 'true-false', Short: 'short-text', Numerical: 'numeric', Matching: 'matching', Essay: 'essay', Description: 'description' };

function meaningOfModel(model: Model): unknown {
  const choices = Array.isArray(model.choices) ? model.choices : [];
  const isChoice = model.type === 'MC';
  const kind = isChoice ? (choices.some(({ isCorrect }) => isCorrect) ? 'single' : 'multiple') : kinds[model.type];
  const answers = model.type === 'Numerical'
    ? (choices.length > 0 ? choices.map((choice) => [numberOf(choice.text), choice.weight ?? 100, told(choice.feedback)]) : [[numberOf(model.choices as ModelNumber), 100, '']])
    : choices.map((choice) => [told(choice.text), choice.weight ?? (choice.isCorrect ? 100 : 0), told(choice.feedback)]);
  return {
    kind, name: model.title ?? '', stem: told(model.stem), generalFeedback: told(model.globalFeedback), idNumber: model.id ?? '', tags: model.tags ?? [], answers,
    ...(model.type === 'TF' ? { answer: model.isTrue } : {}),
    ...(model.type === 'Matching' ? { pairs: model.matchPairs?.map(({ subquestion, subanswer }) => [told(subquestion), plain(subanswer)]) } : {}),
  };
}

function meaningOf(question: ExchangedQuestion): unknown {
  const answers = question.kind === 'numeric' ? question.answers.map(({ range, weight, feedback }) => [rangeOf(range), weight, plain(feedback.plain)])
    : question.kind === 'short-text' ? question.answers.map(({ pattern, weight, feedback }) => [plain(pattern), weight, plain(feedback.plain)])
      : 'choices' in question ? question.choices.map(({ text, weight, feedback }) => [plain(text.plain), weight, plain(feedback.plain)]) : [];
  return {
    kind: question.kind, name: question.name, stem: plain(question.stem.plain), generalFeedback: plain(question.generalFeedback.plain), idNumber: question.idNumber, tags: question.tags, answers,
    ...(question.kind === 'true-false' ? { answer: question.answer } : {}),
    ...(question.kind === 'matching' ? { pairs: question.left.map(({ text }, index) => [plain(text.plain), plain(question.right[question.key[index]!]!.text.plain)]) } : {}),
  };
}

const names = readdirSync(fixtureFolder('gift')).filter((name) => name.endsWith('.gift'));

describe('GIFT files of the field', () => {
  it('are all here', () => {
    expect(names).toHaveLength(25);
  });

  it.each(names)('%s says what its model says', async (name) => {
    const models = (JSON.parse(fixture('gift', name.replace('.gift', '.json')).toString()) as Model[]).filter(({ type }) => type !== 'Category');
    const { questions, issues } = await readAll(readGift, fixture('gift', name));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(questions.map(meaningOf)).toEqual(models.map(meaningOfModel));
  });
});
