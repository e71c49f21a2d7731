import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import type { Problem } from '../data/problem.ts';
import { shellWords } from '../words/shell-words.ts';
import { useProblemSentence } from '../words/use-problem-sentence.ts';

interface ProblemNoticeProps { problem: Problem; title?: string; onRetry?: (() => void) | undefined }

/** What went wrong, what to do about it, and the code to pass on where only an administrator can help. */
export function ProblemNotice({ problem, title, onRetry }: ProblemNoticeProps) {
  const say = useWords(shellWords);
  const sentence = useProblemSentence();
  const isFault = problem.status >= 500 && problem.traceId !== undefined;
  return (
    <Notice state="bad" title={title}>
      {sentence(problem)}
      {isFault && <span className="hs-trace">{say('problem.trace', { id: problem.traceId ?? '' })}</span>}
      {onRetry && <Button className="hs-retry" variant="default" onClick={onRetry}>{say('problem.retry')}</Button>}
    </Notice>
  );
}
