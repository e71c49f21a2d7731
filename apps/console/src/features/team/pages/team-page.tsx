import type { TeamMember } from '@hocso/contracts/organisation/organisation.contract';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTeamMembers, useUpdateTeamMember } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { AddMember } from '../components/add-member.tsx';
import { CodeCards } from '../components/code-cards.tsx';
import { MemberUnitsDialog, NewCodeDialog } from '../components/member-dialogs.tsx';
import { MemberTable } from '../components/member-table.tsx';
import { teamWords } from '../words.ts';

/** `/quan-tri/to-cong-nghe`: members of the community digital team, their tổ dân phố and their one-time codes. */
export function TeamPage() {
  const say = useWords(teamWords);
  const members = useTeamMembers();
  const update = useUpdateTeamMember();
  const [dialog, setDialog] = useState<{ kind: 'code' | 'units'; member: TeamMember } | null>(null);
  const [done, setDone] = useState<{ text: string; undo?: TeamMember } | null>(null);
  const toggle = (member: TeamMember): void => {
    setDone(null);
    update.mutate({ id: member.id, change: { isActive: !member.isActive } }, {
      onSuccess: (saved) => setDone(saved.isActive ? { text: say('end.renewed', { name: saved.fullName }) } : { text: say('end.done', { name: saved.fullName }), undo: saved }),
    });
  };
  const tableProps = {
    busyId: update.isPending ? update.variables.id : undefined, onToggle: toggle,
    onNewCode: (member: TeamMember) => setDialog({ kind: 'code', member }), onUnits: (member: TeamMember) => setDialog({ kind: 'units', member }),
  };
  return (
    <>
      <PageHead title={say('page.title')} lead={say('page.lead')} />
      <CodeCards />
      {done && (
        <Notice state="ok">
          {done.text} {done.undo && <Button variant="default" className="hs-retry" onClick={() => done.undo && toggle(done.undo)}>{say('act.undo')}</Button>}
        </Notice>
      )}
      {update.isError && <ProblemNotice problem={problemFrom(update.error)} />}
      <Loaded query={members}>
        {(all) => {
          const [active, former] = [all.filter(({ isActive }) => isActive), all.filter(({ isActive }) => !isActive)];
          return (
            <>
              {active.length === 0 ? <Notice state="info">{say('page.empty')}</Notice> : <MemberTable title={say('table.title')} members={active} {...tableProps} />}
              <section className="hs-section hs-card hs-noprint"><h2>{say('add.title')}</h2><AddMember /></section>
              {former.length > 0 && <section className="hs-section"><h2>{say('table.former')}</h2><MemberTable title={say('table.former')} members={former} {...tableProps} /></section>}
            </>
          );
        }}
      </Loaded>
      {dialog?.kind === 'code' && <NewCodeDialog member={dialog.member} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'units' && (
        <MemberUnitsDialog
          member={dialog.member} onClose={() => setDialog(null)}
          onSaved={() => {
            setDone({ text: say('units.done', { name: dialog.member.fullName }) });
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
