import type { LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import type { Spoken } from '@hocso/lesson-types/lesson-type';
import type { LessonBody, LessonTypeName } from '@hocso/lesson-types/rules';
import { doneKeys, lessonWords } from '@hocso/lesson-types/words';
import { Button } from '@hocso/ui/button';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { StepBar } from '@hocso/ui/progress-bar';
import { useState } from 'react';
import { TaskFrame } from '../../../frame/task-frame.tsx';
import { lessonKeeper } from '../../../offline/sender.ts';
import type { LessonOutcome } from '../../../offline/lesson-keeper.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { lessonPlayerCache } from '../lesson-players.ts';
import { useActiveSeconds } from '../use-active-seconds.ts';
import { lessonPageWords } from '../words.ts';
import { LessonAsides } from './lesson-asides.tsx';
import { LessonDone } from './lesson-done.tsx';
import { NextStepLink, PlainNext } from './next-step.tsx';
import { WaitingLine } from './waiting-line.tsx';
import '../lesson.css';

/** One lesson in its player: parts, progress that is kept as one goes, and the button that says it is done. */
export function LessonView({ lesson }: { lesson: LessonPage }) {
  const say = useWords(lessonPageWords);
  const type = lesson.type as LessonTypeName;
  const wasDone = lesson.state === 'completed';
  const resumeAt = wasDone ? 0 : Math.min(lesson.part, lesson.parts - 1);
  const [part, setPart] = useState(resumeAt);
  const [isReached, setReached] = useState(false);
  const [outcome, setOutcome] = useState<LessonOutcome | null>(null);
  const takeSeconds = useActiveSeconds();
  const Player = lessonPlayerCache.peek(type);

  const show = (next: number) => {
    setPart(next);
    if (!wasDone) lessonKeeper().progress(lesson.course.slug, lesson.slug, next, takeSeconds());
  };
  const frame = {
    leaveTo: pageAddresses.course(lesson.course.slug),
    leaveLabel: say('frame.leave'),
    progress: <StepBar value={part + 1} max={lesson.parts} label={lesson.parts > 1 ? say('frame.part', { part: part + 1, count: lesson.parts }) : say('frame.whole', { position: lesson.position, count: lesson.count })} />,
  };
  if (outcome) return <TaskFrame {...frame}><LessonDone lesson={lesson} outcome={outcome} /></TaskFrame>;

  const done = wasDone
    ? <NextStepLink lesson={lesson} />
    : isReached && <DoneButton lesson={lesson} type={type} part={part} takeSeconds={takeSeconds} onDone={setOutcome} />;
  return (
    <TaskFrame {...frame}>
      <header className="lr-lesson-head">
        <p className="hs-small">{say('head.place', { position: lesson.position, count: lesson.count, minutes: lesson.minutes })}</p>
        <h1>{lesson.title}</h1>
        {part === 0 && <p>{lesson.goal}</p>}
        {part === resumeAt && resumeAt > 0 && (
          <p className="hs-small lr-row hs-play">{say('head.resumed', { part: resumeAt + 1 })} <Button look="tool" onClick={() => show(0)}>{say('head.restart')}</Button></p>
        )}
      </header>
      {Player && <Player body={lesson.body as unknown as LessonBody} part={part} onPart={show} onReached={() => setReached(true)} lessonKey={`${lesson.course.slug}/${lesson.slug}`} done={done || undefined} />}
      <WaitingLine />
      <LessonAsides spoken={(lesson.body as Spoken).spoken} />
      <footer className="hs-small lr-lesson-foot">
        <PlainNext lesson={lesson} />
        <p>{say('foot.source', { source: lesson.source })} {say('foot.reviewed', { date: formatDate(lesson.reviewedOn) })}</p>
      </footer>
    </TaskFrame>
  );
}

interface DoneButtonProps { lesson: LessonPage; type: LessonTypeName; part: number; takeSeconds: () => number; onDone: (outcome: LessonOutcome) => void }

function DoneButton({ lesson, type, part, takeSeconds, onDone }: DoneButtonProps) {
  const say = useWords(lessonWords);
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    if (isBusy) return;
    setBusy(true);
    onDone(await lessonKeeper().done(lesson.course.slug, lesson.slug, part, takeSeconds()));
  };
  return <Button className="hs-play" icon="check" aria-busy={isBusy} onClick={() => void finish()}>{say(doneKeys[type])}</Button>;
}
