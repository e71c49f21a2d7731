import type { BoardPerson } from '@hocso/contracts/reporting/board.contract';
import { completionModes } from '@hocso/domain/completion/completion-mode';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { boardWords } from '../words.ts';

const columns = ['name', 'birthYear', 'unit', 'course', 'date', 'score', 'mode'] as const;

/** One row a completion; on a narrow screen one card each. */
export function PeopleTable({ people }: { people: readonly BoardPerson[] }) {
  const say = useWords(boardWords);
  const label = (column: (typeof columns)[number]): string => say(`people.column.${column}`);
  const modeName = (mode: string): string => {
    const known = completionModes.find((each) => each === mode);
    return known ? say(`people.mode.${known}`) : mode;
  };
  return (
    <div className="hs-scroll" role="region" aria-label={say('people.title')} tabIndex={0}>
      <table className="hs-table hs-stacked hs-people">
        <caption className="hs-sr">{say('people.title')}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col" className={column === 'score' || column === 'birthYear' ? 'hs-number' : undefined}>{label(column)}</th>)}</tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={`${person.learnerKey} ${person.courseCode} ${person.completedAt}`}>
              <th scope="row">{person.fullName ?? <span className="hs-small">{say('people.erased')}</span>}</th>
              <td className="hs-number" data-label={label('birthYear')}>{person.birthYear ?? '—'}</td>
              <td data-label={label('unit')}>{person.unitName ?? '—'}</td>
              <td data-label={label('course')}><b>{person.courseCode}</b> {person.courseTitle}</td>
              <td data-label={label('date')}>{formatDate(person.completedAt)}</td>
              <td className="hs-number" data-label={label('score')}>{person.scorePercent}%</td>
              <td data-label={label('mode')}>{modeName(person.mode)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
