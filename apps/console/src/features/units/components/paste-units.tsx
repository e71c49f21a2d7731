import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { UnitKind } from '../../../data/organisation.ts';
import { useCreateUnits, useUnits } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { mostNames, newNames, readPastedLines } from '../pasted-lines.ts';
import { unitWords } from '../words.ts';
import { SeriesFields } from './series-fields.tsx';
import './units.css';

/** Adds units of one kind from a pasted list, shown line by line before anything is saved. */
export function PasteUnits({ kind }: { kind: UnitKind }) {
  const say = useWords(unitWords);
  const { data: units = [] } = useUnits();
  const create = useCreateUnits();
  const [text, setText] = useState('');
  const problems = useFormProblems<'names'>({ invalid: { names: say('paste.failed') } });
  const lines = readPastedLines(text, units.filter(({ isOpen }) => isOpen).map(({ name }) => name));
  const names = newNames(lines);
  const write = (next: string): void => {
    setText(next);
    problems.touched('names');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({ names: names.length === 0 ? say('paste.nothing') : names.length > mostNames && say('paste.tooMany', { most: mostNames }) })) return;
    create.mutate({ kind, names }, { onSuccess: () => write(''), onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
      {problems.whole && <ProblemNotice problem={problems.whole} />}
      {kind === 'neighbourhood-group' && <SeriesFields onNames={(made) => write(made.join('\n'))} />}
      <div className="hs-paste">
        <Textarea label={say('paste.label')} description={say('paste.hint')} rows={8} value={text} error={problems.of('names')} onChange={(event) => write(event.target.value)} />
        {lines.length > 0 && (
          <section aria-label={say('paste.preview')} className="hs-preview" tabIndex={0}>
            <p role="status"><b>{say('paste.preview')}.</b> {lines.length === names.length ? say('paste.summary', { count: lines.length, new: names.length }) : say('paste.summarySkipped', { count: lines.length, new: names.length, skipped: lines.length - names.length })}</p>
            <ol>
              {lines.map(({ name, state }, index) => (
                <li key={index} data-state={state}>
                  <span>{name}</span>
                  {state !== 'new' && <span className="hs-tag hs-tag-wait">{say(`paste.state.${state}`)}</span>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <div><Button type="submit" loading={create.isPending}>{names.length > 0 ? say('paste.submit', { count: names.length }) : say('paste.submitNone')}</Button></div>
      {create.data && text === '' && <Notice state="ok">{create.data.existing > 0 ? say('paste.doneExisting', create.data as unknown as Record<string, number>) : say('paste.done', { created: create.data.created })}</Notice>}
    </form>
  );
}
