import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { useCreateTeamMember, useUnits } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { issuedCodes } from '../issued-codes.ts';
import { teamWords } from '../words.ts';
import { UnitChoice } from './unit-choice.tsx';

/** Name and tổ dân phố of a new member; the code goes to the cards. */
export function AddMember() {
  const say = useWords(teamWords);
  const units = useUnits();
  const create = useCreateTeamMember();
  const [fullName, setFullName] = useState('');
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const problems = useFormProblems<'fullName' | 'unitIds'>({ invalid: { fullName: say('add.nameInvalid'), unitIds: say('add.unitsInvalid') }, codes: { 'organisation.unit-unknown': 'unitIds' } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({ fullName: fullName.trim().length < 2 && say('add.nameInvalid'), unitIds: unitIds.length === 0 && say('add.unitsInvalid') })) return;
    create.mutate({ fullName, unitIds }, {
      onSuccess: ({ member, oneTimeCode }) => {
        issuedCodes.add({ memberId: member.id, name: member.fullName, username: member.username, units: member.units.map(({ name }) => name).join(', '), code: oneTimeCode });
        setFullName('');
        setUnitIds([]);
      },
      onError: (error) => problems.refuse(problemFrom(error)),
    });
  };
  return (
    <Loaded query={units}>
      {(all) => {
        const groups = all.filter(({ kind, isOpen }) => kind === 'neighbourhood-group' && isOpen);
        if (groups.length === 0) return <Notice state="info">{say('add.noUnits')} <Link to={pages.units}>{say('add.noUnitsLink')}</Link></Notice>;
        return (
          <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
            {problems.whole && <ProblemNotice problem={problems.whole} />}
            <TextInput
              className="hs-narrow" label={say('add.name')} value={fullName} error={problems.of('fullName')} autoComplete="off" maxLength={80}
              onChange={(event) => { setFullName(event.target.value); problems.touched('fullName'); }}
            />
            <UnitChoice units={groups} chosen={unitIds} error={problems.of('unitIds')} onChoose={(ids) => { setUnitIds(ids); problems.touched('unitIds'); }} />
            <div><Button type="submit" loading={create.isPending}>{say('add.submit')}</Button></div>
          </form>
        );
      }}
    </Loaded>
  );
}
