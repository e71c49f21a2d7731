import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { problemFrom } from '../../../data/problem.ts';
import { useSite } from '../../../data/site.ts';
import { NewPasswordField, passwordFault } from '../../../parts/new-password-field.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { PasswordField } from '../../../parts/password-field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { useProblemSentence } from '../../../words/use-problem-sentence.ts';
import { lastUsername, useChangePassword } from '../api/session.ts';
import { sessionWords } from '../words.ts';

/** `/quan-tri/doi-mat-khau`: a new password; the first one of somebody let in by a code needs no old one. */
export function PasswordPage() {
  const say = useWords(sessionWords);
  const sentence = useProblemSentence();
  const navigate = useNavigate();
  const { viewer } = useSite();
  const [isFirst] = useState(viewer?.mustSetPassword ?? false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();
  const problems = useFormProblems<'current' | 'next'>({
    invalid: { current: say('password.current.missing'), next: say('password.next.invalid') },
    codes: { 'identity.wrong-password': 'current', 'identity.password-too-short': 'next', 'identity.password-too-common': 'next' },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({ current: !isFirst && current === '' && say('password.current.missing'), next: passwordFault(next, sentence) })) return;
    change.mutate({ ...(isFirst ? {} : { current }), next }, {
      onSuccess: () => {
        setCurrent('');
        setNext('');
        if (isFirst) void navigate(pages.board, { replace: true });
      },
      onError: (error) => problems.refuse(problemFrom(error)),
    });
  };
  return (
    <>
      <PageHead title={isFirst ? say('password.page.first') : say('password.page.title')} lead={isFirst ? say('password.page.leadFirst') : say('password.page.lead')} />
      <form ref={problems.ref} className="hs-form hs-card hs-narrow" onSubmit={submit} noValidate>
        {change.isSuccess && !isFirst && next === '' && <Notice state="ok">{say('password.done.text')}</Notice>}
        {problems.whole && <ProblemNotice problem={problems.whole} />}
        <input className="hs-sr" type="text" autoComplete="username" value={lastUsername()} readOnly tabIndex={-1} aria-hidden="true" />
        {!isFirst && (
          <PasswordField
            label={say('password.current.label')} value={current} error={problems.of('current')} autoComplete="current-password"
            onChange={(event) => { setCurrent(event.target.value); problems.touched('current'); }}
          />
        )}
        <NewPasswordField label={say('password.next.label')} value={next} error={problems.of('next')} onText={(text) => { setNext(text); problems.touched('next'); }} />
        <div><Button type="submit" loading={change.isPending}>{say('password.submit.label')}</Button></div>
      </form>
    </>
  );
}
