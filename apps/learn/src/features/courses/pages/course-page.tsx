import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { formatDate, useLanguage, useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Notice } from '@hocso/ui/notice';
import { ProgressBar } from '@hocso/ui/progress-bar';
import type { PageProps } from '../../../app/route-types.ts';
import { CourseIcon } from '../../../course/course-icon.tsx';
import { courseWords } from '../../../course/course-words.ts';
import { DirectiveWords } from '../../../course/directive-words.tsx';
import { MissingLine } from '../../../course/missing-line.tsx';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { CourseActions } from '../components/course-actions.tsx';
import { LessonRows } from '../components/lesson-rows.tsx';
import { coursesWords } from '../words.ts';
import '../courses.css';
import { Link } from '../../../site/link.tsx';

/** One course: what one will be able to do, its lessons and quiz with their states, what is missing, and its sources. */
export function Page({ params }: PageProps) {
  const say = useWords(coursesWords);
  const sayCourse = useWords(courseWords);
  const course = useData<CoursePage>(apiUrls.course(useLanguage(), params['slug'] ?? ''));
  const hasBegun = course.progress.state !== 'not-started';
  return (
    <article className="lr-course-page">
      <Link className="lr-back" to={pageAddresses.courses}><Icon name="left" />{say('course.back')}</Link>
      <div className="lr-two">
        <div className="lr-side">
          <header className="lr-course-top">
            <p className="hs-small"><CourseIcon name={course.icon} />{sayCourse('meta.size', { lessons: course.lessonCount, minutes: course.minutes })}</p>
            <h1>{course.title}</h1>
            <p>{course.summary}</p>
          </header>
          <div className="hs-stack">
            {course.progress.state === 'in-progress' && <ProgressBar label={sayCourse('progress.label')} value={course.progress.percent} max={100} />}
            <CourseStanding course={course} />
            {hasBegun && <MissingLine missing={course.missing} />}
            <CourseActions course={course} />
          </div>
          <section className="hs-stack" aria-labelledby="lessons">
            <h2 id="lessons">{say('course.lessons')}</h2>
            <LessonRows course={course} />
          </section>
        </div>
        <div className="lr-side">
          <section className="hs-card hs-stack" aria-labelledby="objectives">
            <h2 id="objectives">{say(`course.objectives.${course.audience}`)}</h2>
            <ul className="lr-objectives">
              {course.objectives.map((objective) => <li key={objective}><Icon name="check" />{objective}</li>)}
            </ul>
          </section>
          <DirectiveWords words={course.directive.words} />
          <Sources course={course} />
        </div>
      </div>
    </article>
  );
}

function CourseStanding({ course }: { course: CoursePage }) {
  const say = useWords(coursesWords);
  const { completion } = course;
  if (!completion) return null;
  if (completion.status === 'revoked') return <Notice state="bad">{say('course.revoked')}</Notice>;
  return (
    <>
      <Notice state="ok">{say('course.completed', { date: formatDate(completion.completedAt), points: completion.rawPoints, max: completion.maxPoints })}</Notice>
      {completion.status === 'under_review' && <Notice state="wait">{say('course.underReview')}</Notice>}
    </>
  );
}

// Sources are dated by the day where it is known, by month or year in words where it is not.
const dayOrText = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date);

function Sources({ course }: { course: CoursePage }) {
  const say = useWords(coursesWords);
  const sayCourse = useWords(courseWords);
  return (
    <section className="hs-stack lr-sources" aria-labelledby="sources">
      <h2 id="sources">{sayCourse('sources.title')}</h2>
      {course.isOverdue && <Notice state="wait">{sayCourse('sources.overdue')}</Notice>}
      <ul>
        {course.sources.map((source) => (
          <li key={source.title} lang="vi">{source.url ? <a href={source.url} rel="noreferrer">{source.title}</a> : source.title}{source.date && ` (${dayOrText(source.date)})`}</li>
        ))}
      </ul>
      <p>{sayCourse('sources.reviewed', { date: formatDate(course.reviewedOn) })} {say('course.version', { version: course.version, code: course.code })}</p>
    </section>
  );
}
