import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { courseWords } from './course-words.ts';

/** One line under a course: its size before it is begun, then how far along, then that it is done. */
export function CourseState({ course }: { course: Pick<CourseCard, 'lessonCount' | 'minutes' | 'progress'> }) {
  const say = useWords(courseWords);
  const { state, minutesLeft } = course.progress;
  if (state === 'completed') return <span className="lr-course-state lr-course-done"><Icon name="check-circle" />{say('state.completed')}</span>;
  if (state === 'in-progress') return <span className="lr-course-state lr-course-begun">{say('state.in-progress', { minutes: minutesLeft })}</span>;
  return <span className="lr-course-state">{say('meta.size', { lessons: course.lessonCount, minutes: course.minutes })}</span>;
}
