import type { Me } from '@hocso/contracts/identity/identity.contract';
import { Button, ButtonLink } from '@hocso/ui/button';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import { request } from '../../../data/request.ts';
import { useDataStore, useOptionalData } from '../../../data/use-data.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { PasswordField } from '../components/password-field.tsx';
import { homeOf } from '../open-session.ts';
import { sessionWords } from '../words.ts';
import '../session.css';
import { Link } from '../../../site/link.tsx';

/** Setting a password after the first time with a code, or changing it. */
export function Page() {
  const say = useWords(sessionWords);
  const me = useOptionalData<Me>(apiUrls.me(useLanguage())).body;
  const isStaff = me?.viewer.roles.some((role) => role !== 'learner' && role !== 'visitor') ?? false;
  const isFirst = me?.viewer.mustSetPassword ?? false;
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say(isFirst ? 'password.first' : 'password.title')}</h1>
      {!me && <><p>{say('password.signIn')}</p><div><ButtonLink as={Link} to={pageAddresses.signIn}>{say('signIn.submit')}</ButtonLink></div></>}
      {me && !isStaff && <p>{say('password.notNeeded')}</p>}
      {me && isStaff && <><p>{say('password.lead')}</p><PasswordForm me={me} /></>}
    </div>
  );
}

function PasswordForm({ me }: { me: Me }) {
  const say = useWords(sessionWords);
  const sentence = useProblemSentence();
  const data = useDataStore();
  const needsCurrent = !me.viewer.mustSetPassword;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [error, setError] = useState<{ field: string; message: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);

  const refuse = (field: string, message: string) => { setError({ field, message }); setAttempt((count) => count + 1); };
  const save = async () => {
    setBusy(true);
    const reply = await request('PUT', apiUrls.password, { ...(needsCurrent ? { current } : {}), next });
    setBusy(false);
    if (!reply.ok) return refuse(reply.problem.code === 'identity.wrong-password' ? 'current' : 'next', sentence(reply.problem));
    data.invalidate();
    setError(null);
    setDone(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (needsCurrent && current === '') return refuse('current', say('password.emptyCurrent'));
    if (next === '') return refuse('next', say('password.emptyNext'));
    void save();
  };
  // Other apps on this origin: a full page load.
  const goOn = homeOf({ ...me.viewer, mustSetPassword: false }, pageAddresses.me);
  if (isDone) {
    return (
      <>
        <Notice state="ok">{say('password.done')}</Notice>
        <div><ButtonLink href={goOn}>{say('password.goOn')}</ButtonLink></div>
      </>
    );
  }
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  return (
    <form className="lr-form hs-play" onSubmit={submit} noValidate>
      <ErrorSummary title={say('password.errors')} errors={error ? [error] : []} attempt={attempt} />
      {/* Password managers need the user name beside the new password. */}
      <input className="hs-sr" type="text" name="username" autoComplete="username" value={me.username ?? ''} readOnly tabIndex={-1} aria-hidden="true" />
      {needsCurrent && <PasswordField id="current" label={say('password.current')} error={errorOf('current')} autoComplete="current-password" value={current} onChange={setCurrent} />}
      <PasswordField id="next" label={say('password.next')} error={errorOf('next')} autoComplete="new-password" value={next} onChange={setNext} />
      <div><Button type="submit" aria-busy={isBusy}>{isBusy ? say('password.busy') : say('password.save')}</Button></div>
    </form>
  );
}
