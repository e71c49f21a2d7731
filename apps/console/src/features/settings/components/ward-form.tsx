import type { Settings } from '@hocso/contracts/organisation/organisation.contract';
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

type Field = 'organisationName' | 'organisationCode' | 'teamLabel';

/** Name, code and team label of the ward. */
export function WardForm({ settings }: { settings: Settings }) {
  const say = useWords(settingsWords);
  const update = useUpdateSettings();
  const [values, setValues] = useState<Record<Field, string>>({ organisationName: settings.organisationName, organisationCode: settings.organisationCode, teamLabel: settings.teamLabel });
  const [isSaved, setIsSaved] = useState(false);
  const problems = useFormProblems<Field>({ invalid: { organisationName: say('ward.nameInvalid'), organisationCode: say('ward.codeInvalid'), teamLabel: say('ward.teamInvalid') } });
  const field = (name: Field) => ({
    value: values[name], error: problems.of(name),
    onChange: (event: { target: { value: string } }) => {
      setValues({ ...values, [name]: event.target.value });
      setIsSaved(false);
      problems.touched(name);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({
      organisationName: values.organisationName.trim().length < 3 && say('ward.nameInvalid'),
      organisationCode: !/^[0-9A-Za-z.-]{0,20}$/.test(values.organisationCode.trim()) && say('ward.codeInvalid'),
      teamLabel: values.teamLabel.trim().length < 3 && say('ward.teamInvalid'),
    })) return;
    update.mutate(values, { onSuccess: () => setIsSaved(true), onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <form ref={problems.ref} className="hs-form hs-narrow" onSubmit={submit} noValidate>
      {isSaved && <Notice state="ok">{say('saved.text')}</Notice>}
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      <TextInput label={say('ward.name')} description={say('ward.nameHint')} maxLength={120} {...field('organisationName')} />
      <TextInput label={say('ward.code')} description={say('ward.codeHint')} maxLength={20} {...field('organisationCode')} />
      <TextInput label={say('ward.team')} description={say('ward.teamHint')} maxLength={80} {...field('teamLabel')} />
      <div><Button type="submit" loading={update.isPending}>{say('ward.save')}</Button></div>
    </form>
  );
}
