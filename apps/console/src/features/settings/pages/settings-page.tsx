import { useWords } from '@hocso/ui/i18n';
import { Link } from 'react-router';
import { pages, setupSteps } from '../../../data/addresses.ts';
import { useSettings } from '../../../data/organisation.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { DisplayForm } from '../components/display-form.tsx';
import { FiguresForm } from '../components/figures-form.tsx';
import { VariablesForm } from '../components/variables-form.tsx';
import { WardForm } from '../components/ward-form.tsx';
import { settingsWords } from '../words.ts';

/** `/quan-tri/cai-dat`: the ward, the facts in its lessons, the first-run steps again, and the look on this computer. */
export function SettingsPage() {
  const say = useWords(settingsWords);
  const settings = useSettings();
  return (
    <>
      <PageHead title={say('page.title')} />
      <Loaded query={settings}>
        {(all) => (
          <>
            <section className="hs-section hs-card"><h2>{say('ward.title')}</h2><WardForm settings={all} /></section>
            <section className="hs-section hs-card"><h2>{say('figures.title')}</h2><FiguresForm leastAnswers={all.leastAnswers} /></section>
            <section className="hs-section hs-card">
              <h2>{say('variables.title')}</h2>
              <p>{say('variables.lead')}</p>
              <VariablesForm variables={all.variables} />
            </section>
          </>
        )}
      </Loaded>
      <section className="hs-section hs-card">
        <h2>{say('steps.title')}</h2>
        <p>{say('steps.lead')}</p>
        <ol className="hs-step-links">{setupSteps.map((step) => <li key={step}><Link to={pages.setupStep(step)}>{say(`steps.${step}`)}</Link></li>)}</ol>
      </section>
      <section className="hs-section hs-card"><h2>{say('display.title')}</h2><DisplayForm /></section>
    </>
  );
}
