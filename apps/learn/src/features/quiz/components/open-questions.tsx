import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { useWords } from '@hocso/ui/i18n';
import { plainText } from '@hocso/ui/inline-text';
import { Plate } from '@hocso/ui/plate';
import { quizWords } from '../words.ts';

interface OpenQuestionsProps { questions: Attempt['questions']; open: readonly number[]; onGo: (index: number) => void }

/** Before handing in: the questions that have no answer yet, each a way back to it. */
export function OpenQuestions({ questions, open, onGo }: OpenQuestionsProps) {
  const say = useWords(quizWords);
  return (
    <div className="hs-stack">
      <h1 tabIndex={-1}>{open.length > 0 ? say('review.title', { count: open.length }) : say('review.ready')}</h1>
      <p>{open.length > 0 ? say('review.lead') : say('review.readyLead')}</p>
      <ul className="lr-open">
        {open.map((index) => (
          <li key={index}>
            <button type="button" onClick={() => onGo(index)}>
              <Plate size="s" isDecorative>{index + 1}</Plate>
              <span><span className="hs-sr">{say('review.question', { position: index + 1 })}: </span>{plainText(questions[index]?.stem ?? '')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
