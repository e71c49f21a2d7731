import type { TeamMember } from '@hocso/contracts/organisation/organisation.contract';
import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { teamWords } from '../words.ts';

interface MemberTableProps { title: string; members: readonly TeamMember[]; busyId: string | undefined; onNewCode: (member: TeamMember) => void; onUnits: (member: TeamMember) => void; onToggle: (member: TeamMember) => void }

/** Members of the team and what may be done about each. */
export function MemberTable({ title, members, busyId, onNewCode, onUnits, onToggle }: MemberTableProps) {
  const say = useWords(teamWords);
  return (
    <div className="hs-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="hs-table hs-stacked">
        <caption className="hs-sr">{title}</caption>
        <thead>
          <tr><th scope="col">{say('table.name')}</th><th scope="col">{say('table.units')}</th><th scope="col">{say('table.state')}</th><th scope="col" className="hs-noprint">{say('table.acts')}</th></tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const named = (act: string): string => say('act.of', { act, name: member.fullName });
            return (
              <tr key={member.id}>
                <th scope="row">{member.fullName}{member.username !== null && <span className="hs-small hs-block">{member.username}</span>}</th>
                <td data-label={say('table.units')}>{member.units.map(({ name }) => name).join(', ')}</td>
                <td data-label={say('table.state')}>
                  <span className={member.isActive ? (member.hasSignedIn ? 'hs-tag hs-tag-ok' : 'hs-tag hs-tag-wait') : 'hs-tag'}>{say(member.isActive ? (member.hasSignedIn ? 'table.signedIn' : 'table.waiting') : 'table.left')}</span>
                </td>
                <td className="hs-noprint">
                  <div className="hs-row-acts">
                    {member.isActive && <Button variant="subtle" onClick={() => onNewCode(member)} aria-label={named(say('act.newCode'))}>{say('act.newCode')}</Button>}
                    {member.isActive && <Button variant="subtle" onClick={() => onUnits(member)} aria-label={named(say('act.units'))}>{say('act.units')}</Button>}
                    <Button variant="subtle" loading={busyId === member.id} onClick={() => onToggle(member)} aria-label={named(say(member.isActive ? 'act.end' : 'act.renew'))}>{say(member.isActive ? 'act.end' : 'act.renew')}</Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
