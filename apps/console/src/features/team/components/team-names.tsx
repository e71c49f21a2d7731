import { useWords } from '@hocso/ui/i18n';
import { useTeamMembers } from '../../../data/organisation.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { teamWords } from '../words.ts';

/** Who is in the team already, for the last step of the first run. */
export function TeamNames() {
  const say = useWords(teamWords);
  const members = useTeamMembers();
  return (
    <Loaded query={members}>
      {(all) => {
        const active = all.filter(({ isActive }) => isActive);
        if (active.length === 0) return null;
        return (
          <section className="hs-saved hs-noprint">
            <h2>{say('table.title')}</h2>
            <ul className="hs-chips">{active.map(({ id, fullName, units }) => <li key={id} className="hs-tag">{fullName}: {units.map(({ name }) => name).join(', ')}</li>)}</ul>
          </section>
        );
      }}
    </Loaded>
  );
}
