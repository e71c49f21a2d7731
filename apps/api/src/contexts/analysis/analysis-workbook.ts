import type { Writable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { AnalysedChoice, AnalysedQuestion, QuestionAdvice, QuestionAnalysis } from '@hocso/contracts/analysis/questions.contract';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { wardDayOf } from '@hocso/domain/primitives/ward-day';
import { Clock } from '../../platform/clock/clock.ts';
import { writeWorkbook } from '../../platform/documents/xlsx-writer.ts';
import type { Column } from '../../platform/documents/xlsx-writer.ts';
import en from './locale/en.json' with { type: 'json' };
import vi from './locale/vi.json' with { type: 'json' };

/** The file's own words: it leaves the product, so the web cannot say them. */
const texts = { vi, en };
type Words = typeof vi;

/** The analysis of a course as a workbook: what was counted and how, the questions, and their choices. */
@Injectable()
export class AnalysisWorkbook {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The name of the file, with the course and the day it was made. */
  nameOf({ course }: QuestionAnalysis, language: Language): string {
    return `${texts[language].file.name}-${course.code.toLowerCase()}-${wardDayOf(this.clock.now().getTime())}.xlsx`;
  }

  async write(out: Writable, analysis: QuestionAnalysis, language: Language): Promise<void> {
    const words = texts[language];
    await writeWorkbook(out, [
      { name: words.about.sheet, columns: [{ header: words.about.item, width: 30, type: 'text' }, { header: words.about.value, width: 90, type: 'text' }], rows: aboutRows(words, analysis, this.clock.now(), language) },
      { name: words.questions.sheet, columns: questionColumns(words), rows: analysis.questions.map((question) => questionCells(words, question, analysis.leastAnswers)) },
      { name: words.choices.sheet, columns: choiceColumns(words), rows: analysis.questions.flatMap((question) => (question.figures?.choices ?? []).map((choice) => choiceCells(words, question, choice))) },
    ]);
  }
}

const filled = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => String(values[key] ?? whole));
const percentOfShare = (share: number | null): number | null => (share === null ? null : Math.round(share * 100));

function aboutRows(words: Words, analysis: QuestionAnalysis, now: Date, language: Language): string[][] {
  const { about, definition } = words;
  const moment = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(now);
  return [
    [about.report, about.reportName], [about.asOf, moment], [about.course, `${analysis.course.code} ${analysis.course.title}`], [about.version, String(analysis.version)], [about.attempts, about[analysis.attempts]],
    [about.papers, String(analysis.papers)], [about.passed, String(analysis.passed)],
    [about.time, analysis.medianSeconds === null ? about.noTime : filled(about.minutes, { minutes: Math.round(analysis.medianSeconds / 60) })],
    [about.least, String(analysis.leastAnswers)],
    [words.questions.facility, definition.facility], [words.questions.discrimination, definition.discrimination], [words.questions.corrected, definition.corrected], [words.questions.efficiency, definition.efficiency],
    [about.left, definition.left],
  ];
}

const questionColumns = ({ questions }: Words): Column[] => [
  { header: questions.number, width: 8, type: 'number' }, { header: questions.code, width: 14, type: 'text' }, { header: questions.stem, width: 60, type: 'text' }, { header: questions.competency, width: 11, type: 'text' },
  { header: questions.answers, width: 10, type: 'number' }, { header: questions.facility, width: 12, type: 'percent' }, { header: questions.discrimination, width: 12, type: 'number' },
  { header: questions.corrected, width: 16, type: 'number' }, { header: questions.efficiency, width: 16, type: 'percent' }, { header: questions.advice, width: 70, type: 'text' },
];

function questionCells(words: Words, { number, id, stem, competency, answers, figures }: AnalysedQuestion, leastAnswers: number): unknown[] {
  const head = [number, id, stem, competency, answers];
  if (!figures) return [...head, null, null, null, null, filled(words.questions.tooFew, { least: leastAnswers })];
  const { facility, discrimination, correctedDiscrimination, distractorEfficiency, advice, choices } = figures;
  return [...head, percentOfShare(facility), discrimination, correctedDiscrimination, percentOfShare(distractorEfficiency), advice.map((each) => adviceText(words, each, choices)).join(' ')];
}

const choiceColumns = ({ choices, questions }: Words): Column[] => [
  { header: questions.number, width: 8, type: 'number' }, { header: questions.code, width: 14, type: 'text' }, { header: choices.letter, width: 9, type: 'text' }, { header: choices.text, width: 60, type: 'text' },
  { header: choices.key, width: 9, type: 'text' }, { header: choices.count, width: 12, type: 'number' }, { header: choices.share, width: 10, type: 'percent' }, { header: choices.failed, width: 20, type: 'number' },
  { header: choices.rest, width: 22, type: 'percent' },
];
const textOf = (words: Words, { id, text }: AnalysedChoice): string => text ?? words.choices[id === 'true' ? 'true' : 'false'];
const choiceCells = (words: Words, { number, id }: AnalysedQuestion, choice: AnalysedChoice): unknown[] => [
  number, id, choice.letter, textOf(words, choice), choice.isKey ? words.choices.yes : '', choice.count, percentOfShare(choice.share), choice.failedCount, percentOfShare(choice.restShare),
];

function adviceText(words: Words, { code, choice: id, count, of, percent }: QuestionAdvice, choices: readonly AnalysedChoice[]): string {
  const choice = choices.find((each) => each.id === id);
  return filled(words.advice[code], { choice: choice?.text === null ? textOf(words, choice) : choice?.letter ?? '', count: count ?? 0, of: of ?? 0, percent: percent ?? 0 });
}
