import type { AnalysedQuestion, QuestionAnalysis, QuestionFigures } from '@hocso/contracts/analysis/questions.contract';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { Link, generatePath, useParams, useSearchParams } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { readAnalysisFilter, writeAnalysisFilter } from '../analysis-filter.ts';
import { useQuestionAnalysis } from '../api/analysis.ts';
import { ChoicesTable } from '../components/choices-table.tsx';
import { Definitions } from '../components/definitions.tsx';
import { useFigureWords } from '../components/use-figure-words.ts';
import { questionWords } from '../words.ts';
import '../questions.css';

/** `/quan-tri/cau-hoi/<course>/<question>`: one question, its figures, its choices and what they advise. */
export function QuestionPage() {
  const say = useWords(questionWords);
  const { course: slug = '', question: id = '' } = useParams();
  const [search] = useSearchParams();
  const filter = readAnalysisFilter(search);
  const analysis = useQuestionAnalysis({ slug, filter });
  const question = analysis.data?.questions.find((each) => each.id === id);
  return (
    <>
      <PageHead
        title={question ? say('detail.title', { number: question.number }) : say('courses.title')} lead={analysis.data && `${analysis.data.course.code} ${analysis.data.course.title}`}
        actions={<Button variant="default" component={Link} to={`${generatePath(pages.courseQuestions, { course: slug })}${writeAnalysisFilter(filter)}`}>{say('detail.back')}</Button>}
      />
      <Loaded query={analysis}>{(data) => (question ? <Detail analysis={data} question={question} /> : <Notice state="info">{say('detail.missing')}</Notice>)}</Loaded>
    </>
  );
}

function Detail({ analysis, question }: { analysis: QuestionAnalysis; question: AnalysedQuestion }) {
  const say = useWords(questionWords);
  const { whole } = useFigureWords();
  const { stem, sample, answers, figures, competency, points } = question;
  return (
    <div className="hs-stack">
      {sample !== null && <blockquote className="hs-question-sample">{sample}</blockquote>}
      <p className="hs-question-stem">{stem}</p>
      <p className="hs-small">{say('detail.about', { id: question.id, competency, points })} {say(`detail.answers.${analysis.attempts}`, { answers: whole(answers) })}</p>
      {figures === null ? <Notice state="info" title={say('detail.fewTitle')}>{say('detail.few', { answers: whole(answers), least: whole(analysis.leastAnswers) })}</Notice> : <FiguresOf figures={figures} />}
      <Definitions leastAnswers={analysis.leastAnswers} />
    </div>
  );
}

function FiguresOf({ figures }: { figures: QuestionFigures }) {
  const say = useWords(questionWords);
  const { percent, correlation, whole, advice } = useFigureWords();
  const rows = [
    ['facility', percent(figures.facility)], ['corrected', correlation(figures.correctedDiscrimination)], ['discrimination', correlation(figures.discrimination)],
    ['efficiency', percent(figures.distractorEfficiency)], ['failedAnswers', whole(figures.failedAnswers)],
  ] as const;
  return (
    <>
      <dl className="hs-question-figures">{rows.map(([name, value]) => <div key={name} className="hs-card"><dt>{say(`detail.${name}`)}</dt><dd>{value}</dd></div>)}</dl>
      <section className="hs-section" aria-labelledby="advice">
        <h2 id="advice">{say('detail.advice')}</h2>
        {figures.advice.length === 0 ? <p>{say('table.sound')}</p> : <ul className="hs-advice">{figures.advice.map((each) => <li key={`${each.code} ${each.choice ?? ''}`}>{advice(each, figures.choices)}</li>)}</ul>}
      </section>
      <section className="hs-section" aria-labelledby="choices">
        <h2 id="choices">{say('choice.title')}</h2>
        {figures.choices.length === 0 ? <p>{say('choice.none')}</p> : <ChoicesTable figures={figures} />}
        {figures.blanks > 0 && <p className="hs-small">{say('detail.blanks', { count: whole(figures.blanks) })}</p>}
      </section>
    </>
  );
}
