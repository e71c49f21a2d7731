import { useWords } from '@hocso/ui/i18n';
import { MockScreenView } from '@hocso/ui/mock-screen';
import type { ElementMark } from '@hocso/ui/mock-screen';
import { RadioTile } from '@hocso/ui/tile';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame, markOf } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { MessageCheckPublic, MessageCheckResponse } from './rules.ts';
import { words } from './words.ts';

/** A made-up message: every part of it is a switch, and below stands what the learner says of the whole. */
export function MessageCheckPlayer(props: QuestionPlayerProps<MessageCheckPublic, MessageCheckResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const name = useId();
  const { elements } = question.screen;
  const given: MessageCheckResponse = (review ? review.given : response) ?? { suspicious: [] };

  const toggle = (id: string): void => {
    const next = new Set(given.suspicious);
    if (!next.delete(id)) next.add(id);
    // In the order of the screen, so that the same marks are always the same answer.
    onChange({ ...given, suspicious: elements.filter((element) => next.has(element.id)).map((element) => element.id) });
  };
  const marks: Record<string, ElementMark | undefined> = {};
  for (const { id } of elements) {
    const isMarked = given.suspicious.includes(id);
    const mark = review && markOf(isMarked, review.key.suspicious.includes(id), sayMark);
    if (mark) marks[id] = { ...mark, word: say(`mark.${mark.tone}`) };
    else if (isMarked) marks[id] = { tone: 'chosen', word: say('element.marked') };
  }

  return (
    <QuestionFrame {...props} hint={say('hint.text')}
      answer={review && `${say(`verdict.${review.key.verdict ?? 'safe'}`)}. ${say(review.key.suspicious.length > 0 ? 'answer.signs' : 'answer.none')}`}>
      {(headingId) => (
        <>
          <MockScreenView device={question.screen.device} title={question.screen.title} elements={elements} mode="mark" labelledBy={headingId}
            marked={given.suspicious} marks={marks} isLocked={locked} onPress={toggle} />
          {!review && <p className="hs-small" role="status">{given.suspicious.length === 0 ? say('status.none') : say('status.marked', { count: given.suspicious.length })}</p>}
          <fieldset className="hs-q-part">
            <legend>{say('verdict.question')}</legend>
            {(['scam', 'safe'] as const).map((verdict) => (
              <RadioTile key={verdict} name={name} value={verdict} label={say(`verdict.${verdict}`)} checked={given.verdict === verdict} disabled={locked}
                onChange={() => onChange({ ...given, verdict })} mark={review && markOf(given.verdict === verdict, review.key.verdict === verdict, sayMark)} />
            ))}
          </fieldset>
        </>
      )}
    </QuestionFrame>
  );
}
