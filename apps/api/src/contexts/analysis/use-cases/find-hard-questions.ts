import { Inject, Injectable } from '@nestjs/common';
import type { HardQuestion, HardQuestions } from '@hocso/contracts/assistance/team.contract';
import { fewestAnswersForHelpers, hardestOf } from '@hocso/domain/analysis/hardest-questions';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { Catalogue } from '../../catalogue/catalogue.api.ts';
import { HandedInPapers } from '../../learning/learning.api.ts';
import { WardVariables } from '../../organisation/organisation.api.ts';

const mostShown = 10;

/** The questions that people of some tổ dân phố get wrong most at their first attempt. Whose tổ dân phố they are is decided by the caller. */
@Injectable()
export class FindHardQuestions {
  constructor(
    @Inject(HandedInPapers) private readonly papers: HandedInPapers,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(WardVariables) private readonly variables: WardVariables,
  ) {}

  async of(tenantId: number, unitIds: readonly string[], language: Language): Promise<HardQuestions> {
    const [earned, values] = await Promise.all([this.papers.earned(tenantId, unitIds), this.variables.valuesOf(tenantId, language)]);
    const byVersion = [...Map.groupBy(earned, (row) => row.course_version_id)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    // Versions and their questions never change and stay in memory once read.
    const questions = await Promise.all(byVersion.map(async ([versionId, rows]): Promise<HardQuestion[]> => {
      const course = await this.catalogue.version(versionId);
      const pool = await this.catalogue.questions(course);
      const { code, title } = course.manifest.file;
      return [...Map.groupBy(rows, (row) => row.question)].toSorted(([a], [b]) => a - b).flatMap(([number, counts]) => {
        const question = pool[number];
        if (!question) return [];
        const answersOf = (those: typeof counts): number => those.reduce((sum, { answers }) => sum + answers, 0);
        return [{ courseSlug: course.slug, courseCode: code, courseTitle: title[language], stem: question.stem[language], answers: answersOf(counts), wrong: answersOf(counts.filter((row) => row.earned < question.points)) }];
      });
    }));
    return { fewestAnswers: fewestAnswersForHelpers, questions: this.variables.fill(hardestOf(questions.flat(), mostShown), values, language) };
  }
}
