import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { Button, ButtonLink } from '@hocso/ui/button';
import { Dock } from '@hocso/ui/dock';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { Notice } from '@hocso/ui/notice';
import type { Problem } from '../../../data/problem.ts';
import { isTemporary } from '../../../data/problem.ts';
import { TaskFrame } from '../../../frame/task-frame.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { useStartAttempt } from '../use-start-attempt.ts';
import { quizWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** What awaits in the quiz. Reading this page begins nothing; only the button does. */
export function QuizIntro({ course, problem }: { course: CoursePage; problem: Problem | null }) {
  const say = useWords(quizWords);
  const sentence = useProblemSentence();
  const { quiz } = course;
  const { start, isStarting, problem: startProblem } = useStartAttempt(course.slug);
  const facts: [IconName, string][] = [
    ['document', say('intro.questions', { count: quiz.questionCount })],
    ['check-circle', say('intro.pass', { count: quiz.passCount })],
    ['clock', say('intro.time', { minutes: quiz.questionCount })],
    ['redo', say('intro.retry')],
    ['download', say('intro.keep')],
  ];
  const action = quiz.openAttemptId ? 'intro.resume' : quiz.attempts > 0 ? 'intro.again' : 'intro.start';
  return (
    <TaskFrame leaveTo={pageAddresses.course(course.slug)} leaveLabel={say('frame.leave')} progress={<b className="lr-task-title">{say('frame.title')}</b>}>
      <div className="hs-stack lr-quiz-intro">
        <div>
          <p className="hs-small">{course.title}</p>
          <h1>{say('intro.title')}</h1>
        </div>
        {problem && <Notice state="info">{isTemporary(problem) ? sentence(problem) : say('intro.notHere')}</Notice>}
        {quiz.state === 'passed' && quiz.bestPoints !== null && <Notice state="ok">{say('intro.passed', { points: quiz.bestPoints, max: quiz.questionCount })}</Notice>}
        <ul className="hs-card lr-facts">{facts.map(([icon, words]) => <li key={icon}><Icon name={icon} />{words}</li>)}</ul>
        {course.missing.lessons.length > 0 && quiz.state !== 'passed' && (
          <Notice state="info">{say('intro.lessons', { count: course.missing.lessons.length })} <Link to={pageAddresses.course(course.slug)}>{say('intro.toLessons')}</Link></Notice>
        )}
        {startProblem && <Notice state="bad">{sentence(startProblem)}</Notice>}
        <div className="hs-plain hs-stack">
          <Notice state="info" title={say('plain.title')}>{say('plain.text')}</Notice>
          <div><ButtonLink href={pageAddresses.help}>{say('plain.link')}</ButtonLink></div>
        </div>
      </div>
      <Dock>
        <Button className="hs-play" aria-busy={isStarting} onClick={start}>{isStarting ? say('intro.starting') : say(action)}</Button>
      </Dock>
    </TaskFrame>
  );
}
