import type { Viewer } from '@hocso/contracts/site/site.contract';
import { Button } from '@hocso/ui/button';
import { TextField } from '@hocso/ui/field';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PageProps } from '../../../app/route-types.ts';
import { apiUrls } from '../../../data/api-urls.ts';
import { request } from '../../../data/request.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { enterAs } from '../open-session.ts';
import { sessionWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Opening one’s record with a "mã tiếp tục", typed or from a QR code. A link opens nothing by itself: only the button posts. */
export function Page({ params }: PageProps) {
  const say = useWords(sessionWords);
  const sentence = useProblemSentence();
  const given = params['code'];
  const [code, setCode] = useState(given ?? '');
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const open = async () => {
    setBusy(true);
    const reply = await request<Viewer>('POST', apiUrls.sessionsByCode, { code: code.replace(/[\s-]/g, '').toUpperCase() });
    if (reply.ok) return enterAs(reply.body, pageAddresses.home);
    setBusy(false);
    setError(sentence(reply.problem));
    setAttempt((count) => count + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (code.trim().length >= 8) return void open();
    setError(say('continue.empty'));
    setAttempt((count) => count + 1);
  };
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say(given ? 'continue.linkTitle' : 'continue.title')}</h1>
      <p>{say(given ? 'continue.linkLead' : 'continue.lead')}</p>
      <div className="hs-plain"><Notice state="info">{say('plain.text')}</Notice></div>
      <form className="lr-form" onSubmit={submit} noValidate>
        <ErrorSummary title={say('continue.errors')} errors={error ? [{ field: given ? '' : 'code', message: error }] : []} attempt={attempt} />
        {given
          ? <p className="lr-code-shown" translate="no">{given.replace(/(.{5})(?=.)/g, '$1 ')}</p>
          : <TextField id="code" className="lr-code-input" label={say('continue.label')} error={error ?? undefined} name="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} required value={code} onChange={(event) => setCode(event.target.value)} />}
        <Replaced />
        {given && <p className="hs-small">{say('continue.linkCare')}</p>}
        <div className="hs-play"><Button type="submit" aria-busy={isBusy}>{isBusy ? say('continue.busy') : say('continue.open')}</Button></div>
      </form>
      <p className="hs-small">{say('continue.lost')} <Link to={pageAddresses.help}>{say('continue.help')}</Link></p>
    </div>
  );
}

/** What opening another record does to the one that is open. */
function Replaced() {
  const say = useWords(sessionWords);
  const { viewer } = useLoadedSite();
  if (!viewer) return null;
  return <Notice state="wait" icon="info">{viewer.status === 'active' ? say('continue.switch', { name: viewer.name ?? '' }) : say('continue.guest')}</Notice>;
}
