import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { Link } from '../../../site/link.tsx';
import { neighbourStates, teamAddress } from '../team-filter.ts';
import type { NeighbourState, TeamFilter } from '../team-filter.ts';
import { teamWords } from '../words.ts';
import { coverageId } from './coverage.tsx';
import { stateIcons } from './state-sign.tsx';

/** The figures of the group; each leads to exactly the people it counts, the last to the competencies they reached. */
export function StateFilters({ overview: { counts, coverage }, filter }: { overview: TeamOverview; filter: TeamFilter }) {
  const say = useWords(teamWords);
  const reached = coverage.filter((row) => row.people > 0).length;
  const people: Readonly<Record<NeighbourState, number>> = { stuck: counts.stuck, learning: counts.learning, 'not-started': counts.notStarted, finished: counts.finished };
  const figures: { state: NeighbourState | null; people: number; icon: IconName; word: string }[] = [
    { state: null, people: counts.people, icon: 'people', word: say('filter.everyone') },
    ...neighbourStates.map((state) => ({ state, people: people[state], icon: stateIcons[state], word: say(`state.${state}`) })),
  ];
  return (
    <nav aria-label={say('filter.label')}>
      <ul className="lr-figures">
        {figures.map((figure) => <li key={figure.word}><Figure {...figure} filter={filter} /></li>)}
        <li>
          <a className="lr-figure" href={`#${coverageId}`}>
            <b>{say('filter.coverageOf', { reached, all: coverage.length })}</b><span><Icon name="chart" />{say('filter.coverage')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}

interface FigureProps { state: NeighbourState | null; people: number; icon: IconName; word: string; filter: TeamFilter }

function Figure({ state, people, icon, word, filter }: FigureProps) {
  const language = useLanguage();
  // A figure counts the whole group, so a search would make it lead to fewer people than it says.
  return (
    <Link replace className={`lr-figure lr-sign-${state ?? 'everyone'}`} to={teamAddress(filter, { state, search: '' })} aria-current={filter.state === state ? 'true' : undefined}>
      <b>{formatNumber(people, language)}</b><span><Icon name={icon} />{word}</span>
    </Link>
  );
}
