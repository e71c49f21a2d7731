import { isAllowed } from '@hocso/domain/access/permissions';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Plate } from '@hocso/ui/plate';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { learnerPages, safeReturn } from '../../../data/addresses.ts';
import { useSiteQuery } from '../../../data/site.ts';
import { PageHead } from '../../../parts/page-head.tsx';
import { shellWords } from '../../../words/shell-words.ts';
import { CredentialsForm } from '../components/credentials-form.tsx';
import { sessionWords } from '../words.ts';

/** `/quan-tri/dang-nhap`: user name and password, then back to where one wanted to go. */
export function SignInPage() {
  const say = useWords(sessionWords);
  const sayShell = useWords(shellWords);
  const { data: site } = useSiteQuery();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const goOn = safeReturn(search.get('ve'));
  if (site?.viewer && isAllowed('board:read', site.viewer.roles)) return <Navigate to={goOn} replace />;
  return (
    <main className="hs-lonely">
      <div className="hs-card hs-stack">
        <p className="hs-brand"><Plate isDecorative>{sayShell('brand.plate')}</Plate><b>{sayShell('brand.name')}</b></p>
        {site?.organisation.isDemo && <Notice state="wait" icon="info" title={sayShell('demo.title')}>{sayShell('demo.text')}</Notice>}
        <PageHead title={say('signIn.page.title')} lead={site && say('signIn.page.lead', { ward: site.organisation.name })} />
        <CredentialsForm onSignedIn={() => void navigate(goOn, { replace: true })} />
        <p className="hs-small">{say('signIn.help.text')} <a href={learnerPages.signIn}>{say('signIn.help.link')}</a>.</p>
      </div>
    </main>
  );
}
