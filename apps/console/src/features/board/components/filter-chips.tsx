import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { shellWords } from '../../../words/shell-words.ts';
import { useBoard } from '../api/board.ts';
import type { BoardFilter, CellFilter } from '../board-filter.ts';
import { boardWords } from '../words.ts';
import { useUnitName } from './use-unit-name.ts';

interface FilterChipsProps { filter: BoardFilter; cell: CellFilter; search: string; onChange: (cell: CellFilter, search: string) => void }

/** What the list is narrowed to, in the words of the board, each with a way to let go of it. */
export function FilterChips({ filter, cell, search, onChange }: FilterChipsProps) {
  const say = useWords(boardWords);
  const sayShell = useWords(shellWords);
  const unitName = useUnitName();
  // The board of the same period is usually at hand: the list was opened from it.
  const { data: board } = useBoard(filter);
  const competency = board?.audiences.flatMap(({ competencies }) => competencies).find(({ code }) => code === cell.competency);
  const unit = board?.units.find(({ id }) => id === cell.unitId);
  const { audience: _audience, ...withoutAudience } = cell;
  const { competency: _competency, ...withoutCompetency } = cell;
  const { unitId: _unitId, ...withoutUnit } = cell;
  const { line: _line, ...withoutLine } = cell;
  const { figure: _figure, ...withoutFigure } = cell;
  const chips = [
    cell.figure && { name: say(`people.only.${cell.figure}`), without: withoutFigure },
    cell.audience && { name: board?.audiences.find(({ audience }) => audience === cell.audience)?.name ?? sayShell(`audience.${cell.audience}`), without: withoutAudience },
    cell.line === 'extra' && { name: say('people.extra'), without: withoutLine },
    cell.competency && { name: [cell.competency, competency?.title].filter(Boolean).join(' '), without: withoutCompetency },
    cell.unitId && { name: unit || cell.unitId === 'none' ? unitName(unit ?? { id: 'none', name: '' }, filter.dimension) : say(`filter.by.${filter.dimension}`), without: withoutUnit },
  ].filter((chip) => typeof chip === 'object');
  if (chips.length === 0 && search === '') return null;
  return (
    <section aria-label={say('people.filters')}>
      <ul className="hs-chips hs-chips-remove">
        {chips.map(({ name, without }) => <li key={name}><Chip name={name} onRemove={() => onChange(without, search)} /></li>)}
        {search !== '' && <li><Chip name={`“${search}”`} onRemove={() => onChange(cell, '')} /></li>}
      </ul>
    </section>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const say = useWords(boardWords);
  return <button type="button" onClick={onRemove} aria-label={say('people.clear', { name })}>{name}<Icon name="close" /></button>;
}
