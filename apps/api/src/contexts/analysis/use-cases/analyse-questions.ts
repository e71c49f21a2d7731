import { Inject, Injectable } from '@nestjs/common';
import type { AnalysedCourse, AnalysedQuestion, CountedAttempts, QuestionAnalysis, QuestionFigures } from '@hocso/contracts/analysis/questions.contract';
import { adviceOf } from '@hocso/domain/analysis/item-advice';
import { medianOfCounts, statisticsOf } from '@hocso/domain/analysis/item-statistics';
import type { ItemTally } from '@hocso/domain/analysis/paper-tally';
import { addPapers, noPapers } from '@hocso/domain/analysis/paper-tally';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import type { PublishedCourse } from '../../catalogue/catalogue.api.ts';
import { HandedInPapers } from '../../learning/learning.api.ts';
import { AnalysisSetting, WardVariables } from '../../organisation/organisation.api.ts';

/** A version somebody handed papers in for. */
interface CountedVersion { course: PublishedCourse; first: number; all: number }

/** What the papers of a ward say about the questions of a course. */
@Injectable()
export class AnalyseQuestions {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(HandedInPapers) private readonly papers: HandedInPapers,
    @Inject(AnalysisSetting) private readonly setting: AnalysisSetting,
    @Inject(WardVariables) private readonly variables: WardVariables,
  ) {}

  /** The courses somebody handed a quiz in for, in the order of their codes. */
  async courses(tenantId: number, language: Language): Promise<AnalysedCourse[]> {
    const [versions, current] = await Promise.all([this.versions(tenantId), this.catalogue.current()]);
    const bySlug = Map.groupBy(versions, ({ course }) => course.slug);
    return [...current.values()].filter(({ slug }) => bySlug.has(slug)).map((course) => courseOf(course, bySlug.get(course.slug) ?? [], language));
  }

  /** The analysis of one version: the one asked for, else the newest with papers. Throws `catalogue.course-not-found` for an unknown course or version. */
  async run(tenantId: number, slug: string, query: { version?: number | undefined; attempts: CountedAttempts; lang: Language }): Promise<QuestionAnalysis> {
    const current = await this.catalogue.courseOfSlug(slug);
    const versions = (await this.versions(tenantId)).filter(({ course }) => course.courseId === current.courseId);
    const known = [current, ...versions.map(({ course }) => course)];
    const course = query.version === undefined ? newest(versions.map((each) => each.course)) ?? current : known.find(({ number }) => number === query.version);
    if (!course) throw new DomainError('catalogue.course-not-found');
    const [pool, leastAnswers, values] = await Promise.all([this.catalogue.questions(course), this.setting.leastAnswers(tenantId), this.variables.valuesOf(tenantId, query.lang)]);
    let tally = noPapers();
    await this.papers.eachBatch(tenantId, course.versionId, pool, query.attempts === 'first', (papers) => { tally = addPapers(tally, papers); });
    const median = medianOfCounts(tally.seconds);
    const analysis: QuestionAnalysis = {
      course: courseOf(current, versions, query.lang), version: course.number, attempts: query.attempts, leastAnswers, papers: tally.papers, passed: tally.passed,
      medianSeconds: median === null ? null : Math.round(median),
      questions: hardestFirst(pool.map((question, number) => analysed(question, number, tally.items.get(number), leastAnswers, query.lang))),
    };
    return this.variables.fill(analysis, values, query.lang);
  }

  /** Versions never change and stay in memory once read: only what was handed in is asked again. */
  private async versions(tenantId: number): Promise<CountedVersion[]> {
    const counts = await this.papers.counts(tenantId);
    return Promise.all(counts.map(async ({ course_version_id: id, first, all }) => ({ course: await this.catalogue.version(id), first, all })));
  }
}

const newest = (courses: readonly PublishedCourse[]): PublishedCourse | undefined => courses.toSorted((a, b) => b.number - a.number)[0];

function courseOf(current: PublishedCourse, counted: readonly CountedVersion[], language: Language): AnalysedCourse {
  const withCurrent = counted.some(({ course }) => course.versionId === current.versionId) ? counted : [...counted, { course: current, first: 0, all: 0 }];
  return {
    slug: current.slug, code: current.manifest.file.code, title: current.manifest.file.title[language],
    versions: withCurrent.toSorted((a, b) => b.course.number - a.course.number).map(({ course, first, all }) => ({ number: course.number, isCurrent: course.versionId === current.versionId, first, all })),
  };
}

function analysed(question: StoredQuestion, index: number, tally: ItemTally | undefined, leastAnswers: number, language: Language): AnalysedQuestion {
  const answers = tally?.answers ?? 0;
  return {
    id: question.id, number: index + 1, type: question.type, stem: question.stem[language], sample: question.sample?.[language] ?? null, competency: question.competency, points: question.points, answers,
    figures: tally && answers >= leastAnswers ? figuresOf(question, tally, language) : null,
  };
}

function figuresOf(question: StoredQuestion, tally: ItemTally, language: Language): QuestionFigures {
  const view = questionTypeOf(question.type)?.choices;
  const choices = view?.of(question) ?? [];
  const hasDistractors = view?.hasDistractors ?? false;
  const statistics = statisticsOf(tally, view ? { choices, hasDistractors } : null);
  const { facility, discrimination, correctedDiscrimination, distractorEfficiency, failedAnswers, blanks, chosenMostByFailures } = statistics;
  return {
    facility: facility ?? 0, discrimination, correctedDiscrimination, distractorEfficiency, failedAnswers, blanks, chosenMostByFailures,
    choices: statistics.choices.map(({ id, isKey, count, share, failedCount, rest }, place) => ({
      id, letter: String.fromCharCode(65 + place), text: choices[place]?.text?.[language] ?? null, isKey, count, share, failedCount, restShare: rest?.mean ?? null,
    })),
    advice: adviceOf(statistics, hasDistractors).map(({ code, params }) => ({ code, choice: params.choice ?? null, count: params.count ?? null, of: params.of ?? null, percent: params.percent ?? null })),
  };
}

/** Lowest facility first; those that cannot be judged yet come last, those nearest to it before the others. */
const hardestFirst = (questions: readonly AnalysedQuestion[]): AnalysedQuestion[] => questions.toSorted((a, b) => {
  if (a.figures && b.figures) return a.figures.facility - b.figures.facility || a.number - b.number;
  if (a.figures || b.figures) return a.figures ? -1 : 1;
  return b.answers - a.answers || a.number - b.number;
});
