import { useWords } from '@hocso/ui/i18n';
import { RadioTile } from '@hocso/ui/tile';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import type { SelfCheckPublic, SelfCheckResponse } from './rules.ts';
import { words } from './words.ts';

/** The four steps, from not at all to well enough to show others. */
export const levels = ['unknown', 'with-help', 'alone', 'can-teach'] as const;

/** What learners say of their own skill, on four steps; nothing here is right or wrong. */
export function SelfCheckPlayer(props: QuestionPlayerProps<SelfCheckPublic, SelfCheckResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const name = useId();
  const given = (review ? review.given : response) ?? {};
  const scale = (moment: 'before' | 'now') => levels.map((level) => (
    <RadioTile key={level} name={`${name}-${moment}`} value={level} label={say(`level.${level}`)} detail={review && given[moment] === level ? say('mark.chosen') : undefined}
      checked={given[moment] === level} disabled={locked} onChange={() => onChange({ ...given, [moment]: level })} />
  ));
  return (
    <QuestionFrame {...props} hint={say('hint.text')}>
      {() => (question.asks === 'now' ? scale('now') : (['before', 'now'] as const).map((moment) => (
        <fieldset key={moment} className="hs-q-part">
          <legend>{say(`moment.${moment}`)}</legend>
          {scale(moment)}
        </fieldset>
      )))}
    </QuestionFrame>
  );
}
