import { Button, ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { isTemporary } from '../../../data/problem.ts';
import type { Problem } from '../../../data/problem.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { Link } from '../../../site/link.tsx';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { teamWords } from '../words.ts';

/** No list came and none is in memory: why, and the way to try again, or to begin anew where trying is no use. */
export function Away({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const say = useWords(teamWords);
  const sentence = useProblemSentence();
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('page.title')}</h1>
      <p><b>{say('away.title')}</b> {sentence(problem)}</p>
      <div>
        {isTemporary(problem) ? <Button icon="redo" onClick={onRetry}>{say('away.retry')}</Button> : <ButtonLink as={Link} replace to={pageAddresses.team}>{say('list.top')}</ButtonLink>}
      </div>
    </div>
  );
}

/** The line above a list that could not be brought up to date. */
export function OldList({ onRetry }: { onRetry: () => void }) {
  const say = useWords(teamWords);
  return (
    <Notice state="wait" icon="offline">
      <p>{say('away.last')}</p>
      <Button look="tool" icon="redo" onClick={onRetry}>{say('away.retry')}</Button>
    </Notice>
  );
}
