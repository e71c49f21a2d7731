import { isAllowed } from '@hocso/domain/access/permissions';
import { useWords } from '@hocso/ui/i18n';
import { Navigate, Outlet, useLocation } from 'react-router';
import { pages } from '../data/addresses.ts';
import { problemFrom } from '../data/problem.ts';
import { useSiteQuery } from '../data/site.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { shellWords } from '../words/shell-words.ts';
import { OpeningPage } from './opening-page.tsx';
import { RefusedPage } from './refused-page.tsx';

/** Lets officers in, sends others to sign in or to their own pages, and asks for a first password where one is due. */
export function OfficerGate() {
  const say = useWords(shellWords);
  const site = useSiteQuery();
  const location = useLocation();
  if (!site.data) {
    if (!site.isError) return <OpeningPage />;
    return <main className="hs-lonely"><ProblemNotice title={say('problem.title')} problem={problemFrom(site.error)} onRetry={() => void site.refetch()} /></main>;
  }
  const { viewer } = site.data;
  if (!viewer || !isAllowed('board:read', viewer.roles)) {
    if (viewer?.roles.includes('team-member')) return <RefusedPage viewer={viewer} />;
    return <Navigate to={{ pathname: pages.signIn, search: `?${new URLSearchParams({ ve: location.pathname + location.search }).toString()}` }} replace />;
  }
  if (viewer.mustSetPassword && location.pathname !== pages.password) return <Navigate to={pages.password} replace />;
  return <Outlet />;
}
