import { useWords } from '@hocso/ui/i18n';
import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { UnitKind } from '../../../data/organisation.ts';
import { unitWords } from '../words.ts';
import { PasteUnits } from './paste-units.tsx';

interface AddUnitsProps { kinds: readonly UnitKind[] }

/** Choice of a kind, then the list of that kind. */
export function AddUnits({ kinds }: AddUnitsProps) {
  const say = useWords(unitWords);
  const [kind, setKind] = useState<UnitKind>(kinds[0] ?? 'neighbourhood-group');
  return (
    <div className="hs-stack">
      <fieldset className="hs-choices">
        <legend>{say('kind.legend')}</legend>
        {kinds.map((each) => <Radio key={each} name="kind" label={say(`kind.${each}`)} checked={kind === each} onChange={() => setKind(each)} />)}
      </fieldset>
      {/* A list typed for one kind never lands under another. */}
      <PasteUnits key={kind} kind={kind} />
    </div>
  );
}
