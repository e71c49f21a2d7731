import type { ActivityState, CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Plate } from '@hocso/ui/plate';
import { pageAddresses } from '../../../site/addresses.ts';
import { coursesWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** The lessons of a course in order and its quiz at the end, each with minutes and what became of it. */
export function LessonRows({ course }: { course: CoursePage }) {
  const say = useWords(coursesWords);
  const { quiz } = course;
  return (
    <ol className="lr-lessons">
      {course.lessons.map((lesson, index) => (
        <li key={lesson.slug}>
          <Link to={pageAddresses.lesson(course.slug, lesson.slug)}>
            <Plate size="s" isDecorative>{index + 1}</Plate>
            <span className="lr-lesson-words"><b>{lesson.title}</b><span className="hs-small">{say('course.minutes', { count: lesson.minutes })}</span></span>
            <State state={lesson.state} />
          </Link>
        </li>
      ))}
      <li>
        <Link to={pageAddresses.quiz(course.slug)}>
          <span className="lr-quiz-mark"><Icon name="check" /></span>
          <span className="lr-lesson-words">
            <b>{say('course.quizTitle')}</b>
            <span className="hs-small">{say('course.quizSize', { questions: quiz.questionCount, pass: quiz.passCount })}{quiz.bestPoints !== null && `. ${say('course.quizBest', { points: quiz.bestPoints })}`}</span>
          </span>
          <State state={quiz.state} />
        </Link>
      </li>
    </ol>
  );
}

function State({ state }: { state: ActivityState }) {
  const say = useWords(coursesWords);
  if (state === 'not-started') return <span className="hs-sr">{say('state.not-started')}</span>;
  const isDone = state === 'completed' || state === 'passed';
  return <span className={`lr-lesson-state ${isDone ? 'lr-course-done' : 'lr-course-begun'}`}>{isDone && <Icon name="check-circle" />}{say(`state.${state}`)}</span>;
}
