import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import { useWords } from '@hocso/ui/i18n';
import { Plate } from '@hocso/ui/plate';
import { teamWords } from '../words.ts';

/** "Tổ dân phố số 3" → "3"; a unit without a number has no plate. */
const numberOf = (name: string): string | null => /\d{1,3}$/.exec(name)?.[0] ?? null;

/** Whose street this is, with its number plate, and the one thing to know today. */
export function TeamHeading({ overview }: { overview: TeamOverview }) {
  const say = useWords(teamWords);
  const { units, unitId, counts } = overview;
  const shown = unitId === null ? units : units.filter(({ id }) => id === unitId);
  const numbers = shown.flatMap(({ name }) => numberOf(name) ?? []);
  return (
    <div className="lr-team-head">
      {numbers.length > 0 && <span className="lr-row" aria-hidden="true">{numbers.map((number) => <Plate key={number} size={numbers.length === 1 ? 'l' : 'm'}>{number}</Plate>)}</span>}
      <div>
        <h1>{shown.length > 1 ? say('page.all') : shown[0]?.name ?? say('page.title')}</h1>
        {counts.people > 0 && <p>{counts.stuck > 0 ? say('page.lead', { count: counts.stuck }) : say('page.calm')}</p>}
      </div>
    </div>
  );
}
