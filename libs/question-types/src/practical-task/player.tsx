import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { CheckTile, RadioTile } from '@hocso/ui/tile';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { PracticalTaskPublic, PracticalTaskResponse } from './rules.ts';
import { words } from './words.ts';

/** Who may confirm, by role; the last one is for learners who are alone. */
export const confirmers = ['team-member', 'officer', 'other', 'nobody'] as const;

/** A thing to do for real: the learner does it, the helper who looks on ticks what was done and says who confirms. */
export function PracticalTaskPlayer(props: QuestionPlayerProps<PracticalTaskPublic, PracticalTaskResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const name = useId();
  const { items } = question;
  const given: PracticalTaskResponse = (review ? review.given : response) ?? { confirmed: [] };

  const toggle = (id: string): void => {
    const next = new Set(given.confirmed);
    if (!next.delete(id)) next.add(id);
    const confirmed = items.filter((item) => next.has(item.id)).map((item) => item.id);
    // Whoever ticks is somebody: then "nobody is here" holds no longer.
    onChange(given.by === undefined || given.by === 'nobody' ? { confirmed } : { by: given.by, confirmed });
  };
  const markOf = (isDone: boolean) => {
    const tone = isDone ? 'right' : 'wrong';
    return { tone, letter: sayMark(`mark.${tone}.letter`), word: say(`mark.${tone}`) } as const;
  };

  return (
    <QuestionFrame {...props} hint={say('hint.text')} wrongWord={say('answer.wrong')} answer={review && say('answer.text')}>
      {() => (
        <>
          <fieldset className="hs-q-part">
            <legend>{say('list.title')}</legend>
            {items.map((item) => {
              const isDone = given.confirmed.includes(item.id);
              return <CheckTile key={item.id} value={item.id} label={<InlineText text={item.text} />} checked={isDone} disabled={locked} onChange={() => toggle(item.id)} mark={review && markOf(isDone)} />;
            })}
            {!review && <p className="hs-small" role="status">{say('list.status', { count: given.confirmed.length, all: items.length })}</p>}
          </fieldset>
          <fieldset className="hs-q-part">
            <legend>{say('by.question')}</legend>
            {confirmers.filter((by) => !review || by === given.by).map((by) => (
              <RadioTile key={by} name={name} value={by} label={say(`by.${by}`)} checked={given.by === by} disabled={locked}
                onChange={() => onChange({ by, confirmed: by === 'nobody' ? [] : given.confirmed })} />
            ))}
            {given.by === 'nobody' && !review && <p role="status">{say('by.alone')}</p>}
          </fieldset>
        </>
      )}
    </QuestionFrame>
  );
}
