import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { coursesWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** The one thing to do next in a course, as its main button; a finished course leads to its completion page. */
export function CourseActions({ course }: { course: CoursePage }) {
  const say = useWords(coursesWords);
  const { next, state } = course.progress;
  if (course.completion) {
    return (
      <div className="lr-row">
        <ButtonLink as={Link} to={pageAddresses.finished(course.slug)}>{say('course.finished')}</ButtonLink>
      </div>
    );
  }
  if (!next) return null;
  const to = next.kind === 'lesson' ? pageAddresses.lesson(course.slug, next.lesson) : pageAddresses.quiz(course.slug);
  const words = next.kind === 'quiz' ? say('course.quiz') : state === 'not-started' ? say('course.start') : say('course.continue', { title: next.title });
  return <div className="lr-row"><ButtonLink as={Link} to={to} iconAfter="right">{words}</ButtonLink></div>;
}
