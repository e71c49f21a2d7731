import type { AnalysedCourse, QuestionAnalysis, questionAnalysisRoutes } from '@hocso/contracts/analysis/questions.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { addressOf, call, endpoint } from '../../../data/endpoint.ts';
import type { AnalysisFilter } from '../analysis-filter.ts';

type Routes = typeof questionAnalysisRoutes;
const listAnalysedCourses = endpoint<Routes['listAnalysedCourses']>('GET', '/analysis/courses');
const readQuestionAnalysis = endpoint<Routes['readQuestionAnalysis']>('GET', '/analysis/courses/:slug/questions');
const exportQuestionAnalysis = endpoint<Routes['exportQuestionAnalysis']>('GET', '/analysis/courses/:slug/questions.xlsx');

/** Which papers of a course are analysed; which of its questions are shown is the page's affair. */
export interface AnalysisOf { slug: string; filter: AnalysisFilter }
const queryOf = ({ attempts, version }: AnalysisFilter) => ({ attempts, version: version ?? undefined });

/** Courses somebody handed a quiz in for. */
export function useAnalysedCourses(): UseQueryResult<AnalysedCourse[]> {
  const lang = useLanguage();
  return useQuery({ queryKey: ['analysed-courses', lang], queryFn: async () => (await call(listAnalysedCourses, { query: { lang } })).courses });
}

/** The questions of a course and what answers say; the former figures stay on screen while the next are read. */
export function useQuestionAnalysis({ slug, filter }: AnalysisOf): UseQueryResult<QuestionAnalysis> {
  const lang = useLanguage();
  const query = queryOf(filter);
  return useQuery({ queryKey: ['question-analysis', lang, slug, query], queryFn: () => call(readQuestionAnalysis, { params: { slug }, query: { ...query, lang } }), placeholderData: keepPreviousData });
}

/** Address of the workbook of the same analysis. */
export const analysisWorkbookAddress = ({ slug, filter }: AnalysisOf, lang: 'vi' | 'en'): string => addressOf(exportQuestionAnalysis, { params: { slug }, query: { ...queryOf(filter), lang } });
