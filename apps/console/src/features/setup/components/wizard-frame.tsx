import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Plate } from '@hocso/ui/plate';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SetupStep } from '../../../data/addresses.ts';
import { pages, setupSteps } from '../../../data/addresses.ts';
import { useSiteQuery } from '../../../data/site.ts';
import { PageHead } from '../../../parts/page-head.tsx';
import { shellWords } from '../../../words/shell-words.ts';
import { setupWords } from '../words.ts';
import './setup.css';

interface WizardFrameProps { step: SetupStep | 'account'; done: ReadonlySet<SetupStep>; title: string; lead: string; children: ReactNode }

/** Frame of the five steps: where one is, what is done, and the ways on, back and out. */
export function WizardFrame({ step, done, title, lead, children }: WizardFrameProps) {
  const say = useWords(setupWords);
  const sayShell = useWords(shellWords);
  const { data: site } = useSiteQuery();
  const position = step === 'account' ? 1 : setupSteps.indexOf(step) + 2;
  const [before, after] = step === 'account' ? [undefined, undefined] : [setupSteps[position - 3], setupSteps[position - 1]];
  return (
    <main className="hs-wizard">
      <p className="hs-brand"><Plate isDecorative>{sayShell('brand.plate')}</Plate><b>{sayShell('brand.name')}</b><span>{site?.organisation.isSetUp === true && site.organisation.name}</span></p>
      {site?.organisation.isDemo && <Notice state="wait" icon="info" title={sayShell('demo.title')}>{sayShell('demo.text')}</Notice>}
      <nav aria-label={say('wizard.label')} className="hs-noprint">
        <ol className="hs-steps">
          <StepMark number={1} name={say('step.account.name')} isCurrent={step === 'account'} isDone={step !== 'account'} />
          {setupSteps.map((each, index) => (
            <StepMark key={each} number={index + 2} name={say(`step.${each}.name`)} isCurrent={step === each} isDone={done.has(each)} to={step === 'account' ? undefined : pages.setupStep(each)} />
          ))}
        </ol>
      </nav>
      <div className="hs-wizard-body">
        <p className="hs-small hs-noprint">{say('wizard.place', { step: position })}</p>
        <PageHead title={title} lead={lead} />
        {children}
      </div>
      {step !== 'account' && (
        <div className="hs-actions hs-wizard-ways hs-noprint">
          {before && <Button variant="default" component={Link} to={pages.setupStep(before)}>{say('wizard.back')}</Button>}
          <Button component={Link} to={after ? pages.setupStep(after) : pages.board}>{after ? say('wizard.next') : say('wizard.finish')}</Button>
          {after && <Link to={pages.board} className="hs-way-out">{say('wizard.later')}</Link>}
          <p className="hs-small">{say('wizard.later2')}</p>
        </div>
      )}
    </main>
  );
}

interface StepMarkProps { number: number; name: string; isCurrent: boolean; isDone: boolean; to?: string | undefined }

function StepMark({ number, name, isCurrent, isDone, to }: StepMarkProps) {
  const say = useWords(setupWords);
  const inside = <><Plate size="s">{number}</Plate><span>{name}{isDone && !isCurrent && <span className="hs-step-done">{say('wizard.done')}</span>}</span></>;
  return <li aria-current={isCurrent ? 'step' : undefined} data-done={isDone || undefined}>{to && !isCurrent ? <Link to={to}>{inside}</Link> : <span className="hs-step">{inside}</span>}</li>;
}
