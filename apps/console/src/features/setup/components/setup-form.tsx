import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { problemFrom } from '../../../data/problem.ts';
import { NewPasswordField, passwordFault } from '../../../parts/new-password-field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { useProblemSentence } from '../../../words/use-problem-sentence.ts';
import type { SetupBody } from '../api/setup.ts';
import { useCompleteSetup } from '../api/setup.ts';
import { isUsername, suggestedUsername } from '../suggested-username.ts';
import { setupWords } from '../words.ts';

type Field = keyof SetupBody;
const empty: Record<Field, string> = { fullName: '', username: '', password: '', organisationName: '', organisationCode: '' };

/** Step 1: who the officer is and which ward this is. */
export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const say = useWords(setupWords);
  const sentence = useProblemSentence();
  const complete = useCompleteSetup(token);
  const [values, setValues] = useState(empty);
  const [hasOwnUsername, setHasOwnUsername] = useState(false);
  const invalid = { fullName: say('start.fullNameInvalid'), username: say('start.usernameInvalid'), password: say('start.passwordInvalid'), organisationName: say('start.wardNameInvalid'), organisationCode: say('start.wardCodeInvalid') };
  const problems = useFormProblems<Field>({ invalid, codes: { 'identity.username-taken': 'username', 'identity.password-too-short': 'password', 'identity.password-too-common': 'password' } });
  const username = hasOwnUsername ? values.username : suggestedUsername(values.fullName);
  const write = (name: Field, text: string): void => {
    setValues({ ...values, [name]: text });
    problems.touched(name);
    // The user name follows the name until it is written by hand.
    if (name === 'fullName' && !hasOwnUsername) problems.touched('username');
  };
  const field = (name: Field) => ({ value: values[name], error: problems.of(name), onChange: (event: { target: { value: string } }) => write(name, event.target.value) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({
      fullName: values.fullName.trim().length < 2 && invalid.fullName,
      username: !isUsername(username.trim().toLowerCase()) && invalid.username,
      password: passwordFault(values.password, sentence),
      organisationName: values.organisationName.trim().length < 3 && invalid.organisationName,
      organisationCode: !/^[0-9A-Za-z.-]{0,20}$/.test(values.organisationCode.trim()) && invalid.organisationCode,
    })) return;
    complete.mutate({ ...values, username }, { onSuccess: onDone, onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <form ref={problems.ref} className="hs-form hs-mid" onSubmit={submit} noValidate>
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      <fieldset className="hs-form hs-part-of-form">
        <legend>{say('start.account')}</legend>
        <TextInput label={say('start.fullName')} autoComplete="name" maxLength={80} {...field('fullName')} />
        <TextInput
          label={say('start.username')} description={say('start.usernameHint')} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} {...field('username')} value={username}
          onChange={(event) => { setHasOwnUsername(true); write('username', event.target.value); }}
        />
        <NewPasswordField label={say('start.password')} value={values.password} error={problems.of('password')} onText={(text) => write('password', text)} />
      </fieldset>
      <fieldset className="hs-form hs-part-of-form">
        <legend>{say('start.ward')}</legend>
        <TextInput label={say('start.wardName')} description={say('start.wardNameHint')} maxLength={120} {...field('organisationName')} />
        <TextInput label={say('start.wardCode')} description={say('start.wardCodeHint')} maxLength={20} {...field('organisationCode')} />
      </fieldset>
      <div><Button type="submit" loading={complete.isPending}>{say('start.submit')}</Button></div>
    </form>
  );
}
