import type { AnalysedCourse } from '@hocso/contracts/analysis/questions.contract';
import { useWords } from '@hocso/ui/i18n';
import type { AnalysisFilter } from '../analysis-filter.ts';
import { questionGroups } from '../analysis-filter.ts';
import { questionWords } from '../words.ts';

interface AnalysisControlsProps { filter: AnalysisFilter; course: AnalysedCourse | undefined; version: number | undefined; onChange: (change: Partial<AnalysisFilter>) => void }

/** Which papers count, of which version where there are several, and which questions are shown. */
export function AnalysisControls({ filter, course, version, onChange }: AnalysisControlsProps) {
  const say = useWords(questionWords);
  const versions = course?.versions ?? [];
  return (
    <section className="hs-analysis-controls hs-noprint" aria-label={say('filter.label')}>
      <fieldset>
        <legend>{say('filter.attempts')}</legend>
        <div className="hs-toggle">
          {(['first', 'all'] as const).map((attempts) => <button key={attempts} type="button" aria-pressed={filter.attempts === attempts} onClick={() => onChange({ attempts })}>{say(`filter.${attempts}`)}</button>)}
        </div>
      </fieldset>
      {versions.length > 1 && (
        <fieldset>
          <legend>{say('filter.version')}</legend>
          <div className="hs-toggle">
            {versions.map(({ number, isCurrent }) => (
              <button key={number} type="button" aria-pressed={number === version} onClick={() => onChange({ version: number })}>{say(isCurrent ? 'filter.currentVersion' : 'filter.oldVersion', { number })}</button>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{say('filter.show')}</legend>
        <div className="hs-toggle">
          {questionGroups.map((group) => <button key={group} type="button" aria-pressed={filter.group === group} onClick={() => onChange({ group })}>{say(`filter.group.${group}`)}</button>)}
        </div>
      </fieldset>
    </section>
  );
}
