import { Global, Module } from '@nestjs/common';
import { AnalysisWorkbook } from './analysis-workbook.ts';
import { QuestionsController } from './http/questions.controller.ts';
import { AnalyseQuestions } from './use-cases/analyse-questions.ts';
import { FindHardQuestions } from './use-cases/find-hard-questions.ts';

@Global()
@Module({ controllers: [QuestionsController], providers: [AnalyseQuestions, AnalysisWorkbook, FindHardQuestions], exports: [FindHardQuestions] })
export class AnalysisModule {}
