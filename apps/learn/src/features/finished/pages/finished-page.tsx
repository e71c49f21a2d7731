import type { CompletionView, CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { ButtonLink } from '@hocso/ui/button';
import { formatDate, useLanguage, useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { Notice } from '@hocso/ui/notice';
import { Plate } from '@hocso/ui/plate';
import { RedMark } from '@hocso/ui/red-mark';
import { Sheet } from '@hocso/ui/sheet';
import type { PageProps } from '../../../app/route-types.ts';
import { MissingLine } from '../../../course/missing-line.tsx';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { NextActs } from '../components/next-acts.tsx';
import { finishedWords } from '../words.ts';
import '../finished.css';
import { Link } from '../../../site/link.tsx';

/** A finished course: the notebook page with the teacher's mark, three things to keep, and what to do next. */
export function Page({ params }: PageProps) {
  const course = useData<CoursePage>(apiUrls.course(useLanguage(), params['slug'] ?? ''));
  const { completion } = course;
  if (!completion) return <NotFinished course={course} />;
  return (
    <div className="lr-two">
      <div className="lr-side">
        <CompletionSheet course={course} completion={completion} />
        <Standing completion={completion} />
        <Remember course={course} />
      </div>
      <NextActs course={course} completion={completion} />
    </div>
  );
}

// A mark of ten as schools give it, rounded down: nine and a half never becomes ten.
const markOf = (completion: CompletionView): number => Math.floor((completion.rawPoints * 100) / completion.maxPoints) / 10;

function CompletionSheet({ course, completion }: { course: CoursePage; completion: CompletionView }) {
  const say = useWords(finishedWords);
  const { viewer } = useLoadedSite();
  const mark = markOf(completion);
  const isFull = completion.rawPoints === completion.maxPoints;
  return (
    <Sheet className="lr-finished" aria-labelledby="finished" mark={<RedMark score={isFull ? 10 : mark} />}>
      <p className="lr-quiet">{say('sheet.small')}</p>
      <h1 id="finished">{course.title}</h1>
      <dl className="lr-finished-facts">
        <div><dt>{say('sheet.learner')}</dt><dd>{viewer?.name ?? say('sheet.unnamed')}</dd></div>
        <div>
          <dt>{say('sheet.result')}</dt>
          <dd>{!isFull && `${say('sheet.passed', { score: String(mark).replace('.', ',') })}, `}{say('sheet.points', { points: completion.rawPoints, max: completion.maxPoints })}</dd>
        </div>
        <div><dt>{say('sheet.date')}</dt><dd>{formatDate(completion.completedAt)}</dd></div>
      </dl>
    </Sheet>
  );
}

function Standing({ completion }: { completion: CompletionView }) {
  const say = useWords(finishedWords);
  if (completion.status === 'under_review') return <Notice state="wait">{say('review.text')}</Notice>;
  if (completion.status === 'revoked') return <Notice state="bad">{say('revoked.text')}</Notice>;
  return null;
}

function Remember({ course }: { course: CoursePage }) {
  const say = useWords(finishedWords);
  return (
    <section aria-labelledby="remember">
      <h2 id="remember">{say('remember.title')}</h2>
      <ol className="lr-know">
        {course.remember.map((line, index) => (
          <li key={line}><Plate size="s" isDecorative>{index + 1}</Plate><span><InlineText text={line} /></span></li>
        ))}
      </ol>
    </section>
  );
}

function NotFinished({ course }: { course: CoursePage }) {
  const say = useWords(finishedWords);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('not.title')}</h1>
      <p>{course.title}</p>
      <MissingLine missing={course.missing} />
      <div><ButtonLink as={Link} to={pageAddresses.course(course.slug)}>{say('not.action')}</ButtonLink></div>
    </div>
  );
}
