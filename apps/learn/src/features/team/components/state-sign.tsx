import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import type { NeighbourState } from '../team-filter.ts';
import { teamWords } from '../words.ts';

export const stateIcons: Readonly<Record<NeighbourState, IconName>> = { stuck: 'hands', learning: 'book', 'not-started': 'clock', finished: 'check-circle' };

/** How somebody stands, by sign and word; the colour only repeats them. */
export const StateSign = ({ state }: { state: NeighbourState }) => {
  const say = useWords(teamWords);
  return <span className={`lr-sign lr-sign-${state}`}><Icon name={stateIcons[state]} />{say(`state.${state}`)}</span>;
};
