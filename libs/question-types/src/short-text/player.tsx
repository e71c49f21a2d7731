import { useWords } from '@hocso/ui/i18n';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { TypedInput, TypedReview } from '../typed-input.tsx';
import type { ShortTextPublic, ShortTextResponse } from './rules.ts';
import { words } from './words.ts';

const inputModes = { digits: 'numeric', text: 'text', email: 'email', url: 'url' } as const;

/** A few words to type. */
export function ShortTextPlayer(props: QuestionPlayerProps<ShortTextPublic, ShortTextResponse>) {
  const { question, response, onChange, locked, review, problem } = props;
  const say = useWords(words);
  const { keyboard = 'text' } = question;
  return (
    <QuestionFrame {...props} hint={say(keyboard === 'text' ? 'hint.text' : 'hint.short')} answer={review?.key}>
      {(headingId) => (review
        ? review.given !== null && <TypedReview given={review.given} isRight={review.isRight} />
        : (
          <TypedInput inputMode={inputModes[keyboard]} aria-labelledby={headingId} aria-invalid={problem !== undefined || undefined} value={response ?? ''} disabled={locked} onType={onChange} />
        ))}
    </QuestionFrame>
  );
}
