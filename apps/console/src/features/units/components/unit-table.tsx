import type { Unit } from '@hocso/contracts/organisation/organisation.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { unitWords } from '../words.ts';
import './units.css';

interface UnitTableProps { title: string; units: readonly Unit[]; hasMembers: boolean; busyId: string | undefined; onRename: (unit: Unit) => void; onToggle: (unit: Unit) => void }

/** Units of one kind with what may be done to each. */
export function UnitTable({ title, units, hasMembers, busyId, onRename, onToggle }: UnitTableProps) {
  const say = useWords(unitWords);
  const language = useLanguage();
  return (
    <div className="hs-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="hs-table hs-stacked hs-units">
        <caption className="hs-sr">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('table.name')}</th>
            <th scope="col" className="hs-number">{say('table.learners')}</th>
            {hasMembers && <th scope="col" className="hs-number">{say('table.members')}</th>}
            <th scope="col">{say('table.state')}</th>
            <th scope="col" className="hs-noprint">{say('table.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const toggle = unit.isOpen ? say('act.close') : say('act.reopen');
            return (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td className="hs-number" data-label={say('table.learners')}>{formatNumber(unit.learnerCount, language)}</td>
                {hasMembers && <td className="hs-number" data-label={say('table.members')}>{formatNumber(unit.teamMemberCount, language)}</td>}
                <td data-label={say('table.state')}><span className={unit.isOpen ? 'hs-tag hs-tag-ok' : 'hs-tag'}>{unit.isOpen ? say('table.open') : say('table.closed')}</span></td>
                <td className="hs-noprint">
                  <div className="hs-row-acts">
                    <Button variant="subtle" onClick={() => onRename(unit)} aria-label={say('act.of', { act: say('act.rename'), name: unit.name })}>{say('act.rename')}</Button>
                    <Button variant="subtle" loading={busyId === unit.id} onClick={() => onToggle(unit)} aria-label={say('act.of', { act: toggle, name: unit.name })}>{toggle}</Button>
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
