import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { CheckTile } from '@hocso/ui/tile';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame, markOf } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import type { MultipleChoicePublic, MultipleChoiceResponse } from './rules.ts';
import { words } from './words.ts';

/** Several right choices; the order in which they are ticked does not matter. */
export function MultipleChoicePlayer(props: QuestionPlayerProps<MultipleChoicePublic, MultipleChoiceResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const given = new Set(review ? review.given ?? [] : response ?? []);
  const right = question.choices.filter((choice) => review?.key.includes(choice.id));

  const toggle = (id: string): void => {
    const next = new Set(given);
    if (!next.delete(id)) next.add(id);
    onChange(question.choices.filter((choice) => next.has(choice.id)).map((choice) => choice.id));
  };
  return (
    <QuestionFrame {...props} hint={say('hint.text')}
      answer={<ul>{right.map((choice) => <li key={choice.id}><InlineText text={choice.text} /></li>)}</ul>}>
      {() => question.choices.map((choice) => (
        <CheckTile key={choice.id} value={choice.id} label={<InlineText text={choice.text} />}
          checked={given.has(choice.id)} disabled={locked} onChange={() => toggle(choice.id)}
          mark={review && markOf(given.has(choice.id), review.key.includes(choice.id), sayMark)} />
      ))}
    </QuestionFrame>
  );
}
