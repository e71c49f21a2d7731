import type { Figure } from '@hocso/contracts/reporting/board.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import type { BoardFilter, CellFilter } from '../board-filter.ts';
import { writeFilter } from '../board-filter.ts';
import { boardWords } from '../words.ts';

interface FigureCellProps {
  figure: Figure;
  filter: BoardFilter;
  cell: CellFilter;
  /** What the figure is about, read aloud before its numbers. */
  where: string;
  /** 0 to 1: how strong the tint behind the numbers is. */
  heat?: number;
  isSum?: boolean;
}

/** One figure of the board, người over lượt; the whole cell opens the list it counts. */
export function FigureCell({ figure, filter, cell, where, heat = 0, isSum = false }: FigureCellProps) {
  const language = useLanguage();
  const [people, completions] = [formatNumber(figure.people, language), formatNumber(figure.completions, language)];
  return (
    <td className={isSum ? 'hs-cell hs-cell-sum' : 'hs-cell'} style={{ '--heat': heat } as CSSProperties} data-zero={figure.completions === 0 || undefined}>
      <Link to={`${pages.people}${writeFilter(filter, cell)}`} ><FigureWords where={where} people={people} completions={completions} /></Link>
    </td>
  );
}

/** Both numbers with the words a screen reader needs between them. */
function FigureWords({ where, people, completions }: { where: string; people: string; completions: string }) {
  const say = useWords(boardWords);
  return (
    <>
      <i className="hs-sr">{where}: </i>
      <b>{people}</b><i className="hs-sr"> {say('table.peopleUnit')}, </i>
      <span>{completions}</span><i className="hs-sr"> {say('table.completionsUnit')}</i>
    </>
  );
}
