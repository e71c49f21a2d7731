import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Plate } from '@hocso/ui/plate';
import { ProgressBar } from '@hocso/ui/progress-bar';
import { Sheet } from '@hocso/ui/sheet';
import { pageAddresses } from '../../../site/addresses.ts';
import { homeWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** The course to go on with: one that was begun, else the first that was not. Null when all are finished. */
export const nextCourse = (courses: readonly CourseCard[]): CourseCard | null =>
  courses.find(({ progress }) => progress.state === 'in-progress') ?? courses.find(({ progress }) => progress.state === 'not-started') ?? null;

/** The page of the notebook that is still open: what to do next, with one button. */
export function NextSheet({ courses }: { courses: readonly CourseCard[] }) {
  const say = useWords(homeWords);
  const course = nextCourse(courses);
  if (courses.length === 0) return <NothingYet />;
  if (!course) return <AllDone />;
  const { progress } = course;
  const { next } = progress;
  const lesson = next?.kind === 'lesson' ? next : null;
  const isNew = progress.state === 'not-started';
  const to = lesson ? pageAddresses.lesson(course.slug, lesson.lesson) : pageAddresses.quiz(course.slug);
  return (
    <Sheet aria-labelledby="next" margin={<Plate size="s" isDecorative>{lesson?.position ?? '✓'}</Plate>}>
      <p className="lr-hello">{say(isNew ? 'next.first' : lesson ? 'next.again' : 'next.ready')}</p>
      <h1 id="next">{isNew || !lesson ? course.title : lesson.title}</h1>
      <p>
        <b>{isNew ? say('next.size', { lessons: course.lessonCount }) : lesson ? say('next.lesson', { position: lesson.position, count: course.lessonCount }) : say('next.quiz')}</b>
        {' '}<span className="lr-quiet">{isNew ? say('next.minutes', { minutes: course.minutes }) : say('next.left', { minutes: progress.minutesLeft })}</span>
      </p>
      {!isNew && <ProgressBar label={say('next.progress')} value={progress.percent} max={100} />}
      <ButtonLink as={Link} to={to} className="lr-next-button" isFull>{say(isNew ? 'next.start' : lesson ? 'next.continue' : 'next.toQuiz')}</ButtonLink>
    </Sheet>
  );
}

function AllDone() {
  const say = useWords(homeWords);
  return (
    <Sheet aria-labelledby="next" margin={<Plate size="s" isDecorative>✓</Plate>}>
      <p className="lr-hello">{say('allDone.hello')}</p>
      <h1 id="next">{say('allDone.title')}</h1>
      <p>{say('allDone.text')}</p>
      <ButtonLink as={Link} to={pageAddresses.courses} className="lr-next-button" isFull>{say('allDone.action')}</ButtonLink>
    </Sheet>
  );
}

function NothingYet() {
  const say = useWords(homeWords);
  return (
    <section className="hs-card hs-stack">
      <h1>{say('empty.title')}</h1>
      <p>{say('empty.text')}</p>
      <div><ButtonLink as={Link} to={pageAddresses.courses}>{say('allDone.action')}</ButtonLink></div>
    </section>
  );
}
