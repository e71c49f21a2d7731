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
import { pageAddresses, safeReturn } from '../../../site/addresses.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { PasswordField } from '../components/password-field.tsx';
import { enterAs } from '../open-session.ts';
import { sessionWords } from '../words.ts';
import '../session.css';
import { Link } from '../../../site/link.tsx';

/** The door for staff: user name and password, or the one-time code of the first time. */
export function Page({ search }: PageProps) {
  const say = useWords(sessionWords);
  const returnTo = safeReturn(search.get('ve'), pageAddresses.me);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('signIn.title')}</h1>
      <p>{say('signIn.lead')}</p>
      <div className="hs-plain"><Notice state="info">{say('plain.text')}</Notice></div>
      <PasswordSignIn returnTo={returnTo} />
      <CodeSignIn returnTo={returnTo} />
      <p><Link className="lr-back" to={pageAddresses.continue}>{say('signIn.learner')}</Link></p>
    </div>
  );
}

function PasswordSignIn({ returnTo }: { returnTo: string }) {
  const say = useWords(sessionWords);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, error, attempt, send } = useSignIn(apiUrls.sessions, returnTo);
  return (
    <form className="hs-card lr-form hs-play" onSubmit={(event) => send(event, { username: username.trim(), password }, username.trim() !== '' && password !== '')} noValidate>
      <ErrorSummary title={say('signIn.errors')} errors={error ? [{ field: 'username', message: error }] : []} attempt={attempt} />
      <TextField id="username" label={say('signIn.username')} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} required value={username} onChange={(event) => setUsername(event.target.value)} />
      <PasswordField id="password" label={say('signIn.password')} autoComplete="current-password" value={password} onChange={setPassword} />
      <div><Button type="submit" aria-busy={isBusy}>{isBusy ? say('signIn.busy') : say('signIn.submit')}</Button></div>
    </form>
  );
}

function CodeSignIn({ returnTo }: { returnTo: string }) {
  const say = useWords(sessionWords);
  const [code, setCode] = useState('');
  const { isBusy, error, attempt, send } = useSignIn(apiUrls.sessionsByCode, returnTo);
  return (
    <details className="hs-card lr-once hs-play">
      <summary>{say('signIn.codeTitle')}</summary>
      <form className="lr-form" onSubmit={(event) => send(event, { code: code.trim().toUpperCase() }, code.trim().length >= 8)} noValidate>
        <p className="hs-small">{say('signIn.codeLead')}</p>
        <ErrorSummary title={say('signIn.errors')} errors={error ? [{ field: 'once', message: error }] : []} attempt={attempt} />
        <TextField id="once" className="lr-code-input" label={say('signIn.code')} name="code" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={40} required value={code} onChange={(event) => setCode(event.target.value)} />
        <div><Button type="submit" aria-busy={isBusy}>{isBusy ? say('signIn.busy') : say('signIn.codeSubmit')}</Button></div>
      </form>
    </details>
  );
}

function useSignIn(url: string, returnTo: string) {
  const say = useWords(sessionWords);
  const sentence = useProblemSentence();
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const refuse = (message: string) => { setError(message); setAttempt((count) => count + 1); };
  const signIn = async (body: unknown) => {
    setBusy(true);
    const reply = await request<Viewer>('POST', url, body);
    if (reply.ok) return enterAs(reply.body, returnTo);
    setBusy(false);
    refuse(sentence(reply.problem));
  };
  const send = (event: FormEvent, body: unknown, isFilled: boolean) => {
    event.preventDefault();
    if (isBusy) return;
    if (isFilled) void signIn(body); else refuse(say(url === apiUrls.sessions ? 'signIn.empty' : 'continue.empty'));
  };
  return { error, attempt, isBusy, send };
}
