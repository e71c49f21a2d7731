import type { Board, Figure } from '@hocso/contracts/reporting/board.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { useState } from 'react';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import type { BoardFilter } from '../board-filter.ts';
import { writeFilter } from '../board-filter.ts';
import { boardWords } from '../words.ts';
import { useUnitName } from './use-unit-name.ts';
import './unit-comparison.css';

const measures = ['people', 'completions'] as const satisfies readonly (keyof Figure)[];

/** Tổ dân phố or units as bars, the longest first, with the same figures as a table behind them. */
export function UnitComparison({ board, filter }: { board: Board; filter: BoardFilter }) {
  const say = useWords(boardWords);
  const language = useLanguage();
  const [measure, setMeasure] = useState<keyof Figure>('people');
  const dimension = say(`filter.by.${board.dimension}`);
  const unitName = useUnitName();
  const units = board.units.map((unit) => ({ ...unit, name: unitName(unit, board.dimension) }));
  // People without a unit are no unit to compare: their number stands last, without a bar.
  const isUnit = ({ id }: { id: string }): boolean => id !== 'none';
  const most = Math.max(0, ...units.filter(isUnit).map((unit) => unit[measure]));
  const sorted = [...units].sort((a, b) => Number(isUnit(b)) - Number(isUnit(a)) || b[measure] - a[measure]);
  const listOf = (id: string): string => `${pages.people}${writeFilter(filter, { unitId: id })}`;
  return (
    <section className="hs-section hs-card">
      <div className="hs-section-head">
        <h2>{say('compare.title', { dimension: dimension.toLocaleLowerCase(language) })}</h2>
        <fieldset className="hs-noprint">
          <legend className="hs-sr">{say('compare.by')}</legend>
          <div className="hs-toggle">{measures.map((each) => <button key={each} type="button" aria-pressed={measure === each} onClick={() => setMeasure(each)}>{say(`compare.${each}`)}</button>)}</div>
        </fieldset>
      </div>
      {most === 0 ? <p>{say('compare.empty')}</p> : (
        <ul className="hs-bars">
          {sorted.map((unit) => (
            <li key={unit.id}>
              <span className="hs-bar-name">{unit.name}</span>
              <span className="hs-bar" aria-hidden="true">{isUnit(unit) && <i style={{ width: `${(100 * unit[measure]) / most}%` }} />}</span>
              <Link className="hs-bar-value" to={listOf(unit.id)}><span className="hs-sr">{unit.name}: </span>{formatNumber(unit[measure], language)}<span className="hs-sr"> {say(measure === 'people' ? 'table.peopleUnit' : 'table.completionsUnit')}</span></Link>
            </li>
          ))}
        </ul>
      )}
      <details className="hs-details">
        <summary>{say('compare.show')}</summary>
        <div className="hs-scroll" role="region" aria-label={say('compare.show')} tabIndex={0}>
          <table className="hs-table">
            <thead><tr><th scope="col">{say('compare.unit')}</th>{measures.map((each) => <th key={each} scope="col" className="hs-number">{say(`compare.${each}`)}</th>)}</tr></thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.id}>
                  <th scope="row"><Link className="hs-cell-link" to={listOf(unit.id)}>{unit.name}</Link></th>
                  {measures.map((each) => <td key={each} className="hs-number">{formatNumber(unit[each], language)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
