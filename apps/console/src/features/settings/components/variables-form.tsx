import type { Settings } from '@hocso/contracts/organisation/organisation.contract';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useUpdateSettings } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { settingsWords } from '../words.ts';
import './settings.css';

/** The facts lessons quote, each with its note and the day it was last checked. Saving an item dates it today. */
export function VariablesForm({ variables }: { variables: Settings['variables'] }) {
  const say = useWords(settingsWords);
  const update = useUpdateSettings();
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  const [isSaved, setIsSaved] = useState(false);
  const problems = useFormProblems<'variables'>({ invalid: { variables: say('variables.invalid') } });
  const changed = Object.fromEntries(variables.filter(({ key, value }) => edits[key] !== undefined && edits[key].trim() !== value).map(({ key }) => [key, (edits[key] ?? '').trim()]));
  const count = Object.keys(changed).length;
  const save = (values: Record<string, string>): void => update.mutate({ variables: values }, {
    onSuccess: () => {
      setEdits(Object.fromEntries(Object.entries(edits).filter(([key]) => !(key in values))));
      setIsSaved(true);
    },
    onError: (error) => problems.refuse(problemFrom(error)),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (count > 0 && problems.accept({})) save(changed);
  };
  return (
    <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
      <ul className="hs-variables">
        {variables.map(({ key, label, note, value, checkedOn }) => (
          <li key={key}>
            <TextInput
              label={label} description={note} value={edits[key] ?? value} maxLength={200} placeholder={say('variables.empty')}
              onChange={(event) => {
                setEdits({ ...edits, [key]: event.target.value });
                setIsSaved(false);
              }}
            />
            <div className="hs-checked">
              <span className={checkedOn ? 'hs-tag hs-tag-ok' : 'hs-tag hs-tag-wait'}>{checkedOn ? say('variables.checked', { date: formatDate(`${checkedOn}T00:00:00+07:00`) }) : say('variables.unchecked')}</span>
              {value !== '' && !(key in changed) && (
                <Button variant="subtle" disabled={update.isPending} onClick={() => save({ [key]: value })} aria-label={say('variables.confirmOf', { label })}>{say('variables.confirm')}</Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isSaved && count === 0 && <Notice state="ok">{say('saved.text')}</Notice>}
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      {problems.of('variables') && <Notice state="bad">{problems.of('variables')}</Notice>}
      <div className="hs-actions">
        <Button type="submit" loading={update.isPending}>{count > 0 ? say('variables.saveCount', { count }) : say('variables.save')}</Button>
        {count === 0 && !isSaved && <span className="hs-small">{say('variables.nothing')}</span>}
      </div>
    </form>
  );
}
