import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import { ProgressBar } from '@hocso/ui/progress-bar';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../site/addresses.ts';
import { CourseIcon } from './course-icon.tsx';
import { CourseState } from './course-state.tsx';
import { courseWords } from './course-words.ts';
import './course.css';
import { Link } from '../site/link.tsx';

/** Courses as rows: drawing, title, what changes for the learner, size or progress. The whole row leads to the course. */
export function CourseList({ courses, headingLevel = 3 }: { courses: readonly CourseCard[]; headingLevel?: 2 | 3 }) {
  const say = useWords(courseWords);
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className="lr-courses">
      {courses.map((course) => (
        <li key={course.slug} className="hs-card lr-course">
          <div className="lr-course-head">
            <CourseIcon name={course.icon} />
            <Heading><Link to={pageAddresses.course(course.slug)}>{course.title}</Link></Heading>
          </div>
          <div className="lr-course-body">
            <p className="hs-small">{course.summary}</p>
            {course.progress.state === 'in-progress' && <ProgressBar label={say('progress.label')} value={course.progress.percent} max={100} />}
            <CourseState course={course} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The same courses as tiles named by what a person wants to get done. */
export const ErrandTiles = ({ courses }: { courses: readonly CourseCard[] }) => (
  <ul className="lr-tasks">
    {courses.map((course) => (
      <li key={course.slug}>
        <Link className="lr-task-tile" to={pageAddresses.course(course.slug)}>
          <CourseIcon name={course.icon} />
          <b>{course.errand}</b>
          <CourseState course={course} />
        </Link>
      </li>
    ))}
  </ul>
);
