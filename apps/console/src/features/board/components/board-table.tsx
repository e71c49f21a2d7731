import type { Board } from '@hocso/contracts/reporting/board.contract';
import { useWords } from '@hocso/ui/i18n';
import type { BoardFilter } from '../board-filter.ts';
import { unitLabels } from '../unit-labels.ts';
import { boardWords } from '../words.ts';
import { AudienceRows } from './audience-rows.tsx';
import { FigureCell } from './figure-cell.tsx';
import { useUnitName } from './use-unit-name.ts';
import './board-table.css';

/** The 1e board: audiences and their competencies down, tổ dân phố or units across, người and lượt in every cell. */
export function BoardTable({ board, filter }: { board: Board; filter: BoardFilter }) {
  const say = useWords(boardWords);
  const unitName = useUnitName();
  const named = board.units.map((unit) => ({ id: unit.id, name: unitName(unit, board.dimension) }));
  const known = named.filter(({ id }) => id !== 'none');
  const { prefix, labels } = unitLabels(known.map(({ name }) => name));
  const labelOf = new Map(known.map(({ id }, index) => [id, labels[index] ?? '']));
  const most = Math.max(1, ...board.audiences.flatMap(({ competencies }) => competencies.flatMap(({ cells }) => cells.map(({ people }) => people))));
  return (
    <section className="hs-section hs-board">
      <p className="hs-small hs-noprint">{say('table.legend')}</p>
      <div className="hs-board-scroll" role="region" aria-label={say('table.scroll')} tabIndex={0}>
        <table className="hs-board-table" data-short={prefix !== null || undefined}>
          <caption className="hs-sr">{say('table.caption', { dimension: say(`filter.by.${board.dimension}`) })}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={prefix === null ? 1 : 2} className="hs-board-corner">{say('table.rowHead')}</th>
              <th scope="col" rowSpan={prefix === null ? 1 : 2} className="hs-board-ward">{say('table.ward')}</th>
              {prefix === null
                ? named.map(({ id, name }) => <th key={id} scope="col">{name}</th>)
                : (
                  <>
                    <th scope="colgroup" colSpan={known.length}>{prefix}</th>
                    {named.length > known.length && <th scope="col" rowSpan={2}>{named.at(-1)?.name}</th>}
                  </>
                )}
            </tr>
            {prefix !== null && <tr>{known.map(({ id, name }) => <th key={id} scope="col" abbr={name}>{labelOf.get(id)}</th>)}</tr>}
          </thead>
          <tbody className="hs-ward-row">
            <tr>
              <th scope="row">{say('table.total')}</th>
              <FigureCell figure={board.total} filter={filter} cell={{}} where={say('table.total')} isSum />
              {board.units.map((unit, index) => <FigureCell key={unit.id} figure={unit} filter={filter} cell={{ unitId: unit.id }} where={`${say('table.total')}, ${named[index]?.name ?? ''}`} isSum />)}
            </tr>
          </tbody>
          {board.audiences.map((line) => <AudienceRows key={line.audience} line={line} units={named} filter={filter} most={most} />)}
        </table>
      </div>
      <p>{say('table.totalNote')}</p>
    </section>
  );
}
