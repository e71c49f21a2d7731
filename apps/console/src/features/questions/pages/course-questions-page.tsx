import { useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { WorkbookLink } from '../../../parts/workbook-link.tsx';
import { isInGroup, readAnalysisFilter, writeAnalysisFilter } from '../analysis-filter.ts';
import type { AnalysisFilter } from '../analysis-filter.ts';
import { analysisWorkbookAddress, useQuestionAnalysis } from '../api/analysis.ts';
import { AnalysisControls } from '../components/analysis-controls.tsx';
import { Definitions } from '../components/definitions.tsx';
import { QuestionsTable } from '../components/questions-table.tsx';
import { useFigureWords } from '../components/use-figure-words.ts';
import { questionWords } from '../words.ts';
import '../questions.css';

/** `/quan-tri/cau-hoi/<course>`: the questions of a course, hardest first, and what their answers say. */
export function CourseQuestionsPage() {
  const say = useWords(questionWords);
  const language = useLanguage();
  const { whole } = useFigureWords();
  const { course: slug = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const filter = readAnalysisFilter(search);
  const analysis = useQuestionAnalysis({ slug, filter });
  const choose = (change: Partial<AnalysisFilter>): void => setSearch(writeAnalysisFilter({ ...readAnalysisFilter(new URLSearchParams(window.location.search)), ...change }).slice(1), { preventScrollReset: true });
  const course = analysis.data?.course;
  return (
    <>
      <PageHead
        title={course ? say('page.titleOf', { code: course.code, title: course.title }) : say('courses.title')} lead={say('page.lead')}
        actions={<Button variant="default" component={Link} to={pages.questions}>{say('page.back')}</Button>}
      />
      <AnalysisControls filter={filter} course={course} version={analysis.data?.version} onChange={choose} />
      <Loaded query={analysis}>
        {(data) => {
          const shown = data.questions.filter((question) => isInGroup(question, filter.group));
          return (
            <div className="hs-stack hs-analysis" data-old={analysis.isPlaceholderData || undefined} aria-busy={analysis.isPlaceholderData}>
              <p role="status">
                <b>{say(`page.papers.${data.attempts}`, { papers: whole(data.papers), passed: whole(data.passed) })}</b>{' '}
                {data.medianSeconds === null ? say('page.noTime') : data.medianSeconds < 60 ? say('page.underMinute') : say('page.time', { minutes: whole(Math.round(data.medianSeconds / 60)) })}
              </p>
              <div className="hs-noprint"><WorkbookLink address={analysisWorkbookAddress({ slug, filter }, language)} name="phan-tich-cau-hoi.xlsx" label={say('page.export')} busyLabel={say('page.exporting')} /></div>
              {shown.length === 0 ? <Notice state="info">{say(`empty.${filter.group}`)}</Notice> : <QuestionsTable analysis={data} questions={shown} filter={filter} />}
              <p className="hs-small" role="status">{say('page.shown', { shown: shown.length, total: data.questions.length })}</p>
              <Definitions leastAnswers={data.leastAnswers} />
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
