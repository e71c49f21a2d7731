import { Button, ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useEffect, useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import type { Problem } from '../../../data/problem.ts';
import { request } from '../../../data/request.ts';
import { useDataStore } from '../../../data/use-data.ts';
import { forgetDevice } from '../../../offline/sender.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { focusHeading } from '../../../site/focus.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { useMe } from '../use-me.ts';
import { meWords } from '../words.ts';
import '../me.css';
import { Link } from '../../../site/link.tsx';

/** "Rút đồng ý và xoá tên tôi": what it does in plain words, then one button; as easy as giving consent was. */
export function Page() {
  const say = useWords(meWords);
  const sentence = useProblemSentence();
  const data = useDataStore();
  const me = useMe();
  const [isDone, setDone] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => { if (isDone) focusHeading(); }, [isDone]);
  const withdraw = async () => {
    setBusy(true);
    const reply = await request('POST', apiUrls.consentWithdrawal);
    setBusy(false);
    if (!reply.ok) { setProblem(reply.problem); return; }
    await forgetDevice();
    data.invalidate();
    setDone(true);
  };
  if (isDone || !me?.consentGivenAt) {
    return (
      <div className="hs-stack lr-narrow">
        <h1>{isDone ? say('withdrawal.doneTitle') : say('withdrawal.title')}</h1>
        <p>{isDone ? say('withdrawal.doneText') : say('withdrawal.nothing')}</p>
        {/* A full load: whatever this page still holds of the person goes with it. */}
        <div><ButtonLink href={pageAddresses.home}>{say('withdrawal.home')}</ButtonLink></div>
      </div>
    );
  }
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('withdrawal.title')}</h1>
      <p>{say('withdrawal.lead')}</p>
      <ul className="hs-card lr-consequences"><li>{say('withdrawal.one')}</li><li>{say('withdrawal.two')}</li><li>{say('withdrawal.three')}</li><li>{say('withdrawal.four')}</li></ul>
      {problem && <Notice state="bad">{sentence(problem)}</Notice>}
      <div className="lr-row hs-play">
        <Button className="lr-danger" aria-busy={isBusy} onClick={() => void withdraw()}>{isBusy ? say('withdrawal.busy') : say('withdrawal.yes')}</Button>
        <ButtonLink as={Link} to={pageAddresses.me} look="line">{say('withdrawal.no')}</ButtonLink>
      </div>
    </div>
  );
}
