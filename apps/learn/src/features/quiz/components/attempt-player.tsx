import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import type { Answer, Attempt } from '@hocso/contracts/learning/attempts.contract';
import { isAnswered } from '@hocso/question-types/answered';
import type { QuestionResponse } from '@hocso/question-types/rules';
import { Button } from '@hocso/ui/button';
import { Dock } from '@hocso/ui/dock';
import { useWords } from '@hocso/ui/i18n';
import { StepBar } from '@hocso/ui/progress-bar';
import { useEffect, useRef, useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import { useDataStore } from '../../../data/use-data.ts';
import { TaskFrame } from '../../../frame/task-frame.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { focusHeading } from '../../../site/focus.ts';
import { openPositions } from '../answers.ts';
import { questionPlayerCache } from '../question-players.ts';
import { useAttemptKeeper } from '../use-attempt-keeper.ts';
import { quizWords } from '../words.ts';
import { AttemptNotices } from './attempt-notices.tsx';
import { HandingIn } from './handing-in.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { SaveLine } from './save-line.tsx';

/** An open attempt: one question at a time, every answer kept at once, handed in when all are answered. */
export function AttemptPlayer({ course, attempt }: { course: CoursePage; attempt: Attempt }) {
  const say = useWords(quizWords);
  const { view, isReady, act } = useAttemptKeeper(attempt);
  const { draft } = view;
  const [isListing, setListing] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isMoving = useRef(false);
  const { questions } = attempt;
  const at = Math.min(draft.at, questions.length - 1);
  const question = questions[at];
  const open = openPositions(questions, draft.answers);
  useReloadWhenClosed(attempt, view.refusal?.code === 'learning.attempt-closed');
  useEffect(() => { if (view.refusal?.code === 'learning.unanswered') setListing(true); }, [view.refusal]);

  // After a move the reader starts at the new question, not at the button that was pressed. The keeper may move a moment
  // after the tap, so this waits for what is on screen to change.
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    if (heading.current) heading.current.focus({ preventScroll: true }); else focusHeading();
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [at, isListing, draft.isHandedIn]);

  const go = (index: number | 'list') => {
    setMissing(false);
    setListing(index === 'list');
    isMoving.current = true;
    if (index !== 'list') act((keeper) => keeper.moveTo(index));
  };
  const handIn = () => { isMoving.current = true; act((keeper) => keeper.handIn()); setListing(false); };
  const goOn = (skip: boolean) => {
    if (!skip && question && !isAnswered(question, draft.answers[at])) return setMissing(true);
    if (at < questions.length - 1) return go(at + 1);
    return open.length > 0 ? go('list') : handIn();
  };

  const frame = { leaveTo: pageAddresses.course(course.slug), leaveLabel: say('frame.leave') };
  const notices = <AttemptNotices attempt={attempt} view={view} act={act} />;
  if (draft.isHandedIn) {
    return <TaskFrame {...frame} progress={<b className="lr-task-title">{say('frame.title')}</b>}>{notices}<HandingIn isWaiting={view.state === 'on-device' || view.state === 'in-memory'} onRetry={() => act((keeper) => keeper.wake())} /></TaskFrame>;
  }
  const progress = <StepBar value={at + 1} max={questions.length} label={say('frame.question', { position: at + 1, count: questions.length })} />;
  if (isListing) {
    return (
      <TaskFrame {...frame} progress={progress}>
        {notices}
        <OpenQuestions questions={questions} open={open} onGo={go} />
        <SaveLine view={view} isReady={isReady} />
        <Dock>
          <Button look="line" icon="left" onClick={() => go(questions.length - 1)}>{say('dock.back')}</Button>
          <Button onClick={open.length > 0 ? () => go(open[0] ?? 0) : handIn}>{open.length > 0 ? say('review.question', { position: (open[0] ?? 0) + 1 }) : say('dock.handIn')}</Button>
        </Dock>
      </TaskFrame>
    );
  }
  const Player = question && questionPlayerCache.peek(question.type);
  return (
    <TaskFrame {...frame} progress={progress}>
      {notices}
      {question && Player && (
        <Player
          key={question.id} question={question} response={(draft.answers[at] ?? undefined) as QuestionResponse | undefined} locked={false} headingRef={heading}
          onChange={(response) => { setMissing(false); act((keeper) => keeper.answer(at, response as Answer)); }}
          problem={isMissing ? say(`empty.${question.type}`) : undefined}
        />
      )}
      {isMissing && <div className="lr-later"><Button look="tool" onClick={() => goOn(true)}>{say('dock.later')}</Button></div>}
      <SaveLine view={view} isReady={isReady} />
      <Dock>
        {at > 0 && <Button look="line" icon="left" onClick={() => go(at - 1)}>{say('dock.back')}</Button>}
        <Button onClick={() => goOn(false)}>{at < questions.length - 1 ? say('dock.next') : say('dock.handIn')}</Button>
      </Dock>
    </TaskFrame>
  );
}

/** Handed in from another device meanwhile: the result is fetched and takes the place of the questions. */
function useReloadWhenClosed(attempt: Attempt, isClosed: boolean) {
  const data = useDataStore();
  useEffect(() => {
    if (!isClosed) return;
    const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
    void data.load(apiUrls.attempt(language, attempt.id));
  }, [attempt.id, data, isClosed]);
}
