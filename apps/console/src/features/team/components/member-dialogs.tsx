import type { TeamMember } from '@hocso/contracts/organisation/organisation.contract';
import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRenewTeamMemberCode, useUnits, useUpdateTeamMember } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import { shellWords } from '../../../words/shell-words.ts';
import { issuedCodes } from '../issued-codes.ts';
import { teamWords } from '../words.ts';
import { UnitChoice } from './unit-choice.tsx';

interface MemberDialogProps { member: TeamMember; onClose: () => void }

/** Asks before an earlier code is made useless, then shows the new one on a card. */
export function NewCodeDialog({ member, onClose }: MemberDialogProps) {
  const say = useWords(teamWords);
  const sayShell = useWords(shellWords);
  const renew = useRenewTeamMemberCode();
  const give = (): void => renew.mutate({ id: member.id }, {
    onSuccess: ({ oneTimeCode }) => {
      issuedCodes.add({ memberId: member.id, name: member.fullName, username: member.username, units: member.units.map(({ name }) => name).join(', '), code: oneTimeCode });
      onClose();
    },
  });
  return (
    <Dialog title={say('code.confirmTitle', { name: member.fullName })} onClose={onClose}>
      <p>{say('code.confirmText')}</p>
      {renew.isError && <ProblemNotice problem={problemFrom(renew.error)} />}
      <div className="hs-actions">
        <Button loading={renew.isPending} onClick={give}>{say('code.confirm')}</Button>
        <Button variant="default" onClick={onClose}>{sayShell('dialog.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Other tổ dân phố for a member. */
export function MemberUnitsDialog({ member, onClose, onSaved }: MemberDialogProps & { onSaved: () => void }) {
  const say = useWords(teamWords);
  const sayShell = useWords(shellWords);
  const { data: units = [] } = useUnits();
  const [unitIds, setUnitIds] = useState(() => member.units.map(({ id }) => id));
  const update = useUpdateTeamMember();
  const problems = useFormProblems<'unitIds'>({ invalid: { unitIds: say('add.unitsInvalid') }, codes: { 'organisation.unit-unknown': 'unitIds' } });
  const groups = units.filter(({ id, kind, isOpen }) => kind === 'neighbourhood-group' && (isOpen || unitIds.includes(id)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!problems.accept({ unitIds: unitIds.length === 0 && say('add.unitsInvalid') })) return;
    update.mutate({ id: member.id, change: { unitIds } }, { onSuccess: onSaved, onError: (error) => problems.refuse(problemFrom(error)) });
  };
  return (
    <Dialog title={say('units.title', { name: member.fullName })} onClose={onClose}>
      <form ref={problems.ref} className="hs-form" onSubmit={submit} noValidate>
        {problems.whole && <ProblemNotice problem={problems.whole} />}
        <UnitChoice units={groups} chosen={unitIds} error={problems.of('unitIds')} onChoose={(ids) => { setUnitIds(ids); problems.touched('unitIds'); }} />
        <div className="hs-actions">
          <Button type="submit" loading={update.isPending}>{say('units.save')}</Button>
          <Button variant="default" onClick={onClose}>{sayShell('dialog.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
