import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { quizWords } from '../words.ts';

/** Between "Nộp bài" and the result: a moment with a network; without one, what happens next and that nothing is lost. */
export function HandingIn({ isWaiting, onRetry }: { isWaiting: boolean; onRetry: () => void }) {
  const say = useWords(quizWords);
  return (
    <div className="hs-stack lr-handing-in">
      <h1 tabIndex={-1}>{isWaiting ? say('handIn.waitingTitle') : say('handIn.sending')}</h1>
      {isWaiting && (
        <>
          <Notice state="wait" icon="offline">{say('handIn.waiting')}</Notice>
          <div><Button look="line" icon="redo" onClick={onRetry}>{say('handIn.retry')}</Button></div>
        </>
      )}
    </div>
  );
}
