import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useRef, useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import type { Problem } from '../../../data/problem.ts';
import { request } from '../../../data/request.ts';
import { useDataStore } from '../../../data/use-data.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { teamWords } from '../words.ts';
import { NewCode } from './new-code.tsx';
import { Question } from './question.tsx';

interface NeighbourActsProps { neighbour: Neighbour; onReported: (isUnderReview: boolean) => void }

/** What a member may do for a neighbour. Each act asks once more and says what follows; a report can be undone. */
export function NeighbourActs({ neighbour: { id, fullName: name, isUnderReview }, onReported }: NeighbourActsProps) {
  const say = useWords(teamWords);
  const data = useDataStore();
  const [asking, setAsking] = useState<'code' | 'report' | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [wasUndone, setUndone] = useState(false);
  const { isBusy, problem, send, forget } = useSending();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away with what it did: a reader stays among the acts.
  const settle = () => { setAsking(null); box.current?.focus({ preventScroll: true }); };
  const ask = (what: 'code' | 'report') => { forget(); setUndone(false); setAsking(what); };
  const renew = async () => {
    const reply = await send<{ continueCode: string }>(apiUrls.continueCodeOf(id));
    if (!reply) return;
    setAsking(null);
    setCode(reply.continueCode);
  };
  const report = async (isNobody: boolean) => {
    const reply = await send<{ isUnderReview: boolean }>(apiUrls.noSuchPerson(id), { isUnderReview: isNobody });
    if (!reply) return;
    settle();
    setUndone(!isNobody);
    data.invalidate();
    onReported(reply.isUnderReview);
  };
  return (
    <div ref={box} className="hs-stack hs-play" role="group" tabIndex={-1} aria-label={say('act.label', { name })}>
      {problem && <Notice state="bad">{problem}</Notice>}
      {wasUndone && <Notice state="ok">{say('report.undone')}</Notice>}
      {isUnderReview && (
        <>
          <Notice state="wait" icon="warn" title={say('report.done')}>{say('report.doneText')}</Notice>
          <div><Button look="line" icon="redo" aria-busy={isBusy} onClick={() => void report(false)}>{isBusy ? say('report.undoBusy') : say('report.undo')}</Button></div>
        </>
      )}
      {code !== null && <NewCode code={code} name={name} onClose={() => { setCode(null); settle(); }} />}
      {asking === 'code' && <Question question={say('code.ask', { name })} text={say('code.text')} yes={say(isBusy ? 'code.busy' : 'code.yes')} isBusy={isBusy} onYes={() => void renew()} onNo={settle} />}
      {asking === 'report' && <Question question={say('report.ask', { name })} text={say('report.text')} yes={say(isBusy ? 'report.busy' : 'report.yes')} isBusy={isBusy} onYes={() => void report(true)} onNo={settle} />}
      {asking === null && !isUnderReview && (
        <div className="lr-row">
          {code === null && <Button look="line" onClick={() => ask('code')}>{say('code.action')}</Button>}
          <Button look="tool" onClick={() => ask('report')}>{say('report.action')}</Button>
        </div>
      )}
    </div>
  );
}

/** Sends one request at a time; `problem` is the sentence to show when it was refused. */
function useSending() {
  const say = useWords(teamWords);
  const sentence = useProblemSentence();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const send = async <Body,>(url: string, body?: unknown): Promise<Body | null> => {
    if (isBusy) return null;
    setBusy(true);
    setRefusal(null);
    const reply = await request<Body>('POST', url, body);
    setBusy(false);
    if (reply.ok) return reply.body;
    setRefusal(reply.problem);
    return null;
  };
  // Members are neighbours too: their own record is the only one in this list they may not act on.
  const problem = refusal === null ? null : refusal.code === 'access.not-allowed' ? say('act.self') : sentence(refusal);
  return { isBusy, problem, send, forget: () => setRefusal(null) };
}
