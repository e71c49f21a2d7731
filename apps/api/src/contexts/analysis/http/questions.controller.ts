import { PassThrough } from 'node:stream';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { questionAnalysisRoutes } from '@hocso/contracts/analysis/questions.contract';
import type { QuestionAnalysis } from '@hocso/contracts/analysis/questions.contract';
import type { ParamsOf, QueryOf, ReplyOf } from '@hocso/contracts/route';
import { Audit } from '../../../platform/audit/audit.ts';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { AnalysisWorkbook } from '../analysis-workbook.ts';
import { AnalyseQuestions } from '../use-cases/analyse-questions.ts';

const { listAnalysedCourses, readQuestionAnalysis, exportQuestionAnalysis } = questionAnalysisRoutes;

@Controller()
export class QuestionsController {
  constructor(
    @Inject(AnalyseQuestions) private readonly analyse: AnalyseQuestions,
    @Inject(AnalysisWorkbook) private readonly workbook: AnalysisWorkbook,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  @Implement(listAnalysedCourses)
  async listAnalysedCourses(@From() from: Requester, @QueryOfRoute(listAnalysedCourses) { lang }: QueryOf<typeof listAnalysedCourses>): Promise<ReplyOf<typeof listAnalysedCourses>> {
    return { courses: await this.analyse.courses(from.tenantId, lang) };
  }

  @Implement(readQuestionAnalysis)
  readQuestionAnalysis(
    @From() from: Requester, @ParamsOfRoute(readQuestionAnalysis) { slug }: ParamsOf<typeof readQuestionAnalysis>, @QueryOfRoute(readQuestionAnalysis) query: QueryOf<typeof readQuestionAnalysis>,
  ): Promise<QuestionAnalysis> {
    return this.analyse.run(from.tenantId, slug, query);
  }

  /** The file holds answer keys, so who took it out is remembered. */
  @Implement(exportQuestionAnalysis)
  async exportQuestionAnalysis(
    @From() from: Requester, @ParamsOfRoute(exportQuestionAnalysis) { slug }: ParamsOf<typeof exportQuestionAnalysis>, @QueryOfRoute(exportQuestionAnalysis) query: QueryOf<typeof exportQuestionAnalysis>,
  ): Promise<StreamableFile> {
    const analysis = await this.analyse.run(from.tenantId, slug, query);
    const { version, attempts, questions } = analysis;
    await this.audit.record({ tenantId: from.tenantId, actorId: signedInOf(from).learnerId, action: 'questions.exported', detail: { slug, version, attempts, rows: questions.length } });
    const out = new PassThrough();
    // Whoever reads the file hears of an error by its breaking off; without a listener it would end the process.
    out.on('error', () => {});
    this.workbook.write(out, analysis, query.lang).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('the workbook could not be written')));
    return new StreamableFile(out, { type: exportQuestionAnalysis.reply.file, disposition: `attachment; filename="${this.workbook.nameOf(analysis, query.lang)}"` });
  }
}
