import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { Button } from '@hocso/ui/button';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import type { Problem } from '../../../data/problem.ts';
import { request } from '../../../data/request.ts';
import { useDataStore } from '../../../data/use-data.ts';
import type { AttemptKeeper, KeeperView } from '../../../offline/attempt-keeper.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { quizWords } from '../words.ts';

interface AttemptNoticesProps { attempt: Attempt; view: KeeperView; act: (act: (keeper: AttemptKeeper) => void) => void }

/** What an attempt has to tell: another device was at work, or the server refused something for good. */
export function AttemptNotices({ attempt, view, act }: AttemptNoticesProps) {
  const say = useWords(quizWords);
  const sentence = useProblemSentence();
  const language = useLanguage();
  const data = useDataStore();
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeOther = async () => {
    const reply = await request<Attempt>('GET', apiUrls.attempt(language, attempt.id));
    if (!reply.ok) return setProblem(reply.problem);
    act((keeper) => keeper.takeOther(reply.body));
    data.put(apiUrls.attempt(language, attempt.id), reply.body);
  };
  const shown = problem ?? (view.refusal?.code === 'learning.unanswered' || view.refusal?.code === 'learning.attempt-closed' ? null : view.refusal);
  return (
    <>
      {view.conflict !== null && (
        <div className="lr-conflict">
          <Notice state="wait" icon="phone" title={say('conflict.title')}>{say('conflict.text')}</Notice>
          <div className="lr-row">
            <Button onClick={() => void takeOther()}>{say('conflict.other')}</Button>
            <Button look="line" onClick={() => act((keeper) => keeper.keepMine())}>{say('conflict.mine')}</Button>
          </div>
        </div>
      )}
      {shown && <div className="lr-conflict"><Notice state="bad">{sentence(shown)}</Notice></div>}
    </>
  );
}
