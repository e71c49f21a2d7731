import { useWords } from '@hocso/ui/i18n';
import { RadioTile } from '@hocso/ui/tile';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame, markOf } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { __Pascal__Public, __Pascal__Response } from './rules.ts';
import { words } from './words.ts';

/** A question answered by one of two tiles, until the type has its own way. */
export function __Pascal__Player(props: QuestionPlayerProps<__Pascal__Public, __Pascal__Response>) {
  const { response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const name = useId();
  const given = review ? review.given : response;
  return (
    <QuestionFrame {...props} hint={say('hint.text')} answer={review && say(`option.${review.key}`)}>
      {() => [true, false].map((value) => (
        <RadioTile key={String(value)} name={name} value={String(value)} label={say(`option.${value}`)}
          checked={given === value} disabled={locked} onChange={() => onChange(value)}
          mark={review && markOf(given === value, review.key === value, sayMark)} />
      ))}
    </QuestionFrame>
  );
}
