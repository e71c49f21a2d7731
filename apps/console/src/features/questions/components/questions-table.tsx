import type { AnalysedQuestion, QuestionAnalysis } from '@hocso/contracts/analysis/questions.contract';
import { useWords } from '@hocso/ui/i18n';
import { Link, generatePath } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import type { AnalysisFilter } from '../analysis-filter.ts';
import { writeAnalysisFilter } from '../analysis-filter.ts';
import { questionWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';
import { useFigureWords } from './use-figure-words.ts';

const columns = ['question', 'answers', 'facility', 'corrected', 'efficiency', 'advice'] as const;

interface QuestionsTableProps { analysis: QuestionAnalysis; questions: readonly AnalysedQuestion[]; filter: AnalysisFilter }

/** One row a question, hardest first; a question without enough answers says how many it has, and nothing else. */
export function QuestionsTable({ analysis, questions, filter }: QuestionsTableProps) {
  const say = useWords(questionWords);
  const label = (column: (typeof columns)[number]): string => say(`table.${column}`);
  return (
    <div className="hs-scroll" role="region" aria-label={say('table.caption')} tabIndex={0}>
      <table className="hs-table hs-stacked hs-questions">
        <caption className="hs-sr">{say('table.caption')}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col" className={column === 'question' || column === 'advice' ? undefined : 'hs-number'}>{label(column)}</th>)}</tr></thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id}>
              <th scope="row">
                <Link className="hs-cell-link" to={`${generatePath(pages.question, { course: analysis.course.slug, question: question.id })}${writeAnalysisFilter({ ...filter, version: analysis.version })}`}>
                  {`${say('table.number', { number: question.number })} ${question.stem}`}
                </Link>
              </th>
              <Figures question={question} leastAnswers={analysis.leastAnswers} label={label} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FiguresProps { question: AnalysedQuestion; leastAnswers: number; label: (column: (typeof columns)[number]) => string }

function Figures({ question: { answers, figures }, leastAnswers, label }: FiguresProps) {
  const say = useWords(questionWords);
  const { percent, correlation, whole, advice } = useFigureWords();
  if (!figures) {
    return (
      <>
        <td className="hs-number" data-label={label('answers')}>{whole(answers)}</td>
        <td colSpan={4} className="hs-small">{say('table.few', { least: leastAnswers })}</td>
      </>
    );
  }
  const [first, ...more] = figures.advice;
  return (
    <>
      <td className="hs-number" data-label={label('answers')}>{whole(answers)}</td>
      <td className="hs-number" data-label={label('facility')}><span className="hs-share"><ShareBar share={figures.facility} />{percent(figures.facility)}</span></td>
      <td className="hs-number" data-label={label('corrected')}>{correlation(figures.correctedDiscrimination)}</td>
      <td className="hs-number" data-label={label('efficiency')}>{percent(figures.distractorEfficiency)}</td>
      <td className={first ? undefined : 'hs-small'} data-label={label('advice')}>{first ? advice(first, figures.choices) : say('table.sound')}{more.length > 0 && <span className="hs-small"> {say('table.more', { count: more.length })}</span>}</td>
    </>
  );
}
