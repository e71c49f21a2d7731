import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useUpdateSettings } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { settingsWords } from '../words.ts';

/** The limits of the contract. */
const [least, most] = [10, 1000];

/** From how many answers on figures about a question are shown. */
export function FiguresForm({ leastAnswers }: { leastAnswers: number }) {
  const say = useWords(settingsWords);
  const update = useUpdateSettings();
  const [text, setText] = useState(String(leastAnswers));
  const [isSaved, setIsSaved] = useState(false);
  const invalid = say('figures.invalid', { least, most });
  const problems = useFormProblems<'leastAnswers'>({ invalid: { leastAnswers: invalid } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
    if (!problems.accept({ leastAnswers: (number < least || number > most) && invalid })) return;
    update.mutate({ leastAnswers: number }, { onSuccess: () => setIsSaved(true), onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <form ref={problems.ref} className="hs-form hs-narrow" onSubmit={submit} noValidate>
      {isSaved && <Notice state="ok">{say('saved.text')}</Notice>}
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      <TextInput
        label={say('figures.least')} description={say('figures.leastHint')} inputMode="numeric" autoComplete="off" maxLength={4} value={text} error={problems.of('leastAnswers')}
        onChange={(event) => {
          setText(event.target.value);
          setIsSaved(false);
          problems.touched('leastAnswers');
        }}
      />
      <div><Button type="submit" loading={update.isPending}>{say('figures.save')}</Button></div>
    </form>
  );
}
