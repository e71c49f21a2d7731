import { Button, ButtonLink } from '@hocso/ui/button';
import { formatDate, formatDateTime, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { Link } from '../../../site/link.tsx';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { useArrivalTime } from '../last-list.ts';
import { teamAddress } from '../team-filter.ts';
import type { TeamFilter } from '../team-filter.ts';
import { useIsSlow } from '../use-is-slow.ts';
import type { NeighbourList as List } from '../use-neighbours.ts';
import { teamWords } from '../words.ts';
import { NeighbourRow, rowId } from './neighbour-row.tsx';

interface NeighbourListProps {
  list: List;
  filter: TeamFilter;
  /** Whether each row names its tổ: only where several are mixed. */
  isMixed: boolean;
  /** Something about a person was changed on the server, or the list is being read again: the figures may be others. */
  onChanged: () => void;
}

/** The people under the filter, those who need help first, each to be opened on its own. */
export function NeighbourList({ list, filter, isMixed, onChanged }: NeighbourListProps) {
  const say = useWords(teamWords);
  const isSlow = useIsSlow();
  const { state, search: text } = filter;
  const title = state === null ? text === '' ? say('list.everyone') : say('list.found', { text }) : text === '' ? say(`state.${state}`) : say('list.foundIn', { text, state: say(`state.${state}`) });
  const isWhole = list.neighbours.length === list.total;
  return (
    <section className="hs-stack" aria-labelledby="people" aria-busy={isSlow}>
      <div className="lr-list-head">
        <h2 id="people">{title}</h2>
        <p className="hs-small" role="status">{isSlow ? say('list.loading') : isWhole ? say('list.count', { count: list.total }) : say('list.shown', { shown: list.neighbours.length, total: list.total })}</p>
        <ListAge list={list} onReload={onChanged} />
      </div>
      {filter.after !== null && <p><Link replace className="lr-back" to={teamAddress(filter)}>{say('list.top')}</Link></p>}
      {list.neighbours.length === 0 && <Empty filter={filter} />}
      <ul className="lr-neighbours">
        {list.neighbours.map((neighbour) => (
          <li key={neighbour.id}><NeighbourRow neighbour={neighbour} isMixed={isMixed} onReported={(isUnderReview) => { list.patch(neighbour.id, { isUnderReview }); onChanged(); }} /></li>
        ))}
      </ul>
      <More list={list} filter={filter} />
    </section>
  );
}

/** `14:05` for a moment of today, with the day for an older one. */
const momentOf = (at: number): string => (formatDate(at) === formatDate(Date.now()) ? formatDateTime(at).slice(0, 5) : formatDateTime(at));

/** When the list was read, and a way to read it again: what is on a telephone screen may be an hour old. */
function ListAge({ list, onReload }: { list: List; onReload: () => void }) {
  const say = useWords(teamWords);
  const at = useArrivalTime(list.first);
  // The list that could not be renewed; a newer one makes the sentence go away.
  const [oldList, setOldList] = useState<object | null>(null);
  const reload = async () => { onReload(); setOldList(await list.reload() ? null : list.first); };
  return (
    <div className="lr-list-age hs-play">
      <span className="hs-small">{at !== null && say('list.at', { time: momentOf(at) })}</span>
      <Button look="tool" icon="redo" onClick={() => void reload()}>{say('list.reload')}</Button>
      {oldList === list.first && <Notice state="wait" icon="offline">{say('away.last')}</Notice>}
    </div>
  );
}

function Empty({ filter }: { filter: TeamFilter }) {
  const say = useWords(teamWords);
  const isFiltered = filter.search !== '' || filter.state !== null;
  return (
    <div className="hs-card hs-stack">
      <p>{filter.search !== '' ? say('empty.search', { text: filter.search }) : filter.state !== null ? say(`empty.state.${filter.state}`) : say('empty.unit')}</p>
      {isFiltered && <div><ButtonLink as={Link} replace look="line" to={teamAddress(filter, { state: null, search: '' })}>{say('list.clear')}</ButtonLink></div>}
    </div>
  );
}

/** "Xem thêm": with scripts the list grows and focus goes to the first new person; without, the next part is a page. */
function More({ list, filter }: { list: List; filter: TeamFilter }) {
  const say = useWords(teamWords);
  const sentence = useProblemSentence();
  if (list.next === null) return null;
  const more = async (event: MouseEvent) => {
    event.preventDefault();
    const id = await list.loadMore();
    // The row is on screen after the list was drawn again.
    if (id) requestAnimationFrame(() => document.getElementById(rowId(id))?.focus());
  };
  return (
    <div className="hs-stack">
      {list.problem && <Notice state="bad">{sentence(list.problem)} {list.problem.code === 'reporting.cursor-invalid' && <Link replace to={teamAddress(filter)}>{say('list.top')}</Link>}</Notice>}
      <ButtonLink look="line" isFull icon="down" href={teamAddress(filter, { after: list.next })} aria-busy={list.isLoadingMore} onClick={(event: MouseEvent) => void more(event)}>
        {list.isLoadingMore ? say('list.loadingMore') : say('list.more')}
      </ButtonLink>
    </div>
  );
}
