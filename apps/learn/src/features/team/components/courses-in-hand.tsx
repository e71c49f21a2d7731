import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { ProgressBar } from '@hocso/ui/progress-bar';
import { teamWords } from '../words.ts';

type Course = Neighbour['courses'][number];

/** How far somebody is in each course they began, and at which lesson: where a helper takes up with them. */
export function CoursesInHand({ neighbour: { fullName, courses } }: { neighbour: Neighbour }) {
  const say = useWords(teamWords);
  if (courses.length === 0) return <p>{say('course.none')}</p>;
  return <ul className="lr-in-hand" aria-label={say('course.list', { name: fullName })}>{courses.map((course) => <li key={course.code}><CourseInHand course={course} /></li>)}</ul>;
}

function CourseInHand({ course: { code, title, state, percent, lastStep, failedAttempts } }: { course: Course }) {
  const say = useWords(teamWords);
  const isDone = state === 'completed';
  // No lesson is named when all of them are done: what is left is the quiz.
  const step = lastStep === '' ? say('course.quizLeft') : say('course.step', { step: lastStep });
  return (
    <>
      <p><span className="hs-small">{code}</span> <b>{title}</b></p>
      {isDone
        ? <p className="lr-sign lr-sign-finished"><Icon name="check-circle" />{say('course.completed')}</p>
        : (
          <>
            <div className="lr-meter"><ProgressBar label={say('course.progress')} value={percent} max={100} /><b>{say('course.percent', { percent })}</b></div>
            <p className="hs-small">{step}{failedAttempts > 0 && `; ${say('course.failed', { count: failedAttempts })}`}</p>
          </>
        )}
    </>
  );
}
