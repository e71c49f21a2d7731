import { classNames } from '@hocso/ui/class-names';
import { useWords } from '@hocso/ui/i18n';
import type { Say } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { InlineText } from '@hocso/ui/inline-text';
import { Mark } from '@hocso/ui/mark';
import type { MarkTone } from '@hocso/ui/mark';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import type vi from './locale/vi.json';
import type { QuestionPlayerProps } from './player.ts';
import './question-frame.css';
import { questionWords } from './words.ts';

type Shown = Pick<QuestionPlayerProps<{ stem: string; sample?: string | undefined; points: number }, unknown>, 'question' | 'review' | 'problem' | 'headingRef' | 'headingLevel'>;

interface QuestionFrameProps extends Shown {
  /** How to answer, in one short line: "Chọn một câu." */
  hint: string;
  /** What is said of an answer that is not right, where "not quite right" would be unkind or untrue. */
  wrongWord?: string | undefined;
  /** The right answer in words; shown with the explanation when the learner's own was not right. */
  answer?: ReactNode;
  /** Gets the id of the heading, for groups inside that must be named after the question. */
  children: (headingId: string) => ReactNode;
}

/** What all questions have: the sample, the question as heading and legend, what is missing, and the teacher's word. */
export function QuestionFrame({ question, hint, wrongWord, answer, review, problem, headingRef, headingLevel = 1, children }: QuestionFrameProps) {
  const say = useWords(questionWords);
  const id = useId();
  // What is worth no points is asked to be told, not to be got right.
  const isScored = question.points > 0;
  const verdict = review && (review.given === null ? say('review.open') : !isScored ? say('review.noted') : review.isRight ? say('review.right') : wrongWord ?? say('review.wrong'));
  const Heading = `h${headingLevel}` as const;
  const FeedbackHeading = headingLevel === 1 ? 'h2' : 'p';
  const problemLine = useRef<HTMLParagraphElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const wasReviewed = useRef(review !== undefined);

  useEffect(() => { if (problem !== undefined) problemLine.current?.focus(); }, [problem]);
  useEffect(() => {
    // Only when marking happens before the learner's eyes; a page of finished questions keeps its focus.
    if (review !== undefined && !wasReviewed.current) feedback.current?.focus();
    wasReviewed.current = review !== undefined;
  }, [review]);

  return (
    <div className="hs-q">
      {question.sample !== undefined && (
        <figure className="hs-q-sample">
          <figcaption><Icon name="message" />{say('sample.caption')}</figcaption>
          <div className="hs-q-bubble"><InlineText text={question.sample} /></div>
        </figure>
      )}
      <fieldset aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
        <legend className="hs-q-legend">
          <Heading id={id} ref={headingRef} tabIndex={-1} className="hs-q-heading"><InlineText text={question.stem} /></Heading>
          {!review && <span className="hs-q-hint">{hint}</span>}
        </legend>
        {problem !== undefined && (
          <p className="hs-q-problem" id={`${id}-problem`} ref={problemLine} tabIndex={-1}><Icon name="warn" />{problem}</p>
        )}
        <div className={classNames('hs-q-options', problem !== undefined && 'hs-q-options-bad')}>{children(id)}</div>
      </fieldset>
      <div className="hs-q-live" role="status" tabIndex={-1} ref={feedback}>
        {review && (
          <div className={classNames('hs-q-feedback', !isScored && 'hs-q-feedback-noted', isScored && !review.isRight && 'hs-q-feedback-wrong')}>
            {isScored && <Mark tone={review.isRight ? 'right' : 'wrong'} letter={say(review.isRight ? 'mark.right.letter' : 'mark.wrong.letter')} />}
            <div>
              <FeedbackHeading className="hs-q-verdict">{verdict}</FeedbackHeading>
              {review.feedback !== undefined && <p><InlineText text={review.feedback} /></p>}
              {isScored && !review.isRight && answer !== undefined && <div className="hs-q-answer"><b>{say('review.key')}</b> {answer}</div>}
              <p><InlineText text={review.explanation} /></p>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/** The teacher's letter and words for one option of a marked question; nothing for a wrong option left alone. */
export function markOf(isChosen: boolean, isKey: boolean, say: Say<typeof vi>): { tone: MarkTone; letter: string; word: string } | undefined {
  if (!isChosen && !isKey) return undefined;
  const tone: MarkTone = isChosen ? (isKey ? 'right' : 'wrong') : 'missed';
  return { tone, letter: say(`mark.${tone}.letter`), word: say(`mark.${tone}.word`) };
}
