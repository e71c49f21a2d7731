import type { Me } from '@hocso/contracts/identity/identity.contract';
import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import type { Problem } from '../../../data/problem.ts';
import { request } from '../../../data/request.ts';
import { useDataStore } from '../../../data/use-data.ts';
import { forgetDevice } from '../../../offline/sender.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { meWords } from '../words.ts';

/** Signing out, with a second question that says what is lost: telephones are borrowed, and a guest has nothing to return with. */
export function LeaveDevice({ me }: { me: Me }) {
  const say = useWords(meWords);
  const sentence = useProblemSentence();
  const data = useDataStore();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const leave = async () => {
    setBusy(true);
    const reply = await request('DELETE', apiUrls.currentSession);
    if (!reply.ok) { setBusy(false); setProblem(reply.problem); return; }
    await forgetDevice();
    data.clear();
    location.assign(pageAddresses.home);
  };
  const warning = me.username ? 'leave.staff' : me.viewer.status === 'guest' ? 'leave.guest' : 'leave.member';
  return (
    <section className="hs-card hs-stack hs-play" aria-labelledby="leave">
      <h2 id="leave">{isAsking ? say('leave.confirm') : say('leave.title')}</h2>
      {problem && <Notice state="bad">{sentence(problem)}</Notice>}
      {isAsking
        ? (
          <>
            <p role="status">{say(warning)}</p>
            <div className="lr-row">
              <Button aria-busy={isBusy} onClick={() => void leave()}>{isBusy ? say('leave.busy') : say('leave.yes')}</Button>
              <Button look="line" onClick={() => setAsking(false)}>{say('leave.no')}</Button>
            </div>
          </>
        )
        : <div><Button look="line" onClick={() => setAsking(true)}>{say('leave.action')}</Button></div>}
    </section>
  );
}
