import { useWords } from '@hocso/ui/i18n';
import type { Dimension } from '../board-filter.ts';
import { boardWords } from '../words.ts';

/** Names a unit column; facts without a unit stand in a column of their own. */
export function useUnitName(): (unit: { id: string; name: string }, dimension: Dimension) => string {
  const say = useWords(boardWords);
  return ({ id, name }, dimension) => {
    if (id !== 'none' && name !== '') return name;
    return say(dimension === 'workplace' ? 'table.noWorkplace' : 'table.noNeighbourhood');
  };
}
