import { Button, ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useNavigate } from 'react-router';
import { useDataStore } from '../data/use-data.ts';
import { isTemporary } from '../data/problem.ts';
import type { Problem } from '../data/problem.ts';
import { pageAddresses } from '../site/addresses.ts';
import { shellWords } from '../site/shell-words.ts';
import { useProblemSentence } from '../site/use-problem-sentence.ts';
import { Link } from '../site/link.tsx';

/** A page whose data could not be read: what happened in plain words, and what to do about it. */
export function ProblemPage({ problem }: { problem: Problem }) {
  const say = useWords(shellWords);
  const sentence = useProblemSentence();
  const navigate = useNavigate();
  const data = useDataStore();
  const retry = () => {
    data.invalidate();
    void navigate(location.pathname + location.search, { replace: true });
  };
  const canRetry = isTemporary(problem);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say(canRetry ? 'problem.title' : 'problem.missing')}</h1>
      <p>{sentence(problem)}</p>
      <div className="lr-row">
        {canRetry && <Button icon="redo" onClick={retry}>{say('problem.retry')}</Button>}
        <ButtonLink as={Link} to={pageAddresses.home} look={canRetry ? 'line' : 'solid'}>{say('problem.home')}</ButtonLink>
      </div>
      {problem.traceId && problem.status >= 500 && <p className="hs-small">{say('problem.trace', { id: problem.traceId })}</p>}
    </div>
  );
}
