import { useWords } from '@hocso/ui/i18n';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { pages, setupSteps } from '../data/addresses.ts';
import type { SetupStep } from '../data/addresses.ts';
import { useSettings, useTeamMembers, useUnits } from '../data/organisation.ts';
import { VariablesForm } from '../features/settings/components/variables-form.tsx';
import { WizardFrame } from '../features/setup/components/wizard-frame.tsx';
import { setupWords } from '../features/setup/words.ts';
import { AddMember } from '../features/team/components/add-member.tsx';
import { CodeCards } from '../features/team/components/code-cards.tsx';
import { TeamNames } from '../features/team/components/team-names.tsx';
import { AddUnits } from '../features/units/components/add-units.tsx';
import { PasteUnits } from '../features/units/components/paste-units.tsx';
import { SavedUnits } from '../features/units/components/saved-units.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { pageTitleId } from '../parts/page-head.tsx';

const workplaceKinds = ['office', 'association', 'agency', 'business'] as const;

/** Which steps have something saved already. */
function useDoneSteps(): Set<SetupStep> {
  const { data: units = [] } = useUnits();
  const { data: members = [] } = useTeamMembers();
  const { data: settings } = useSettings();
  const is: Record<SetupStep, boolean> = {
    'to-dan-pho': units.some(({ kind }) => kind === 'neighbourhood-group'),
    'don-vi': units.some(({ kind }) => kind !== 'neighbourhood-group'),
    'thong-tin': settings !== undefined && settings.variables.every(({ value, checkedOn }) => value === '' || checkedOn !== null),
    'to-cong-nghe': members.length > 0,
  };
  return new Set(setupSteps.filter((step) => is[step]));
}

/** `/quan-tri/thiet-lap/buoc/…`: steps 2 to 5, made of the same parts as the pages they belong to. */
export function SetupStepPage() {
  const say = useWords(setupWords);
  const { step: said } = useParams();
  const done = useDoneSteps();
  const step = setupSteps.find((each) => each === said);
  useEffect(() => {
    document.getElementById(pageTitleId)?.focus();
  }, [step]);
  if (!step) return <Navigate to={pages.setupStep(setupSteps[0])} replace />;
  return (
    <WizardFrame key={step} step={step} done={done} title={say(`step.${step}.title`)} lead={say(`step.${step}.lead`)}>
      {step === 'to-dan-pho' && <><div className="hs-card"><PasteUnits kind="neighbourhood-group" /></div><SavedUnits kinds={['neighbourhood-group']} /></>}
      {step === 'don-vi' && <><div className="hs-card"><AddUnits kinds={workplaceKinds} /></div><SavedUnits kinds={workplaceKinds} /></>}
      {step === 'thong-tin' && <VariablesStep />}
      {step === 'to-cong-nghe' && <><CodeCards /><div className="hs-card"><AddMember /></div><TeamNames /></>}
    </WizardFrame>
  );
}

function VariablesStep() {
  const settings = useSettings();
  return <div className="hs-card"><Loaded query={settings}>{({ variables }) => <VariablesForm variables={variables} />}</Loaded></div>;
}
