import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { RadioTile } from '@hocso/ui/tile';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame, markOf } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { SelfCheckPublic, SelfCheckResponse } from './rules.ts';
import { words } from './words.ts';

/** One right choice of two to five. */
export function SelfCheckPlayer(props: QuestionPlayerProps<SelfCheckPublic, SelfCheckResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const name = useId();
  const given = review ? review.given : response;
  const right = question.choices.find((choice) => choice.id === review?.key);
  return (
    <QuestionFrame {...props} hint={say('hint.text')} answer={right && <InlineText text={right.text} />}>
      {() => question.choices.map((choice) => (
        <RadioTile key={choice.id} name={name} value={choice.id} label={<InlineText text={choice.text} />}
          checked={given === choice.id} disabled={locked} onChange={() => onChange(choice.id)}
          mark={review && markOf(given === choice.id, review.key === choice.id, sayMark)} />
      ))}
    </QuestionFrame>
  );
}
