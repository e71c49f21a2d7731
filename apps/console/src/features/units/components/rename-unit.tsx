import type { Unit } from '@hocso/contracts/organisation/organisation.contract';
import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useUpdateUnit } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { shellWords } from '../../../words/shell-words.ts';
import { unitWords } from '../words.ts';

interface RenameUnitProps { unit: Unit; onClose: () => void; onRenamed: (name: string) => void }

/** A new name for one unit. */
export function RenameUnit({ unit, onClose, onRenamed }: RenameUnitProps) {
  const say = useWords(unitWords);
  const sayShell = useWords(shellWords);
  const [name, setName] = useState(unit.name);
  const update = useUpdateUnit();
  const problems = useFormProblems<'name'>({ invalid: { name: say('rename.invalid') }, codes: { 'organisation.unit-name-taken': 'name' } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const length = [...name.trim()].length;
    if (!problems.accept({ name: (length < 2 || length > 120) && say('rename.invalid') })) return;
    update.mutate({ id: unit.id, change: { name: name.trim() } }, { onSuccess: (saved) => onRenamed(saved.name), onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <Dialog title={say('rename.title')} onClose={onClose}>
      <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
        {problems.whole && <ProblemNotice problem={problems.whole} />}
        <TextInput
          label={say('rename.label')} description={say('rename.note')} value={name} error={problems.of('name')} maxLength={120}
          onChange={(event) => { setName(event.target.value); problems.touched('name'); }}
        />
        <div className="hs-actions">
          <Button type="submit" loading={update.isPending}>{say('rename.save')}</Button>
          <Button variant="default" onClick={onClose}>{sayShell('dialog.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
