import { isAllowed } from '@hocso/domain/access/permissions';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import { pages, setupSteps } from '../../../data/addresses.ts';
import { problemFrom } from '../../../data/problem.ts';
import { useSiteQuery } from '../../../data/site.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { useProblemSentence } from '../../../words/use-problem-sentence.ts';
import { useSetupLink } from '../api/setup.ts';
import { SetupForm } from '../components/setup-form.tsx';
import { WizardFrame } from '../components/wizard-frame.tsx';
import { setupWords } from '../words.ts';

/** `/quan-tri/thiet-lap/:token`: what the printed one-time link opens. */
export function SetupStartPage() {
  const say = useWords(setupWords);
  const { token = '' } = useParams();
  const link = useSetupLink(token);
  const navigate = useNavigate();
  if (link.isError && problemFrom(link.error).code === 'identity.setup-link-invalid') return <UsedLinkPage />;
  return (
    <WizardFrame step="account" done={new Set()} title={say('start.title')} lead={say('start.lead')}>
      <Loaded query={link}>
        {({ isDemo }) => (
          <>
            {isDemo && <Notice state="wait">{say('start.demo')}</Notice>}
            <SetupForm token={token} onDone={() => void navigate(pages.setupStep(setupSteps[0]), { replace: true })} />
          </>
        )}
      </Loaded>
    </WizardFrame>
  );
}

function UsedLinkPage() {
  const say = useWords(setupWords);
  const sentence = useProblemSentence();
  const { data: site } = useSiteQuery();
  const isOfficer = site?.viewer && isAllowed('settings:manage', site.viewer.roles);
  return (
    <main className="hs-lonely">
      <div className="hs-card hs-stack">
        <PageHead title={say('used.title')} lead={sentence({ status: 404, code: 'identity.setup-link-invalid', params: {}, issues: [] })} />
        <p>{say('used.hint')}</p>
        <div><Button component={Link} to={isOfficer ? pages.setupStep(setupSteps[0]) : pages.signIn}>{isOfficer ? say('used.continue') : say('used.signIn')}</Button></div>
      </div>
    </main>
  );
}
