import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Link, generatePath } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { useAnalysedCourses } from '../api/analysis.ts';
import { useFigureWords } from '../components/use-figure-words.ts';
import { questionWords } from '../words.ts';
import '../questions.css';

/** `/quan-tri/cau-hoi`: the courses whose quizzes were handed in, each leading to its questions. */
export function CoursesPage() {
  const say = useWords(questionWords);
  const { whole } = useFigureWords();
  const courses = useAnalysedCourses();
  return (
    <>
      <PageHead title={say('courses.title')} lead={say('courses.lead')} />
      <Loaded query={courses}>
        {(all) => all.length === 0 ? <Notice state="info">{say('courses.empty')}</Notice> : (
          <div className="hs-scroll" role="region" aria-label={say('courses.title')} tabIndex={0}>
            <table className="hs-table hs-stacked">
              <caption className="hs-sr">{say('courses.title')}</caption>
              <thead><tr><th scope="col">{say('courses.course')}</th><th scope="col" className="hs-number">{say('courses.first')}</th><th scope="col" className="hs-number">{say('courses.all')}</th></tr></thead>
              <tbody>
                {all.map(({ slug, code, title, versions }) => (
                  <tr key={slug}>
                    <th scope="row"><Link className="hs-cell-link" to={generatePath(pages.courseQuestions, { course: slug })}>{`${code} ${title}`}</Link></th>
                    <td className="hs-number" data-label={say('courses.first')}>{whole(versions.reduce((sum, { first }) => sum + first, 0))}</td>
                    <td className="hs-number" data-label={say('courses.all')}>{whole(versions.reduce((sum, version) => sum + version.all, 0))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </>
  );
}
