import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import type { Attempt, AttemptResult } from '@hocso/contracts/learning/attempts.contract';
import type { QuestionResponse } from '@hocso/question-types/rules';
import { Button, ButtonLink } from '@hocso/ui/button';
import { Dock } from '@hocso/ui/dock';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Notice } from '@hocso/ui/notice';
import { Plate } from '@hocso/ui/plate';
import { useEffect } from 'react';
import { MissingLine } from '../../../course/missing-line.tsx';
import { TaskFrame } from '../../../frame/task-frame.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { focusHeading } from '../../../site/focus.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { lessonToReview } from '../lesson-to-review.ts';
import { questionPlayerCache } from '../question-players.ts';
import { useStartAttempt } from '../use-start-attempt.ts';
import { quizWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

interface ResultProps { course: CoursePage; attempt: Attempt; result: AttemptResult }

/** The marked quiz: the score first, one way on, then every question with one’s own answer, the right one and why. */
export function AttemptResultView({ course, attempt, result }: ResultProps) {
  const say = useWords(quizWords);
  const sentence = useProblemSentence();
  const { start, isStarting, problem } = useStartAttempt(course.slug);
  useEffect(() => { focusHeading(); window.scrollTo({ top: 0, behavior: 'instant' }); }, []);
  const marked = (which: (item: AttemptResult['items'][number]) => boolean): number[] => result.items.flatMap((item, index) => (which(item) ? [index] : []));
  const wrong = marked((item) => item.total > 0 && !item.isRight);
  const right = marked((item) => item.total > 0 && item.isRight);
  // What learners said of themselves is worth no points: it is neither among the right questions nor among the wrong ones.
  const noted = marked((item) => item.total === 0);
  const lesson = result.passed ? null : lessonToReview(result.items, course.lessons.map(({ slug }) => slug));
  // Points are questions only where each is worth one.
  const hasParts = result.items.some((item) => item.total > 1);
  return (
    <TaskFrame leaveTo={pageAddresses.course(course.slug)} leaveLabel={say('result.course')} progress={<b className="lr-task-title">{course.title}</b>}>
      <div className="hs-stack">
        <section className="hs-card hs-stack">
          {result.passed && <span className="lr-result-tick"><Icon name="check" /></span>}
          <h1 tabIndex={-1}>{say(result.passed ? 'result.passed' : 'result.failed')}</h1>
          <p className="lr-score"><b>{say(hasParts ? 'result.scorePoints' : 'result.score', { points: result.rawPoints, max: result.maxPoints })}</b> {!result.passed && say(hasParts ? 'result.neededPoints' : 'result.needed', { pass: attempt.passCount })}</p>
          {!result.passed && <p>{!lesson && say('result.advice')} {say('result.best')}</p>}
          {lesson && <div><ButtonLink as={Link} to={pageAddresses.review(course.slug, lesson.slug)}>{say('result.review', { title: lesson.title })}</ButtonLink></div>}
          {result.passed && <MissingLine missing={result.missing} />}
        </section>
        {problem && <Notice state="bad">{sentence(problem)}</Notice>}
        {wrong.length > 0 && (
          <section className="hs-stack" aria-labelledby="wrong">
            <h2 id="wrong">{say('result.wrongTitle', { count: wrong.length })}</h2>
            {wrong.map((index) => <ReviewedQuestion key={index} index={index} attempt={attempt} result={result} />)}
          </section>
        )}
        {right.length > 0 && (
          <details className="lr-right">
            <summary><h2>{say('result.rightTitle', { count: right.length })}</h2></summary>
            <div className="hs-stack">{right.map((index) => <ReviewedQuestion key={index} index={index} attempt={attempt} result={result} />)}</div>
          </details>
        )}
        {noted.length > 0 && (
          <section className="hs-stack" aria-labelledby="noted">
            <h2 id="noted">{say('result.notedTitle')}</h2>
            {noted.map((index) => <ReviewedQuestion key={index} index={index} attempt={attempt} result={result} />)}
          </section>
        )}
      </div>
      <Dock>
        {result.passed
          ? (
            <>
              {!result.completion && <ButtonLink as={Link} to={pageAddresses.course(course.slug)}>{say('result.course')}</ButtonLink>}
              {result.completion && <ButtonLink as={Link} to={pageAddresses.finished(course.slug)} iconAfter="right">{say('result.finished')}</ButtonLink>}
            </>
          )
          : (
            <>
              <ButtonLink as={Link} look="line" to={pageAddresses.course(course.slug)}>{say('result.lessons')}</ButtonLink>
              <Button className="hs-play" look={lesson ? 'line' : 'solid'} aria-busy={isStarting} onClick={start}>{say('result.retry')}</Button>
            </>
          )}
      </Dock>
    </TaskFrame>
  );
}

function ReviewedQuestion({ index, attempt, result }: { index: number; attempt: Attempt; result: AttemptResult }) {
  const say = useWords(quizWords);
  const question = attempt.questions[index];
  const item = result.items[index];
  const Player = question && questionPlayerCache.peek(question.type);
  if (!question || !item || !Player) return null;
  const given = (item.given ?? undefined) as QuestionResponse | undefined;
  return (
    <article className="hs-card lr-reviewed">
      <p className="hs-small lr-row"><Plate size="s" isDecorative>{index + 1}</Plate><span className="hs-sr">{say('result.question', { position: index + 1 })}</span></p>
      <Player
        question={question} response={given} onChange={() => undefined} locked headingLevel={3}
        review={{ given: given ?? null, key: item.key as QuestionResponse, isRight: item.isRight, feedback: item.feedback, explanation: item.explanation }}
      />
      {item.lesson && <p><Link className="lr-again" to={(result.passed ? pageAddresses.lesson : pageAddresses.review)(attempt.course.slug, item.lesson.slug)}>{say('result.lesson', { title: item.lesson.title })}</Link></p>}
    </article>
  );
}
