import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { problemFrom } from '../../../data/problem.ts';
import { PasswordField } from '../../../parts/password-field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { lastUsername, useSignIn } from '../api/session.ts';
import { sessionWords } from '../words.ts';

/** User name and password; used by the sign-in page and over a page whose session has ended. */
export function CredentialsForm({ onSignedIn }: { onSignedIn: () => void }) {
  const say = useWords(sessionWords);
  const signIn = useSignIn();
  const [username, setUsername] = useState(lastUsername);
  const [password, setPassword] = useState('');
  const problems = useFormProblems<'username' | 'password'>({ invalid: { username: say('signIn.username.missing'), password: say('signIn.password.missing') } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({ username: username.trim() === '' && say('signIn.username.missing'), password: password === '' && say('signIn.password.missing') })) return;
    signIn.mutate({ username, password }, { onSuccess: onSignedIn, onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      <TextInput
        label={say('signIn.username.label')} value={username} error={problems.of('username')} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60}
        onChange={(event) => { setUsername(event.target.value); problems.touched('username'); }}
      />
      <PasswordField
        label={say('signIn.password.label')} value={password} error={problems.of('password')} autoComplete="current-password"
        onChange={(event) => { setPassword(event.target.value); problems.touched('password'); }}
      />
      <div><Button type="submit" loading={signIn.isPending}>{say('signIn.submit.label')}</Button></div>
    </form>
  );
}
