import type { RegisteredPerson } from '@hocso/contracts/reporting/board.contract';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { shellWords } from '../../../words/shell-words.ts';
import { boardWords } from '../words.ts';

const columns = ['name', 'birthYear', 'neighbourhood', 'workplace', 'audiences', 'date'] as const;

/** One row a person; on a narrow screen one card each. */
export function RegisteredTable({ people }: { people: readonly RegisteredPerson[] }) {
  const say = useWords(boardWords);
  const sayShell = useWords(shellWords);
  const label = (column: (typeof columns)[number]): string => say(`registered.column.${column}`);
  return (
    <div className="hs-scroll" role="region" aria-label={say('registered.title')} tabIndex={0}>
      <table className="hs-table hs-stacked hs-people">
        <caption className="hs-sr">{say('registered.title')}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col" className={column === 'birthYear' ? 'hs-number' : undefined}>{label(column)}</th>)}</tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.learnerKey}>
              <th scope="row">{person.fullName}</th>
              <td className="hs-number" data-label={label('birthYear')}>{person.birthYear ?? '—'}</td>
              <td data-label={label('neighbourhood')}>{person.neighbourhood ?? '—'}</td>
              <td data-label={label('workplace')}>{person.workplace ?? '—'}</td>
              <td data-label={label('audiences')}>{person.audiences.map((audience) => sayShell(`audience.${audience}`)).join(', ') || '—'}</td>
              <td data-label={label('date')}>{formatDate(person.registeredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
