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

type Variable = Settings['variables'][number];
/** What stands in the fields of one variable; English only where the variable has words. */
interface Typed { vi: string; en: string }

const savedOf = ({ value, valueEn }: Variable): Typed => ({ vi: value, en: valueEn ?? '' });
const trimmed = ({ vi, en }: Typed): Typed => ({ vi: vi.trim(), en: en.trim() });

/** The facts lessons quote, each with its note and the day it was last checked. Saving an item dates it today. */
export function VariablesForm({ variables }: { variables: Settings['variables'] }) {
  const say = useWords(settingsWords);
  const update = useUpdateSettings();
  const [edits, setEdits] = useState<Readonly<Record<string, Typed>>>({});
  const [isSaved, setIsSaved] = useState(false);
  const problems = useFormProblems<'variables'>({ invalid: { variables: say('variables.invalid') } });
  const typedOf = (variable: Variable): Typed => edits[variable.key] ?? savedOf(variable);
  const isChanged = (variable: Variable): boolean => {
    const [typed, saved] = [trimmed(typedOf(variable)), savedOf(variable)];
    return typed.vi !== saved.vi || typed.en !== saved.en;
  };
  const changed = variables.filter(isChanged);
  const count = changed.length;
  const save = (chosen: readonly Variable[]): void => update.mutate({ variables: Object.fromEntries(chosen.map((variable) => [variable.key, trimmed(typedOf(variable))])) }, {
    onSuccess: () => {
      setEdits(Object.fromEntries(Object.entries(edits).filter(([key]) => !chosen.some((variable) => variable.key === key))));
      setIsSaved(true);
    },
    onError: (error) => problems.refuse(problemFrom(error)),
  });
  const type = (key: string, typed: Typed): void => {
    setEdits({ ...edits, [key]: typed });
    setIsSaved(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (count > 0 && problems.accept({})) save(changed);
  };
  return (
    <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
      <ul className="hs-variables">
        {variables.map((variable) => {
          const { key, label, note, value, valueEn, checkedOn } = variable;
          const typed = typedOf(variable);
          return (
            <li key={key}>
              <TextInput label={label} description={note} value={typed.vi} maxLength={200} placeholder={say('variables.empty')} onChange={(event) => type(key, { ...typed, vi: event.target.value })} />
              {valueEn !== null && (
                <TextInput
                  className="hs-in-english" label={say('variables.english', { label })} description={say('variables.englishNote')} value={typed.en} lang="en" maxLength={200} placeholder={say('variables.englishEmpty')}
                  onChange={(event) => type(key, { ...typed, en: event.target.value })}
                />
              )}
              <div className="hs-checked">
                <span className={checkedOn ? 'hs-tag hs-tag-ok' : 'hs-tag hs-tag-wait'}>{checkedOn ? say('variables.checked', { date: formatDate(`${checkedOn}T00:00:00+07:00`) }) : say('variables.unchecked')}</span>
                {value !== '' && !isChanged(variable) && (
                  <Button variant="subtle" disabled={update.isPending} onClick={() => save([variable])} aria-label={say('variables.confirmOf', { label })}>{say('variables.confirm')}</Button>
                )}
              </div>
            </li>
          );
        })}
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
