import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import { Button } from '@hocso/ui/button';
import { SelectField, TextField } from '@hocso/ui/field';
import { useWords } from '@hocso/ui/i18n';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { pageAddresses } from '../../../site/addresses.ts';
import { filterParams, hiddenFields, teamAddress } from '../team-filter.ts';
import type { TeamFilter } from '../team-filter.ts';
import { teamWords } from '../words.ts';

/**
 * Which tổ, and whose name: the words beside and inside the fields say what they are, which leaves the screen of a
 * telephone to the people. A plain form, so that it works without scripts; with them a chosen tổ shows at once.
 */
export function ListForm({ units, filter }: { units: TeamOverview['units']; filter: TeamFilter }) {
  const say = useWords(teamWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(filter.search);
  const [searched, setSearched] = useState(filter.search);
  // Somebody may clear the search elsewhere on the page: the field follows.
  if (searched !== filter.search) { setSearched(filter.search); setTyped(filter.search); }
  const go = (change: Partial<TeamFilter>) => void navigate(teamAddress(filter, change), { replace: true });
  const submit = (event: FormEvent) => { event.preventDefault(); go({ search: typed.normalize('NFC').replace(/\s+/g, ' ').trim() }); };
  return (
    <form className="lr-list-form" role="search" action={pageAddresses.team} onSubmit={submit}>
      {units.length > 1 && (
        <SelectField id="team-unit" label={<span className="hs-sr">{say('filter.unit')}</span>} name={filterParams.unitId} value={filter.unitId ?? ''} onChange={(event) => go({ unitId: event.target.value || null })}>
          <option value="">{say('filter.allUnits')}</option>
          {units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      )}
      {units.length === 1 && filter.unitId !== null && <input type="hidden" name={filterParams.unitId} value={filter.unitId} />}
      {hiddenFields(filter).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="lr-search">
        <TextField id="team-search" type="search" label={<span className="hs-sr">{say('filter.search')}</span>} placeholder={say('filter.example')} name={filterParams.search} autoComplete="off" enterKeyHint="search" maxLength={80} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" look="line" icon="search">{say('filter.submit')}</Button>
      </div>
    </form>
  );
}
