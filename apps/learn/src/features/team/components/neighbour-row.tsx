import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { teamWords } from '../words.ts';
import { CoursesInHand } from './courses-in-hand.tsx';
import { NeighbourActs } from './neighbour-acts.tsx';
import { StateSign } from './state-sign.tsx';

/** Id of the part of a row that takes focus. */
export const rowId = (id: string): string => `p-${id}`;

interface NeighbourRowProps { neighbour: Neighbour; isMixed: boolean; onReported: (isUnderReview: boolean) => void }

/** One neighbour: name, how they stand and why; opened, their courses and what can be done for them. */
export function NeighbourRow({ neighbour, isMixed, onReported }: NeighbourRowProps) {
  const say = useWords(teamWords);
  const { id, fullName, birthYear, neighbourhood, state, lastActivityAt, isUnderReview } = neighbour;
  return (
    <details className="lr-neighbour">
      <summary id={rowId(id)}>
        <span className="lr-neighbour-name"><b>{fullName}</b> <span className="hs-small">{(birthYear !== null || !isMixed) && <span>{birthYear === null ? say('person.noYear') : say('person.born', { year: birthYear })}</span>} {isMixed && <span>{neighbourhood}</span>}</span></span>{' '}
        <span className="lr-neighbour-state"><StateSign state={state} /> <span className="hs-small"><Reason neighbour={neighbour} /></span></span>{' '}
        {isUnderReview && <span className="lr-sign lr-sign-doubted"><Icon name="warn" />{say('person.doubted')}</span>}
        <Icon name="chevron-down" />
      </summary>
      <div className="lr-neighbour-body">
        <CoursesInHand neighbour={neighbour} />
        {lastActivityAt !== null && <p className="hs-small">{say('person.lastSeen', { date: formatDate(lastActivityAt) })}</p>}
        <NeighbourActs neighbour={neighbour} onReported={onReported} />
      </div>
    </details>
  );
}

/** Beside the state: why somebody needs help and in which course, else how many courses it is about. */
function Reason({ neighbour: { stuckReason, stuckCourse, courses } }: { neighbour: Neighbour }) {
  const say = useWords(teamWords);
  const open = courses.filter(({ state }) => state !== 'completed');
  const done = courses.length - open.length;
  if (stuckReason && stuckCourse) return stuckReason === 'idle-14-days' ? say('person.idle', { course: stuckCourse.title, count: stuckCourse.idleDays }) : say('person.failed', { count: stuckCourse.failedAttempts });
  if (courses.length === 0) return null;
  return open.length > 0 && done > 0 ? say('person.alsoDone', { count: open.length, done }) : say('person.courses', { count: courses.length });
}
