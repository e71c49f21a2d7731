import type { Unit } from '@hocso/contracts/organisation/organisation.contract';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { useWords } from '@hocso/ui/i18n';
import { Checkbox, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { teamWords } from '../words.ts';

interface UnitChoiceProps { units: readonly Unit[]; chosen: readonly string[]; error: string | undefined; onChoose: (ids: string[]) => void }

// Beyond this a list is easier to search than to read.
const manyUnits = 18;

/** Tick boxes for tổ dân phố, with a search where there are many. */
export function UnitChoice({ units, chosen, error, onChoose }: UnitChoiceProps) {
  const say = useWords(teamWords);
  const id = useId();
  const [search, setSearch] = useState('');
  const shown = units.filter(({ name }) => foldMarks(name).includes(foldMarks(search)));
  const toggle = (unitId: string, isChosen: boolean): void => onChoose(isChosen ? [...chosen, unitId] : chosen.filter((each) => each !== unitId));
  return (
    <fieldset className="hs-choices" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{say('add.units')}</legend>
      {error && <p className="hs-field-fault" id={`${id}-error`}>{error}</p>}
      {units.length > manyUnits && <TextInput className="hs-wide" label={say('add.filter')} value={search} onChange={(event) => setSearch(event.target.value)} />}
      <div className="hs-choice-grid" data-many={units.length > manyUnits || undefined}>
        {shown.map((unit, index) => (
          <Checkbox
            key={unit.id} label={unit.name} checked={chosen.includes(unit.id)} aria-invalid={(error && index === 0) || undefined}
            onChange={(event) => toggle(unit.id, event.target.checked)}
          />
        ))}
      </div>
      <p className="hs-small" role="status">{chosen.length > 0 && say('add.chosen', { count: chosen.length })}</p>
    </fieldset>
  );
}
