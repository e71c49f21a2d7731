import type { Board } from '@hocso/contracts/reporting/board.contract';
import { useWords } from '@hocso/ui/i18n';
import type { BoardFilter } from '../board-filter.ts';
import { boardWords } from '../words.ts';
import { FigureCell } from './figure-cell.tsx';

interface AudienceRowsProps {
  line: Board['audiences'][number];
  units: readonly { id: string; name: string }[];
  filter: BoardFilter;
  /** The largest number of people in any cell, for the tint. */
  most: number;
}

/** The rows of one audience under the words of section 1e that they serve, letter by letter. */
export function AudienceRows({ line: { audience, name, directive, total, extra, competencies }, units, filter, most }: AudienceRowsProps) {
  const say = useWords(boardWords);
  const columns = units.length + 2;
  return (
    <tbody>
      <tr className="hs-audience">
        <th scope="rowgroup" colSpan={columns}><div>{name}<q lang="vi">{directive}</q></div></th>
      </tr>
      {competencies.map(({ code, title, total: sum, cells }) => {
        const at = new Map(cells.map((cell) => [cell.unitId, cell]));
        return (
          <tr key={code}>
            <th scope="row"><span className="hs-code-tag">{code}</span>{title}</th>
            <FigureCell figure={sum} filter={filter} cell={{ audience, competency: code }} where={`${name}, ${code}`} isSum />
            {units.map((unit) => {
              const figure = at.get(unit.id) ?? { people: 0, completions: 0 };
              return <FigureCell key={unit.id} figure={figure} filter={filter} cell={{ audience, competency: code, unitId: unit.id }} where={`${name}, ${code}, ${unit.name}`} heat={figure.people / most} />;
            })}
          </tr>
        );
      })}
      <tr className="hs-sum-row">
        <th scope="row">{say('table.sum')}</th>
        <FigureCell figure={total} filter={filter} cell={{ audience }} where={`${name}, ${say('table.sum')}`} isSum />
        {units.length > 0 && <td className="hs-note-cell" colSpan={units.length}><div>{say('table.sumNote')}</div></td>}
      </tr>
      <tr className="hs-extra-row">
        <th scope="row">{say('table.extra')}</th>
        <FigureCell figure={extra} filter={filter} cell={{ audience, line: 'extra' }} where={`${name}, ${say('table.extra')}`} isSum />
        {units.length > 0 && <td className="hs-note-cell" colSpan={units.length}><div>{say('table.extraNote')}</div></td>}
      </tr>
    </tbody>
  );
}
