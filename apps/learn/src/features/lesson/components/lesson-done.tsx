import type { LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import { ButtonLink } from '@hocso/ui/button';
import { Dock } from '@hocso/ui/dock';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Notice } from '@hocso/ui/notice';
import { ProgressBar } from '@hocso/ui/progress-bar';
import { useEffect } from 'react';
import { MissingLine } from '../../../course/missing-line.tsx';
import type { LessonOutcome } from '../../../offline/lesson-keeper.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { focusHeading } from '../../../site/focus.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { lessonPageWords } from '../words.ts';
import { NextStepLink } from './next-step.tsx';
import { Link } from '../../../site/link.tsx';

/** After "Tôi đã đọc xong": that it is kept, how far the course is, and the one way on. */
export function LessonDone({ lesson, outcome }: { lesson: LessonPage; outcome: LessonOutcome }) {
  const say = useWords(lessonPageWords);
  const sentence = useProblemSentence();
  useEffect(() => { focusHeading(); window.scrollTo({ top: 0, behavior: 'instant' }); }, []);
  const counted = outcome.kind === 'counted' ? outcome.progress : null;
  const next = counted ? counted.progress.next : lesson.next;
  return (
    <>
      <section className="hs-card hs-stack lr-done">
        <span className="lr-done-tick"><Icon name="check" /></span>
        <h1>{say('done.title', { position: lesson.position, count: lesson.count })}</h1>
        <p>{lesson.title}</p>
        {counted && <ProgressBar label={say('done.progress')} value={counted.progress.percent} max={100} />}
        {outcome.kind === 'waiting' && <Notice state="wait" icon="offline">{say('done.waiting')}</Notice>}
        {outcome.kind === 'refused' && <Notice state="bad">{sentence(outcome.problem)}</Notice>}
        <p>{next === null ? say('done.complete') : next.kind === 'lesson' ? <>{say('done.next', { title: next.title })}</> : say('done.quiz')}</p>
        {counted && next === null && <MissingLine missing={counted.missing} />}
      </section>
      <Dock>
        <ButtonLink as={Link} look="line" to={pageAddresses.course(lesson.course.slug)}>{say('next.course')}</ButtonLink>
        <NextStepLink lesson={lesson} next={next} />
      </Dock>
    </>
  );
}
