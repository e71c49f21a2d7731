import type { TeamOverview } from '@hocso/contracts/assistance/team.contract';
import { useWords } from '@hocso/ui/i18n';
import { audienceOrder } from '../../../site/preferences.ts';
import { shellWords } from '../../../site/shell-words.ts';
import { teamWords } from '../words.ts';

type Row = TeamOverview['coverage'][number];

/** Where links to this section lead. */
export const coverageId = 'nang-luc';

/** What the group has reached of 1e: people by competency, as numbers with a bar that says the same without colour. */
export function Coverage({ coverage }: { coverage: readonly Row[] }) {
  const say = useWords(teamWords);
  const sayShell = useWords(shellWords);
  const most = Math.max(...coverage.map(({ people }) => people), 0);
  return (
    <section id={coverageId} className="hs-card hs-stack" aria-labelledby="coverage" tabIndex={-1}>
      <h2 id="coverage">{say('coverage.title')}</h2>
      <p className="hs-small">{say(most === 0 ? 'coverage.empty' : 'coverage.lead')}</p>
      {audienceOrder.map((audience) => {
        const rows = coverage.filter((row) => row.audience === audience);
        const reached = rows.filter(({ people }) => people > 0);
        const missing = rows.filter(({ people }) => people === 0);
        return rows.length > 0 && (
          <div key={audience} className="lr-coverage">
            <h3>{sayShell(`audience.${audience}`)}</h3>
            <ul>{reached.map((row) => <li key={row.competency}><Bar row={row} most={most} /></li>)}</ul>
            {missing.length > 0 && (
              <details>
                <summary>{say('coverage.none', { count: missing.length })}</summary>
                <ul>{missing.map(({ competency, title }) => <li key={competency} className="hs-small">{competency} · {title}</li>)}</ul>
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
}

function Bar({ row: { competency, title, people }, most }: { row: Row; most: number }) {
  const say = useWords(teamWords);
  return (
    <>
      <span>{competency} · {title}</span>
      <b>{say('coverage.people', { count: people })}</b>
      <svg className="lr-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={(people / most) * 100} height="4" /></svg>
    </>
  );
}
