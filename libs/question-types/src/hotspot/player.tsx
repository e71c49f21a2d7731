import { useWords } from '@hocso/ui/i18n';
import { InlineText, plainText } from '@hocso/ui/inline-text';
import { MockScreenView } from '@hocso/ui/mock-screen';
import type { ElementMark } from '@hocso/ui/mock-screen';
import { uiWords } from '@hocso/ui/words';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame, markOf } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { HotspotPublic, HotspotResponse } from './rules.ts';
import { words } from './words.ts';

/** One place to find on a made-up screen; the elements are one radio group, not points on a picture. */
export function HotspotPlayer(props: QuestionPlayerProps<HotspotPublic, HotspotResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayUi = useWords(uiWords);
  const sayMark = useWords(questionWords);
  const given = (review ? review.given : response) ?? undefined;
  const textOf = (id: string | undefined): string => question.screen.elements.find((element) => element.id === id)?.text ?? '';

  const marks: Record<string, ElementMark | undefined> = {};
  if (review) {
    // Several places may be right; the server names one and says whether the learner's was among them.
    if (given !== undefined) marks[given] = markOf(true, review.isRight, sayMark);
    if (!review.isRight) marks[review.key] = markOf(false, true, sayMark);
  } else if (given !== undefined) marks[given] = { tone: 'chosen', word: sayUi('mock.element.chosen') };

  return (
    <QuestionFrame {...props} hint={say('hint.text')} answer={review && <InlineText text={textOf(review.key)} />}>
      {(headingId) => (
        <>
          <MockScreenView device={question.screen.device} title={question.screen.title} elements={question.screen.elements}
            mode="choose" labelledBy={headingId} chosen={given} marks={marks} isLocked={locked} onPress={onChange} />
          {!review && <p className="hs-small" role="status">{given === undefined ? say('status.none') : say('status.chosen', { item: plainText(textOf(given)) })}</p>}
        </>
      )}
    </QuestionFrame>
  );
}
