import { useWords } from '@hocso/ui/i18n';
import type { UnitKind } from '../../../data/organisation.ts';
import { useUnits } from '../../../data/organisation.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { unitWords } from '../words.ts';

/** The names that stand in the ward already, for the steps of the first run. */
export function SavedUnits({ kinds }: { kinds: readonly UnitKind[] }) {
  const say = useWords(unitWords);
  const units = useUnits();
  return (
    <Loaded query={units}>
      {(all) => (
        <>
          {kinds.map((kind) => {
            const open = all.filter((unit) => unit.kind === kind && unit.isOpen);
            return (
              <section key={kind} className="hs-saved">
                <h2>{say(`kind.${kind}`)}</h2>
                <p>{open.length > 0 ? say('saved.title', { count: open.length }) : say('saved.none')}</p>
                {open.length > 0 && <ul className="hs-chips">{open.map(({ id, name }) => <li key={id} className="hs-tag">{name}</li>)}</ul>}
              </section>
            );
          })}
        </>
      )}
    </Loaded>
  );
}
