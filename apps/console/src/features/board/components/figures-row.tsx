import type { Board } from '@hocso/contracts/reporting/board.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import type { BoardFilter } from '../board-filter.ts';
import { writeFilter } from '../board-filter.ts';
import { boardWords } from '../words.ts';

interface FigureCardProps { value: string; label: string; note: string; to?: string }

const FigureCard = ({ value, label, note, to }: FigureCardProps) => (
  <li className="hs-figure hs-card">
    <p className="hs-figure-label">{label}</p>
    <p className="hs-figure-value">{to === undefined ? value : <Link to={to}>{value}<span className="hs-sr"> {label}</span></Link>}</p>
    <p className="hs-small">{note}</p>
  </li>
);

/** The five figures an officer looks at first; each opens the list it counts. */
export function FiguresRow({ board, filter }: { board: Board; filter: BoardFilter }) {
  const say = useWords(boardWords);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const all = `${pages.people}${writeFilter(filter)}`;
  return (
    <ul className="hs-figures" aria-label={say('figures.label')}>
      <FigureCard value={number(board.total.people)} label={say('figures.people')} note={say('figures.peopleNote')} to={all} />
      <FigureCard value={number(board.total.completions)} label={say('figures.completions')} note={say('figures.completionsNote')} to={all} />
      <FigureCard value={number(board.registeredPeople)} label={say('figures.registered')} note={say('figures.registeredNote')} to={`${pages.registered}${writeFilter(filter)}`} />
      {board.selfDeclaredShare === null
        ? <FigureCard value="—" label={say('figures.selfDeclared')} note={say('figures.selfDeclaredNone')} />
        : (
          <FigureCard
            value={`${board.selfDeclaredShare}%`} label={say('figures.selfDeclared')} to={`${pages.people}${writeFilter(filter, { figure: 'self-declared' })}`}
            note={say('figures.selfDeclaredNote', { people: number(board.selfDeclared.people), all: number(board.total.people) })}
          />
        )}
      <FigureCard value={number(board.underReview.completions)} label={say('figures.underReview')} note={say('figures.underReviewNote')} to={`${pages.people}${writeFilter(filter, { figure: 'under-review' })}`} />
    </ul>
  );
}
