import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { useMemo } from 'react';
import type { PageProps } from '../../../app/route-types.ts';
import { useDataStore, useEntry } from '../../../data/use-data.ts';
import { Away, OldList } from '../components/away.tsx';
import { Coverage } from '../components/coverage.tsx';
import { HardQuestions } from '../components/hard-questions.tsx';
import { ListForm } from '../components/list-form.tsx';
import { NeighbourList } from '../components/neighbour-list.tsx';
import { NotMine, Refused } from '../components/refused.tsx';
import { StateFilters } from '../components/state-filters.tsx';
import { TeamHeading } from '../components/team-heading.tsx';
import { focusHeading } from '../../../site/focus.ts';
import { useShownFilter } from '../last-list.ts';
import { neighboursUrl, overviewUrl, teamFilterOf } from '../team-filter.ts';
import type { TeamFilter } from '../team-filter.ts';
import { useNeighbours } from '../use-neighbours.ts';
import { teamWords } from '../words.ts';
import '../team.css';

/** A member's tổ dân phố: who needs help today, where everybody stands, and what the group has reached of 1e. */
export function Page({ search }: PageProps) {
  const language = useLanguage();
  const data = useDataStore();
  const said = String(search);
  const wanted = useMemo(() => teamFilterOf(new URLSearchParams(said)), [said]);
  const urls = [overviewUrl(language, wanted), neighboursUrl(language, wanted)] as const;
  const entries = [useEntry(urls[0]), useEntry(urls[1])];
  const shown = useShownFilter(wanted);
  const refusal = entries.flatMap((entry) => (entry && !entry.ok ? [entry.problem] : []))[0];
  const retry = () => void Promise.all(urls.map((url) => data.load(url))).then(focusHeading);

  if (refusal?.status === 401 || refusal?.status === 403) return <Refused />;
  if (refusal?.code === 'organisation.unit-not-found') return <NotMine />;
  if (shown === null) return refusal ? <Away problem={refusal} onRetry={retry} /> : null;
  return <Group wanted={wanted} shown={shown} isOld={refusal !== undefined} onRetry={retry} />;
}

interface GroupProps { wanted: TeamFilter; shown: TeamFilter; isOld: boolean; onRetry: () => void }

function Group({ wanted, shown, isOld, onRetry }: GroupProps) {
  const say = useWords(teamWords);
  const language = useLanguage();
  const data = useDataStore();
  const list = useNeighbours(shown);
  const url = overviewUrl(language, shown);
  const overview = useEntry(url);
  if (!list || !overview?.ok) return null;
  const group = overview.body as TeamOverview;
  return (
    <div className="hs-stack lr-team">
      <TeamHeading overview={group} />
      {group.units.length === 0 ? <p className="hs-card">{say('page.none')}</p> : (
        <>
          {isOld && <OldList onRetry={onRetry} />}
          <StateFilters overview={group} filter={shown} />
          <div className="lr-two">
            <div className="lr-side">
              <ListForm units={group.units} filter={isOld ? wanted : shown} />
              <NeighbourList list={list} filter={shown} isMixed={group.unitId === null && group.units.length > 1} onChanged={() => void data.load(url)} />
            </div>
            <div className="lr-side">
              <Coverage coverage={group.coverage} />
              <HardQuestions filter={shown} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
