import { useWords } from '@hocso/ui/i18n';
import { InlineText, plainText } from '@hocso/ui/inline-text';
import { Mark } from '@hocso/ui/mark';
import '@hocso/ui/styles/field.css';
import { useId } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import './player.css';
import type { MatchingPublic, MatchingResponse } from './rules.ts';
import { words } from './words.ts';

/** Pairs: one native list of choices for each item on the left. */
export function MatchingPlayer(props: QuestionPlayerProps<MatchingPublic, MatchingResponse>) {
  const { question, response, onChange, locked, review, problem } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const name = useId();
  const given = (review ? review.given : response) ?? {};
  const textOf = (id: string | undefined): string => question.right.find((option) => option.id === id)?.text ?? '';

  const choose = (left: string, right: string): void => {
    // Rebuilt in the order of the items, so that the same pairs are always the same answer.
    const entries = question.left.flatMap((item) => {
      const chosen = item.id === left ? right : given[item.id];
      return chosen ? [[item.id, chosen] as const] : [];
    });
    onChange(Object.fromEntries(entries));
  };

  return (
    <QuestionFrame {...props} hint={say('hint.text')}>
      {() => question.left.map((item) => {
        const chosen = given[item.id];
        const isRight = review !== undefined && chosen === review.key[item.id];
        const tone = review && (isRight ? 'right' : 'wrong');
        const id = `${name}-${item.id}`;
        return (
          <div key={item.id} className={`hs-match${tone ? ` hs-match-${tone}` : ''}`}>
            <div className="hs-match-pair">
              <label className="hs-match-left" htmlFor={review ? undefined : id}><InlineText text={item.text} /></label>
              {review
                ? <p className="hs-match-given">{chosen === undefined ? sayMark('review.open') : <InlineText text={textOf(chosen)} />}</p>
                : (
                  <select id={id} className="hs-input hs-select" value={chosen ?? ''} disabled={locked}
                    aria-invalid={(problem !== undefined && chosen === undefined) || undefined} onChange={(event) => choose(item.id, event.target.value)}>
                    <option value="">{say('choice.empty')}</option>
                    {question.right.map((option) => <option key={option.id} value={option.id}>{plainText(option.text)}</option>)}
                  </select>
                )}
              {/* On an iPhone a closed list cuts long words off; here they stand in full. */}
              {!review && chosen !== undefined && <p className="hs-match-full" aria-hidden="true"><InlineText text={textOf(chosen)} /></p>}
              {review && <p className="hs-match-word">{isRight ? sayMark('mark.right.word') : <>{say('row.key')} <b><InlineText text={textOf(review.key[item.id])} /></b></>}</p>}
            </div>
            {tone && <Mark tone={tone} letter={sayMark(`mark.${tone}.letter`)} />}
          </div>
        );
      })}
    </QuestionFrame>
  );
}
