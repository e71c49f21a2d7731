import type { LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { lessonPageWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

type Next = LessonPage['next'];

/** Where a course goes on: the next lesson, the quiz, or its completion page when nothing is left. */
export const addressOfNext = (slug: string, next: Next): string =>
  next === null ? pageAddresses.finished(slug) : next.kind === 'lesson' ? pageAddresses.lesson(slug, next.lesson) : pageAddresses.quiz(slug);

/** The button that leads on from a lesson that was done before. */
export function NextStepLink({ lesson, next = lesson.next }: { lesson: LessonPage; next?: Next }) {
  const say = useWords(lessonPageWords);
  const words = next === null ? say('next.finished') : next.kind === 'lesson' ? say('next.lesson') : say('next.quiz');
  return <ButtonLink as={Link} to={addressOfNext(lesson.course.slug, next)} iconAfter="right">{words}</ButtonLink>;
}

/** The same for readers without JavaScript, at the end of the scrolling page. */
export function PlainNext({ lesson }: { lesson: LessonPage }) {
  const say = useWords(lessonPageWords);
  const { next } = lesson;
  return (
    <div className="hs-plain"><p className="lr-row">
      {next && <a href={addressOfNext(lesson.course.slug, next)}>{next.kind === 'lesson' ? say('done.next', { title: next.title }) : say('next.quiz')}</a>}
      <a href={pageAddresses.course(lesson.course.slug)}>{say('next.course')}</a>
    </p></div>
  );
}
